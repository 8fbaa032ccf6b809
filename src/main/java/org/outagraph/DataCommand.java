package org.outagraph;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command that works on a data folder has: its settings as flags, and where it prints.
abstract class DataCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final SettingFlags flags;
  @Spec private CommandSpec command;

  DataCommand(Surroundings surroundings, Setting... settings) {
    this.surroundings = surroundings;
    this.flags = new SettingFlags(surroundings, settings);
  }

  @Spec
  final void specification(CommandSpec spec) {
    flags.addTo(spec);
  }

  final Settings settings() {
    return flags.settings();
  }

  final PrintWriter out() {
    return command.commandLine().getOut();
  }

  /// Tells what went wrong with one of several things.
  final void complain(String what) {
    PrintWriter err = command.commandLine().getErr();
    err.println("outagraph: " + what);
    err.flush();
  }

  final TerminalProgress progress() {
    return new TerminalProgress(command.commandLine().getErr());
  }

  /// Opens the data folder, which nobody else may have open.
  final Application open() {
    return Application.open(settings(), surroundings, progress());
  }

  /// Asks over HTTP, whoever has the data folder open.
  final Asking asking() {
    return Asking.open(settings(), surroundings, progress());
  }
}
