package org.outagraph;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `query`: runs a SPARQL query from a file or from standard input.
@Command(name = "query", description = "Run a SPARQL query.")
final class QueryCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final SettingFlags flags;
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE|-", description = "A file with the query; - reads standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "json, xml, csv, tsv; turtle, ntriples, jsonld, rdfxml for triples.")
  private String format = "";

  QueryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.flags =
        new SettingFlags(surroundings, Setting.DATA, Setting.QUERY_LIMIT, Setting.ROW_LIMIT);
  }

  @Spec
  void specification(CommandSpec spec) {
    flags.addTo(spec);
  }

  @Override
  public Integer call() throws Exception {
    String text =
        file.equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(Path.of(file));
    PrintWriter out = command.commandLine().getOut();
    var progress = new TerminalProgress(command.commandLine().getErr());
    try (Asking door = Asking.open(flags.settings(), surroundings, progress)) {
      out.print(door.query(text, format));
      return 0;
    } finally {
      out.flush();
    }
  }
}
