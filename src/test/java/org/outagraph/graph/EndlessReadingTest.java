package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Work that never ends costs the store one thread, for which it takes another.
class EndlessReadingTest {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  @Test
  @Timeout(60)
  void endlessReadingsAreWrittenOffAndTheOthersGoOn() {
    CountDownLatch end = new CountDownLatch(1);
    try (GraphStore store = GraphStore.inMemory()) {
      for (int i = 1; i <= 40; i++) {
        assertThatThrownBy(() -> store.read(PATIENCE, dataset -> waited(end)))
            .hasMessageContaining("took longer");
        assertThat(store.version()).isZero();
        assertThat(store.stuckReading(Duration.ZERO).isPresent()).isEqualTo(i > 1);
      }
      assertThat(store.stuckReading(Duration.ZERO))
          .hasValueSatisfying(why -> assertThat(why).startsWith("40 queries do not end"));
      assertThat(store.stuckReading(Duration.ofHours(1))).isEmpty();
      end.countDown();
      while (store.stuckReading(Duration.ZERO).isPresent()) {
        Thread.onSpinWait();
      }
      int seven = store.read(Duration.ofMinutes(1), dataset -> 7);
      assertThat(seven).isEqualTo(7);
    }
  }

  @Test
  void whoWaitsGetsWhatTheWorkThrows() {
    try (GraphStore store = GraphStore.inMemory()) {
      assertThatThrownBy(
              () ->
                  store.read(
                      Duration.ofMinutes(1),
                      dataset -> {
                        throw new IllegalStateException("made up");
                      }))
          .hasMessage("made up");
    }
  }

  private static boolean waited(CountDownLatch end) {
    try {
      end.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody may interrupt a reader", e);
    }
  }
}
