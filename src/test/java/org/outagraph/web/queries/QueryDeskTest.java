package org.outagraph.web.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.graph.sparql.Run;

@Timeout(60)
class QueryDeskTest {
  private static final Client ONE = new Client("one", false);
  private static final Client OTHER = new Client("other", false);

  @Test
  void clientsTakeTurnsHoweverManyQueriesEachOfThemSends() {
    QueryDesk desk = desk(Duration.ofMinutes(1));
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch first = new CountDownLatch(1);
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      all.add(ask(desk, ONE, "one 1", order, first, askers));
      awaitPresent(desk, 1);
      all.add(ask(desk, ONE, "one 2", order, first, askers));
      awaitPresent(desk, 2);
      all.add(ask(desk, ONE, "one 3", order, first, askers));
      awaitPresent(desk, 3);
      all.add(ask(desk, OTHER, "other 1", order, first, askers));
      awaitPresent(desk, 4);
      first.countDown();
      all.forEach(CompletableFuture::join);
    }
    assertThat(order).containsExactly("one 1", "one 2", "other 1", "one 3");
    assertThat(desk.present()).isEmpty();
  }

  @Test
  void whoeverWaitsTooLongIsTurnedAwayAndItsPlaceIsFree() {
    QueryDesk desk = desk(Duration.ofMillis(20));
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> order = Collections.synchronizedList(new ArrayList<>());
      var running = ask(desk, ONE, "one 1", order, end, askers);
      awaitPresent(desk, 1);
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> desk.ask(OTHER, "other", run(), () -> true))
            .hasMessageContaining("kept this one waiting");
      }
      end.countDown();
      running.join();
    }
    assertThat(desk.ask(OTHER, "other", run(), () -> true)).isTrue();
  }

  private static QueryDesk desk(Duration patience) {
    return new QueryDesk(
        new Allowance(1, 8, patience, 2, 4, Duration.ofMinutes(1), 100, 1_000, 100));
  }

  private static Run run() {
    return Run.within(QueryLimits.standard());
  }

  private static CompletableFuture<Void> ask(
      QueryDesk desk,
      Client client,
      String name,
      List<String> order,
      CountDownLatch goOn,
      ExecutorService askers) {
    return CompletableFuture.runAsync(
        () ->
            desk.ask(
                client,
                name,
                run(),
                () -> {
                  order.add(name);
                  try {
                    goOn.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return name;
                }),
        askers);
  }

  private static void awaitPresent(QueryDesk desk, int count) {
    while (desk.present().size() != count) {
      Thread.onSpinWait();
    }
  }
}
