package org.outagraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.outagraph.graph.Checker;
import org.outagraph.graph.questions.Questions;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `check`: validates the ontology and the seed data, file by file.
@Command(name = "check", description = "Check ontology/ and seed-data/: file, line, sentence.")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Spec private CommandSpec command;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    // Relative, so that a fault names its file as the user would.
    Path home = Path.of("").toAbsolutePath().relativize(surroundings.home());
    Path ontology = home.resolve("ontology");
    List<Violation> faults =
        new ArrayList<>(new Checker().check(ontology, home.resolve("seed-data")));
    faults.addAll(headers(ontology));
    faults.forEach(out::println);
    out.println(
        faults.isEmpty()
            ? "No faults."
            : faults.size() + (faults.size() == 1 ? " fault." : " faults."));
    out.flush();
    return faults.isEmpty() ? 0 : 1;
  }

  /// What is wrong with the headers of the questions.
  private static List<Violation> headers(Path ontology) {
    try {
      Questions.read(ontology);
      return List.of();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.ShapesBroken(var faults)) {
        return faults;
      }
      throw e;
    }
  }
}
