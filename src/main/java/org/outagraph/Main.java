package org.outagraph;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Violation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/// The command line: it finds the command, runs it, and turns what happened into an exit code: 0
/// for success, 1 for a failure, 2 for a command or setting that its user has to mend.
@Command(
    name = "outagraph",
    description = "An open knowledge graph of technology outages with a query API.",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT)
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(commandLine(Surroundings.ofThisProcess()).execute(arguments));
  }

  /// Every command is one class; this list is the only place that names them all. They are shown in
  /// this order.
  private static List<Object> commands(Surroundings surroundings) {
    return List.of(
        new ServeCommand(surroundings),
        new AskCommand(surroundings),
        new SearchCommand(surroundings),
        new QueryCommand(surroundings),
        new CheckCommand(surroundings),
        new LoadCommand(surroundings),
        new IngestCommand(surroundings),
        new ReviewCommand(surroundings),
        new ExportCommand(surroundings),
        new RebuildCommand(surroundings),
        new CheckIndexCommand(surroundings),
        new WarmUpCommand(surroundings));
  }

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new Main());
    commands(surroundings).forEach(line::addSubcommand);
    return line.setExecutionStrategy(parsed -> execute(parsed, surroundings))
        .setParameterExceptionHandler((problem, arguments) -> usage(problem))
        .setExecutionExceptionHandler((problem, failed, parsed) -> failure(problem, failed));
  }

  private static int execute(ParseResult parsed, Surroundings surroundings) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    try {
      Settings.refuseUnknown(surroundings.variables());
    } catch (InvalidSetting e) {
      throw new ParameterException(parsed.commandSpec().commandLine(), e.getMessage(), e);
    }
    return new RunLast().execute(parsed);
  }

  private static int usage(ParameterException problem) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("outagraph: " + problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    if (!(problem.getCause() instanceof InvalidSetting)) {
      err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE;
  }

  private static int failure(Exception problem, CommandLine failed) {
    PrintWriter err = failed.getErr();
    if (problem instanceof InvalidSetting) {
      err.println("outagraph: " + problem.getMessage());
      return ExitCode.USAGE;
    }
    err.println("outagraph: " + Optional.ofNullable(problem.getMessage()).orElse("failed"));
    switch (problem) {
      case ProblemException known -> faults(known.problem()).forEach(err::println);
      case Refusal refused -> {}
      default -> problem.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  private static List<Violation> faults(Problem problem) {
    return problem instanceof Problem.ShapesBroken(var violations) ? violations : List.of();
  }

  /// Without a command there is nothing to do but to say which there are.
  @Override
  public Integer call() {
    command.commandLine().usage(command.commandLine().getErr());
    return ExitCode.USAGE;
  }

  /// Reads the version from the manifest of the jar.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
      return new String[] {"outagraph " + version.orElse("(not packaged)")};
    }
  }
}
