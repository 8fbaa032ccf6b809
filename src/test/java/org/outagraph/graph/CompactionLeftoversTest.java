package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Change;

class CompactionLeftoversTest {
  @TempDir Path folder;

  @Test
  void aHalfMadeCopyIsSweptAtTheNextStartAndTheGraphIsWhole() throws IOException {
    write();
    Files.createDirectories(folder.resolve("Data-0002-tmp"));
    Files.writeString(folder.resolve("Data-0002-tmp/GSPO.dat"), "half");
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(folder.resolve("Data-0002-tmp")).doesNotExist();
      assertThat(store.version()).isEqualTo(7);
    }
  }

  @Test
  void aGenerationOlderThanTheOneInUseIsSwept() throws IOException {
    write();
    Files.move(folder.resolve("Data-0001"), folder.resolve("Data-0002"));
    Files.createDirectories(folder.resolve("Data-0001"));
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(folder.resolve("Data-0001")).doesNotExist();
      assertThat(store.version()).isEqualTo(7);
    }
  }

  private void write() {
    try (GraphStore store = GraphStore.open(folder)) {
      store.apply(
          new Change("A <http://example.org/s> <http://example.org/p> 1 .\n"),
          SmallGraph.NOON,
          Validation.ON,
          stored -> 7,
          () -> {});
    }
  }
}
