package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.search.MadeUp.thing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Id;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.SearchRequest;

class CommitsTest {
  private static final SearchDocument FALCON = thing("outages:falcon", "Falcon update").document();
  private static final SearchDocument KAKAO = thing("outages:kakao", "Kakao fire").document();

  @TempDir private Path folder;

  private static long hits(SearchIndex index, String query) {
    return index
        .search(new SearchRequest(query, Map.of(), 10, Optional.empty(), List.of()))
        .page()
        .total();
  }

  @Test
  void aWriterReadsItsOwnWriteAndFindsItAgainAfterARestart() {
    try (var index = SearchIndex.open(folder)) {
      assertThat(index.version()).isEqualTo(-1);
      index.apply(7, List.of(FALCON, KAKAO), List.of());
      assertThat(index.version()).isEqualTo(7);
      assertThat(hits(index, "falcon")).isEqualTo(1);
      index.apply(8, List.of(thing("outages:kakao", "Pangyo").document()), List.of(FALCON.id()));
      assertThat(hits(index, "falcon")).isZero();
      assertThat(hits(index, "kakao")).isZero();
      assertThat(hits(index, "pangyo")).isEqualTo(1);
    }
    try (var index = SearchIndex.open(folder)) {
      assertThat(index.version()).isEqualTo(8);
      assertThat(hits(index, "")).isEqualTo(1);
    }
  }

  @Test
  void aVersionThatChangesNoDocumentIsKeptToo() {
    try (var index = SearchIndex.open(folder)) {
      index.apply(1, List.of(FALCON), List.of());
      index.apply(2, List.of(), List.of());
    }
    try (var index = SearchIndex.open(folder)) {
      assertThat(index.version()).isEqualTo(2);
      assertThat(hits(index, "falcon")).isEqualTo(1);
    }
  }

  @Test
  void rebuildingReplacesAllAndAFailureOnTheWayReplacesNothing() {
    try (var index = SearchIndex.open(folder)) {
      index.apply(1, List.of(FALCON), List.of());
      Stream<SearchDocument> failing =
          IntStream.range(0, 5)
              .mapToObj(
                  i -> {
                    if (i == 3) {
                      throw new IllegalStateException("made up");
                    }
                    return thing("outages:o" + i, "Other").document();
                  });
      assertThatThrownBy(() -> index.rebuild(2, failing)).hasMessage("made up");
      assertThat(index.version()).isEqualTo(1);
      assertThat(hits(index, "falcon")).isEqualTo(1);
      assertThat(hits(index, "other")).isZero();
      index.rebuild(3, Stream.of(KAKAO));
      assertThat(index.fingerprints())
          .isEqualTo(Map.of(KAKAO.id(), SearchIndex.fingerprint(KAKAO)));
      assertThat(index.version()).isEqualTo(3);
    }
  }

  @Test
  void aFingerprintTellsWhetherADocumentSaysTheSame() {
    try (var index = SearchIndex.open(folder)) {
      SearchDocument one = thing("outages:a", "A").alias("x", "y").facet("year", "1").document();
      SearchDocument turned = thing("outages:a", "A").alias("y", "x").facet("year", "1").document();
      SearchDocument other = thing("outages:a", "A").alias("xy").facet("year", "1").document();
      index.apply(1, List.of(one), List.of());
      assertThat(index.fingerprints().get(one.id()))
          .isEqualTo(SearchIndex.fingerprint(turned))
          .isNotEqualTo(SearchIndex.fingerprint(other));
    }
  }

  @Test
  void aDamagedFileIsNoticedWhenTheIndexIsOpenedAndANewOneCanBeMade() throws IOException {
    try (var index = SearchIndex.open(folder)) {
      index.apply(1, List.of(FALCON), List.of());
    }
    Path file = largestFile();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> SearchIndex.open(folder)).isInstanceOf(DamagedIndex.class);
    try (var index = SearchIndex.create(folder)) {
      assertThat(index.version()).isEqualTo(-1);
      index.rebuild(5, Stream.of(KAKAO));
      assertThat(hits(index, "kakao")).isEqualTo(1);
    }
  }

  @Test
  void aMissingOrCutFileIsDamageToo() throws IOException {
    for (boolean cut : new boolean[] {true, false}) {
      try (var index = SearchIndex.create(folder)) {
        index.apply(1, List.of(FALCON), List.of());
      }
      Path file = largestFile();
      if (cut) {
        Files.write(file, new byte[10]);
      } else {
        Files.delete(file);
      }
      assertThatThrownBy(() -> SearchIndex.open(folder)).isInstanceOf(DamagedIndex.class);
    }
  }

  private Path largestFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length())).get();
    }
  }

  @Test
  void aFolderInUseIsNotOpenedTwice() {
    try (var index = SearchIndex.open(folder)) {
      assertThatThrownBy(() -> SearchIndex.open(folder)).hasMessageContaining("in use");
      assertThatThrownBy(() -> SearchIndex.create(folder)).hasMessageContaining("in use");
      index.apply(1, List.of(FALCON), List.of());
    }
  }

  @Test
  void anInterruptHarmsNeitherWritingNorReading() {
    try (var index = SearchIndex.open(folder)) {
      for (int i = 0; i < 20; i++) {
        Thread.currentThread().interrupt();
        index.apply(i, List.of(thing("outages:o" + i, "Falcon").document()), List.of());
        assertThat(hits(index, "falcon")).isEqualTo(i + 1);
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(index.suggest("fal", List.of(), 3))
          .extracting(found -> found.name().value())
          .containsOnly("Falcon");
    }
  }

  @Test
  void manyReadWhileOneWrites() throws InterruptedException {
    try (var index = SearchIndex.open(folder)) {
      index.apply(0, List.of(FALCON), List.of());
      List<Thread> readers =
          IntStream.range(0, 4)
              .mapToObj(
                  _ ->
                      Thread.ofVirtual()
                          .start(
                              () -> {
                                while (index.version() < 30) {
                                  assertThat(hits(index, "falcon")).isEqualTo(1);
                                }
                              }))
              .toList();
      for (int i = 1; i <= 30; i++) {
        index.apply(i, List.of(FALCON), List.of(Id.ofCurie("outages:none").orElseThrow()));
      }
      for (Thread reader : readers) {
        reader.join();
      }
    }
  }
}
