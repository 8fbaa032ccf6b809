package org.outagraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `warm-up`: does once what every start does, so that the JVM can keep what it learnt about our
/// classes for later starts (JEP 514). The launcher runs it after a build.
@Command(name = "warm-up", hidden = true, description = "Start, answer and stop once, on no data.")
final class WarmUpCommand implements Callable<Integer> {
  private static final List<String> PATHS =
      List.of(
          "", "api", "api/outages", "api/questions", "api/causes/fire", "causes/fire", "sparql");

  private final Surroundings surroundings;

  WarmUpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path data = Files.createTempDirectory("outagraph-warm-up");
    try {
      Settings settings =
          Settings.read(surroundings.variables(), Map.of(Setting.DATA, data.toString()));
      start(settings);
      start(settings);
      return 0;
    } finally {
      delete(data);
    }
  }

  private void start(Settings settings) {
    Application application =
        Application.openAsItIs(settings, surroundings, (step, done, total) -> {});
    application.base().updateVocabulary();
    try (Asking door = Asking.of(application)) {
      PATHS.forEach(door::text);
      door.query("SELECT ?s WHERE { ?s a og:Outage } ORDER BY ?s LIMIT 3", "json");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
