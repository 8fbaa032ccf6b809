package org.outagraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.knowledge.MadeUp.outage;
import static org.outagraph.knowledge.MadeUp.outageId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.journal.DamagedJournal;
import org.outagraph.journal.Entry;
import org.outagraph.journal.FileJournal;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// The one way to change the knowledge, on the real journal, store and index.
@Timeout(120)
class KnowledgeBaseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final WriteLimits LIMITS = new WriteLimits(1 << 20, 8, Duration.ofSeconds(30));

  @TempDir private Path data;
  private KnowledgeBase base;

  @BeforeEach
  void open() {
    base = open(Checkpoints.NONE, LIMITS);
  }

  private KnowledgeBase open(Checkpoints checkpoints, WriteLimits limits) {
    return KnowledgeBase.open(setup(limits), Progress.NONE, checkpoints);
  }

  private Setup setup(WriteLimits limits) {
    return new Setup(
        data, MadeUp.ontology(), Questions.none(), QueryLimits.standard(), limits, CLOCK);
  }

  @AfterEach
  void close() {
    base.close();
  }

  private void reopen() {
    base.close();
    open();
  }

  private void fill(int outages) {
    base.updateVocabulary();
    base.commit(MadeUp.names(), "test", "names");
    for (int i = 1; i <= outages; i++) {
      base.commit(outage(i), "test", "outage " + i, "request-" + i);
    }
  }

  @Test
  void aNewBaseIsEmptyAndHealthy() {
    assertThat(base.isEmpty()).isTrue();
    assertThat(base.version()).isZero();
    assertThat(base.health()).isEqualTo(new Health(true, true, List.of()));
  }

  @Test
  void theVocabularyAloneDoesNotCountAsKnowledge() {
    base.updateVocabulary();
    assertThat(base.isEmpty()).isTrue();
    assertThat(base.version()).isEqualTo(1);
    base.updateVocabulary();
    assertThat(base.version()).isEqualTo(1);
  }

  @Test
  void whoeverWritesReadsItAtEveryDoor() {
    fill(3);
    assertThat(base.version()).isEqualTo(5);
    assertThat(base.store().version()).isEqualTo(5);
    assertThat(base.entities().entity(outageId(3))).isPresent();
    assertThat(base.entities().claim(MadeUp.claimId(3, "PT"))).isPresent();
    assertThat(base.checkIndex()).isEmpty();
    assertThat(base.isEmpty()).isFalse();
    try (var changes = base.changes(5)) {
      Entry entry = changes.toList().getFirst();
      assertThat(entry.why()).isEqualTo("outage 3");
      assertThat(entry.request()).hasValue("request-3");
      assertThat(entry.recordedAt()).isEqualTo(CLOCK.instant());
      assertThat(entry.body()).contains("outages/n3").doesNotContain("ontology/rules");
    }
  }

  @Test
  void everythingIsThereAfterARestart() {
    fill(3);
    Set<Triple> before = triples();
    reopen();
    assertThat(base.version()).isEqualTo(5);
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
    assertThat(base.commit(outage(4), "test", "more")).isEqualTo(6);
  }

  @Test
  void aFaultyChangeChangesNothing() {
    fill(1);
    assertThatThrownBy(() -> base.commit(MadeUp.nameless(2), "test", "faulty"))
        .hasMessageContaining("An outage has a name");
    assertThat(base.version()).isEqualTo(3);
    assertThat(base.health().ready()).isTrue();
    assertThat(base.commit(outage(2), "test", "better")).isEqualTo(4);
  }

  @Test
  void aRepeatedRequestIsCarriedOutOnce() {
    fill(2);
    assertThat(base.commit(outage(1), "test", "again", "request-1")).isEqualTo(3);
    reopen();
    assertThat(base.commit(outage(1), "test", "again", "request-1")).isEqualTo(3);
    assertThat(base.version()).isEqualTo(4);
  }

  @Test
  void aChangeThatChangesNothingMakesNoVersion() {
    fill(1);
    assertThat(base.commit(outage(1), "test", "once more")).isEqualTo(3);
    assertThat(base.version()).isEqualTo(3);
  }

  @Test
  void aRenamedThingIsFoundUnderItsNewNameOnly() {
    fill(1);
    base.commit(MadeUp.renamed(1, "Blackout number 1", "Iberian blackout"), "test", "rename");
    assertThat(base.entities().entity(outageId(1)).orElseThrow().label())
        .isEqualTo("Iberian blackout");
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void manyWritersAreServedOneAfterTheOther() throws Exception {
    fill(0);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> versions =
          IntStream.rangeClosed(1, 20)
              .mapToObj(i -> pool.submit(() -> base.commit(outage(i), "test", "outage " + i)))
              .toList();
      for (Future<Long> version : versions) {
        assertThat(version.get()).isBetween(3L, 22L);
      }
    }
    assertThat(base.version()).isEqualTo(22);
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void anInterruptedWriterHarmsNobody() {
    fill(1);
    Thread.currentThread().interrupt();
    assertThat(base.commit(outage(2), "test", "interrupted")).isEqualTo(4);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(base.commit(outage(3), "test", "later")).isEqualTo(5);
    assertThat(base.health().ready()).isTrue();
  }

  @Test
  void tooManyWaitingWritersAreTurnedAway() throws Exception {
    fill(0);
    base.close();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Checkpoints wait =
        checkpoint -> {
          if (checkpoint == Checkpoint.BEFORE_JOURNAL) {
            inside.countDown();
            await(go);
          }
        };
    base = open(wait, new WriteLimits(1 << 20, 1, Duration.ofMillis(100)));
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<Long> first = pool.submit(() -> base.commit(outage(1), "test", "first"));
      inside.await();
      pool.submit(() -> base.commit(outage(2), "test", "second"));
      while (base.health().ready()) {
        Thread.sleep(10);
      }
      assertThat(base.health().live()).isTrue();
      assertThat(base.health().reasons().getFirst()).contains("commit: first");
      assertThatThrownBy(
              () -> {
                base.commit(outage(3), "test", "third");
                base.commit(outage(4), "test", "fourth");
              })
          .hasMessageContaining("waiting");
      go.countDown();
      assertThat(first.get()).isEqualTo(3);
    }
    assertThat(base.health().ready()).isTrue();
  }

  @Test
  void nothingIsWrittenWhenTheDiskIsNearlyFull() {
    fill(1);
    base.close();
    base = open(Checkpoints.NONE, new WriteLimits(Long.MAX_VALUE / 2, 8, Duration.ofSeconds(30)));
    assertThat(problem(() -> base.commit(outage(2), "test", "no room")))
        .isInstanceOf(Problem.Unavailable.class);
    assertThat(base.health().live()).isTrue();
    assertThat(base.health().ready()).isFalse();
    assertThat(base.entities().entity(outageId(1))).isPresent();
  }

  @Test
  void aFailureAfterTheJournalStopsWritingAndTheNextStartCatchesUp() {
    for (Checkpoint failing : Checkpoint.values()) {
      base.close();
      Path folder = data;
      data = folder.resolve(failing.toString());
      base = open(Checkpoints.NONE, LIMITS);
      fill(1);
      base.close();
      base = open(failingAt(failing), LIMITS);
      assertThatThrownBy(() -> base.commit(outage(2), "test", "fails", "fatal"));
      boolean journalled = failing != Checkpoint.BEFORE_JOURNAL;
      assertThat(base.health().ready()).as(failing.toString()).isEqualTo(!journalled);
      if (journalled && failing != Checkpoint.AFTER_PUBLISH) {
        assertThat(problem(() -> base.commit(outage(2), "test", "fails", "fatal")))
            .isInstanceOf(Problem.Unavailable.class);
      }
      reopen();
      assertThat(base.version()).isEqualTo(journalled ? 4 : 3);
      assertThat(base.commit(outage(2), "test", "retry", "fatal")).isEqualTo(4);
      assertThat(base.entities().entity(outageId(2))).isPresent();
      assertThat(base.checkIndex()).isEmpty();
      data = folder;
    }
  }

  @Test
  void missingViewsAreBuiltFromTheJournal() {
    fill(3);
    Set<Triple> before = triples();
    base.close();
    Generations.delete(data.resolve("generations"));
    open();
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void aMissingGraphIsFilledFromTheJournal() {
    fill(3);
    Set<Triple> before = triples();
    base.close();
    Generations.delete(data.resolve("generations/0001/graph"));
    open();
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void aMissingIndexIsFilledFromTheGraph() {
    fill(3);
    base.close();
    Generations.delete(data.resolve("generations/0001/search"));
    open();
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void aDamagedIndexIsFilledFromTheGraph() throws IOException {
    fill(3);
    base.close();
    try (var files =
        Files.newDirectoryStream(data.resolve("generations/0001/search"), "segments*")) {
      for (Path file : files) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    open();
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void aDamagedGraphIsBuiltAnew() throws IOException {
    fill(3);
    Set<Triple> before = triples();
    base.close();
    Path graph = data.resolve("generations/0001/graph/Data-0001");
    try (var files = Files.newDirectoryStream(graph, "*.{dat,idn}")) {
      for (Path file : files) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    open();
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void viewsAheadOfTheJournalAreBuiltAnew() throws IOException {
    fill(3);
    base.close();
    Path segment = data.resolve("journal/000000000001.rdfp");
    String text = Files.readString(segment);
    Files.writeString(
        segment, text.substring(0, text.indexOf("#entry 5 ")), StandardCharsets.UTF_8);
    open();
    assertThat(base.version()).isEqualTo(4);
    assertThat(base.entities().entity(outageId(3))).isEmpty();
    assertThat(base.checkIndex()).isEmpty();
    assertThat(data.resolve("generations/0001")).doesNotExist();
    assertThat(data.resolve("generations/0002")).exists();
  }

  @Test
  void unfinishedViewsAreSweptAtTheStart() throws IOException {
    fill(1);
    base.close();
    Files.createDirectories(data.resolve("generations/0002/graph"));
    Files.writeString(data.resolve("CURRENT.new"), "0002");
    open();
    assertThat(data.resolve("generations/0002")).doesNotExist();
    assertThat(base.entities().entity(outageId(1))).isPresent();
  }

  @Test
  void aRebuildPutsEqualViewsInUse() throws IOException {
    fill(3);
    Set<Triple> before = triples();
    var reader = base.entities();
    base.rebuild(Progress.NONE);
    assertThat(reader.entity(outageId(1))).as("who still reads can finish").isPresent();
    assertThat(Files.readString(data.resolve("CURRENT"))).isEqualTo("0002\n");
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
    assertThat(base.commit(outage(4), "test", "more")).isEqualTo(6);
    reopen();
    assertThat(data.resolve("generations/0001")).doesNotExist();
    assertThat(base.version()).isEqualTo(6);
  }

  @Test
  void writingGoesOnDuringARebuild() throws Exception {
    fill(5);
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      Future<?> rebuild = pool.submit(() -> base.rebuild(Progress.NONE));
      int next = 6;
      while (!rebuild.isDone()) {
        base.commit(outage(next), "test", "outage " + next);
        next++;
      }
      rebuild.get();
      assertThat(next).isGreaterThan(6);
      assertThat(base.version()).isEqualTo(next + 1);
    }
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void theCheckNamesWhatTheIndexLacksAndWhatItHasTooMuch() {
    fill(2);
    base.close();
    try (FileJournal journal = FileJournal.open(data.resolve("journal"))) {
      Generations generations = new Generations(data);
      Generation views = Generation.open(generations.current().orElseThrow(), setup(LIMITS));
      var one = views.entities().searchDocument(outageId(1)).orElseThrow();
      var other =
          new org.outagraph.model.SearchDocument(
              outageId(7),
              one.label(),
              one.names(),
              one.aliases(),
              one.descriptions(),
              one.texts(),
              one.facets(),
              one.date(),
              one.weight(),
              one.timeline());
      var changed =
          new org.outagraph.model.SearchDocument(
              outageId(2),
              "Something else",
              one.names(),
              one.aliases(),
              one.descriptions(),
              one.texts(),
              one.facets(),
              one.date(),
              one.weight(),
              one.timeline());
      views.search().apply(journal.last(), List.of(other, changed), List.of(outageId(1)));
      views.close();
    }
    open();
    assertThat(base.checkIndex())
        .containsExactlyInAnyOrder(
            "outages:n1 is in the graph, but not in the index.",
            "outages:n2 is not in the index as it is in the graph.",
            "outages:n7 is in the index, but not in the graph.");
    base.rebuild(Progress.NONE);
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void aRebuildOfManyEntriesYieldsTheSameGraphInLessRoom() {
    fill(120);
    Set<Triple> before = triples();
    long room = base.statistics().graphBytes();
    base.rebuild(Progress.NONE);
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
    assertThat(base.statistics().graphBytes()).isLessThan(room);
  }

  @Test
  void aDamagedJournalStopsTheOpeningByNameAndPlace() throws IOException {
    fill(2);
    base.close();
    Path segment = data.resolve("journal/000000000001.rdfp");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    assertThatThrownBy(() -> open(Checkpoints.NONE, LIMITS))
        .isInstanceOf(DamagedJournal.class)
        .hasMessageContaining(segment.toString());
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    open();
    assertThat(base.version()).isEqualTo(4);
  }

  @Test
  void aBaseThatTheDiskHasNoRoomForCanStillBeRead() {
    fill(1);
    base.commit(
        MadeUp.change("D og:Outage rdfs:label \"outage\"@en"), "test", "an older vocabulary");
    base.close();
    base = open(Checkpoints.NONE, new WriteLimits(Long.MAX_VALUE / 2, 8, Duration.ofSeconds(30)));
    assertThat(base.entities().entity(outageId(1))).isPresent();
    assertThat(problem(() -> base.rebuild(Progress.NONE))).isInstanceOf(Problem.Unavailable.class);
  }

  @Test
  void aClosedBaseIsUnavailable() {
    fill(1);
    base.close();
    assertThat(problem(() -> base.commit(outage(2), "test", "late")))
        .isInstanceOf(Problem.Unavailable.class);
  }

  private static Checkpoints failingAt(Checkpoint failing) {
    return checkpoint -> {
      if (checkpoint == failing) {
        throw new IllegalStateException("failed at " + checkpoint);
      }
    };
  }

  private static Problem problem(Runnable work) {
    try {
      work.run();
    } catch (ProblemException e) {
      return e.problem();
    }
    throw new AssertionError("no problem");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<Triple> triples() {
    return base.store().read(graph -> graph.getDefaultGraph().find().toSet());
  }
}
