package org.outagraph;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/// `check-index`: compares the index with the store and names every difference.
@Command(
    name = "check-index",
    description = "Compare the index with the store; exit 1 if they differ.")
final class CheckIndexCommand extends DataCommand {

  CheckIndexCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try (Application application = open()) {
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
