package org.outagraph;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `check-index`: compares the index with the store and names every difference.
@Command(
    name = "check-index",
    description = "Compare the index with the store; exit 1 if they differ.")
final class CheckIndexCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final SettingFlags flags;
  @Spec private CommandSpec command;

  CheckIndexCommand(Surroundings surroundings) {
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
      List<String> differences = application.base().checkIndex();
      differences.forEach(out::println);
      out.println(
          differences.isEmpty()
              ? "The index agrees with the store, at version " + application.base().version() + "."
              : differences.size() + (differences.size() == 1 ? " difference." : " differences."));
      out.flush();
      return differences.isEmpty() ? 0 : 1;
    }
  }
}
