package org.outagraph;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/// `rebuild`: makes the store and the index anew from the journal, and puts them in use.
@Command(name = "rebuild", description = "Build the store and the index anew from the journal.")
final class RebuildCommand extends DataCommand {

  RebuildCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try (Application application = open()) {
      application.base().rebuild(progress());
      out.println("Rebuilt, at version " + application.base().version() + ".");
      out.flush();
      return 0;
    }
  }
}
