package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

@Timeout(60)
class MemoryGuardTest {
  private static final long HEAP = 10_000_000;
  private static final QueryLimits LONG = new QueryLimits(Duration.ofSeconds(50), 100, 1 << 20);

  @Test
  void theYoungestHeavyRunIsStoppedWhenACollectionLeavesLittle() {
    try (var graph = SmallGraph.of(LONG, QueryRunnerTest.links(500))) {
      MemoryGuard guard = new MemoryGuard(graph.runner()::runs, HEAP);
      Run older = Run.within(LONG);
      Run younger = Run.within(LONG);
      CompletableFuture<Problem> first = heavy(graph, older);
      awaitHeavy(older);
      CompletableFuture<Problem> second = heavy(graph, younger);
      awaitHeavy(younger);

      guard.collected(HEAP / 2);
      assertThat(younger.reason()).isEmpty();
      guard.collected(HEAP - 1);
      assertThat(second.join()).isInstanceOf(Problem.Unavailable.class);
      assertThat(second.join().sentence()).startsWith("The server ran short of memory");
      assertThat(older.reason()).isEmpty();
      guard.collected(HEAP - 1);
      assertThat(first.join()).isInstanceOf(Problem.Unavailable.class);
      guard.collected(HEAP - 1);
    }
  }

  private static CompletableFuture<Problem> heavy(SmallGraph graph, Run run) {
    PreparedQuery query =
        graph
            .runner()
            .prepare("SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 9999999");
    return CompletableFuture.supplyAsync(
        () ->
            Objects.requireNonNull(
                    catchThrowableOfType(
                        ProblemException.class,
                        () -> graph.runner().run(query, ResultForm.CSV, Map.of(), run)))
                .problem(),
        work -> Thread.ofVirtual().start(work));
  }

  private static void awaitHeavy(Run run) {
    while (run.allocated() < HEAP) {
      Thread.onSpinWait();
    }
  }
}
