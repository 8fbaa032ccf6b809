package org.outagraph.graph.sparql;

import java.time.Duration;
import org.outagraph.graph.ChangeMaker;
import org.outagraph.graph.Draft;
import org.outagraph.graph.Prefixes;

/// Works out what SPARQL updates change. Safe for use by several threads.
///
/// @param prefixes those that need no declaration
/// @param limits what working out one update may cost; rows are the triples that it may touch
/// @param runs those that are under way, queries and updates
public record UpdateRunner(Prefixes prefixes, QueryLimits limits, Runs runs) {
  private static final long TRIPLES = 250_000;
  private static final long BYTES = 64L << 20;

  /// With so much time for each.
  public static UpdateRunner within(Duration time, Prefixes prefixes, Runs runs) {
    return new UpdateRunner(prefixes, new QueryLimits(time, TRIPLES, BYTES), runs);
  }

  /// Reads an update and refuses what is too large, or never done here, before it costs anything.
  ///
  /// @param using the graphs that the request names beside the text, for the WHERE of each
  ///   operation
  public PreparedUpdate prepare(String text, LanguageVersion version, GraphChoice using) {
    return PreparedUpdate.read(text, version, using, prefixes);
  }

  /// What makes the update's change when its turn comes: all of its operations one after the other,
  /// or nothing.
  public ChangeMaker maker(PreparedUpdate update) {
    return maker(update, Run.within(limits));
  }

  /// The same as a run that others may stop.
  public ChangeMaker maker(PreparedUpdate update, Run run) {
    return draft -> runs.carryOut(run, () -> changed(update, draft, run));
  }

  private static int changed(PreparedUpdate update, Draft draft, Run run) {
    return QueryRunner.bounded(
        draft.dataset(),
        run,
        execution -> {
          UpdateWork work = new UpdateWork(draft, run);
          for (Operation operation : update.operations()) {
            execution.check();
            work.carryOut(operation);
          }
          return draft.size();
        });
  }
}
