package org.outagraph;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `query`: runs a SPARQL query from a file or from standard input.
@Command(name = "query", description = "Run a SPARQL query.")
final class QueryCommand extends DataCommand {

  @Parameters(paramLabel = "FILE|-", description = "A file with the query; - reads standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "json, xml, csv, tsv; turtle, ntriples, jsonld, rdfxml for triples.")
  private String format = "";

  QueryCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA, Setting.QUERY_LIMIT, Setting.ROW_LIMIT);
  }

  @Override
  public Integer call() throws IOException {
    String text =
        file.equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(Path.of(file));
    PrintWriter out = out();
    try (Asking door = asking()) {
      out.print(door.query(text, format));
      return 0;
    } finally {
      out.flush();
    }
  }
}
