package org.outagraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: writes everything in the current version to a file, the same bytes as its dump.
@Command(name = "export", description = "Write the whole graph to a file, as /dumps/ has it.")
final class ExportCommand extends DataCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to; the dump's own name when left out.")
  private String file = "";

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "nq",
      description =
          "nq (the default), trig; nt or ttl for the default graph alone; rdf12.nq and so on for"
              + " claims as annotations of RDF 1.2.")
  private String form = "nq";

  ExportCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try (Asking door = asking()) {
      String name = door.dump(form);
      Path target = Path.of(file.isEmpty() ? name : file);
      door.download("dumps/" + name, target);
      out.println("Wrote " + target + ".");
      return 0;
    } finally {
      out.flush();
    }
  }
}
