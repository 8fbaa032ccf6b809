package org.outagraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `load`: adds the claims of Turtle files to the graph, all of them or none.
@Command(name = "load", description = "Load Turtle files as one change; a fault changes nothing.")
final class LoadCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final SettingFlags flags;
  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Turtle 1.2, as in seed-data/.")
  private List<Path> files = new ArrayList<>();

  LoadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.flags = new SettingFlags(surroundings, Setting.DATA);
  }

  @Spec
  void specification(CommandSpec spec) {
    flags.addTo(spec);
  }

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    var progress = new TerminalProgress(command.commandLine().getErr());
    try (Application application = Application.open(flags.settings(), surroundings, progress)) {
      long version = application.base().load(files);
      out.println("Loaded, at version " + version + ".");
      out.flush();
      return 0;
    }
  }
}
