package org.outagraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a program of the tests in a process of its own, with the memory that it takes.
final class OwnProcess {
  private OwnProcess() {}

  /// The exit code.
  ///
  /// @param memory the heap, such as `4g`
  /// @param arguments the arguments, with a space between each
  static int run(Class<?> program, String memory, String arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments.split(" ", -1)));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
