package org.outagraph;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// What the process finds around it: the folder that holds `ontology/` and `seed-data/`, the
/// environment variables, and the clock.
public record Surroundings(Path home, Map<String, String> variables, Clock clock) {
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /// The real ones; the launcher sets the property `outagraph.home` to the folder it lies in.
  static Surroundings ofThisProcess() {
    Path home = Path.of(System.getProperty("outagraph.home", "")).toAbsolutePath();
    return new Surroundings(home, System.getenv(), Clock.systemUTC());
  }
}
