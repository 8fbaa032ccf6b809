package org.outagraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `load`: adds the claims of Turtle files to the graph, all of them or none.
@Command(name = "load", description = "Load Turtle files as one change; a fault changes nothing.")
final class LoadCommand extends DataCommand {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Turtle 1.2, as in seed-data/.")
  private List<Path> files = new ArrayList<>();

  LoadCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try (Application application = open()) {
      long version = application.base().load(files);
      out.println("Loaded, at version " + version + ".");
      out.flush();
      return 0;
    }
  }
}
