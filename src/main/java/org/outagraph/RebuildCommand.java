package org.outagraph;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rebuild`: makes the store and the index anew from the journal, and puts them in use.
@Command(name = "rebuild", description = "Build the store and the index anew from the journal.")
final class RebuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final SettingFlags flags;
  @Spec private CommandSpec command;

  RebuildCommand(Surroundings surroundings) {
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
      application.base().rebuild(progress);
      out.println("Rebuilt, at version " + application.base().version() + ".");
      out.flush();
      return 0;
    }
  }
}
