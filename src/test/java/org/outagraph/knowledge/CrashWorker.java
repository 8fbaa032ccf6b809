package org.outagraph.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.Validation;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.journal.Entry;
import org.outagraph.model.Change;

/// A process that is there to be killed: it opens a base, makes sure that nothing which was
/// acknowledged is lost or half there, and then commits one change after the other, with a line for
/// each once the commit has returned.
///
/// Lines: `verified VERSION MILLIS`, `recovered NUMBER` (written, but never acknowledged), `ack
/// NUMBER MILLIS`, `at CHECKPOINT` (it stands there and waits for its end), `fault …`.
final class CrashWorker {
  private static final int MOST = 1_000;

  private final Path data;
  private final Ontology ontology;
  private final int acknowledged;
  private final String stopAt;
  private final AtomicInteger passes = new AtomicInteger(Integer.MAX_VALUE);

  private CrashWorker(Path data, Path ontology, int acknowledged, String stopAt) {
    this.data = data;
    this.ontology = Ontology.read(ontology);
    this.acknowledged = acknowledged;
    this.stopAt = stopAt;
  }

  /// @param arguments data folder, ontology folder, how many changes were acknowledged, how many to
  ///   make (at most), the checkpoint to stand still at or `none`, and at which pass
  public static void main(String[] arguments) {
    endWithTheTest();
    CrashWorker worker =
        new CrashWorker(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]),
            arguments[4]);
    try {
      worker.run(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[5]));
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      System.out.println("fault " + e);
      Runtime.getRuntime().halt(1);
    }
  }

  /// The test holds the other end of our input: when it is gone, so are we.
  private static void endWithTheTest() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
              } catch (IOException e) {
                System.err.println(e);
              }
              Runtime.getRuntime().halt(2);
            });
  }

  private void run(int commits, int pass) {
    long start = System.nanoTime();
    WriteLimits limits = new WriteLimits(64 << 20, 8, Duration.ofSeconds(30));
    Setup setup =
        new Setup(
            data, ontology, Questions.none(), QueryLimits.standard(), limits, Clock.systemUTC());
    try (KnowledgeBase base = KnowledgeBase.open(setup, Progress.NONE, this::reached)) {
      base.updateVocabulary();
      base.commit(MadeUp.names(), "test", "names");
      System.out.println("open " + millisSince(start));
      verify(base);
      System.out.println("verified " + base.version() + " " + millisSince(start));
      passes.set(pass);
      for (int number = acknowledged + 1;
          number <= acknowledged + Math.min(commits, MOST);
          number++) {
        long before = System.nanoTime();
        base.commit(change(number), "test", "change " + number, "request-" + number);
        System.out.println("ack " + number + " " + millisSince(before));
      }
    }
  }

  /// A new outage, and a new name for the one before.
  private static Change change(int number) {
    int before = number - 1;
    Change renamed =
        MadeUp.renamed(before, "Blackout number " + before, "Blackout " + before + ", renamed");
    return number == 1
        ? MadeUp.outage(1)
        : new Change(MadeUp.outage(number).patch() + renamed.patch());
  }

  private void reached(Checkpoint checkpoint) {
    if (!checkpoint.toString().equals(stopAt) || passes.decrementAndGet() > 0) {
      return;
    }
    System.out.println("at " + checkpoint);
    while (true) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        System.err.println(e);
      }
    }
  }

  private void verify(KnowledgeBase base) {
    List<String> faults = new ArrayList<>();
    Map<String, Integer> requests = requests(base);
    for (int number = 1; number <= acknowledged; number++) {
      expect(
          requests.remove("request-" + number), 1, "journal entries of change " + number, faults);
      if (base.entities().entity(MadeUp.outageId(number)).isEmpty()) {
        faults.add("change " + number + " is not in the graph");
      }
    }
    Integer unacknowledged = requests.remove("request-" + (acknowledged + 1));
    if (unacknowledged != null) {
      System.out.println("recovered " + (acknowledged + 1));
      expect(unacknowledged, 1, "journal entries of the last change", faults);
    }
    if (!requests.isEmpty()) {
      faults.add("changes that nobody asked for: " + requests);
    }
    if (!triples(base.store()).equals(replayed(base))) {
      faults.add("the graph is not what the journal says");
    }
    faults.addAll(base.checkIndex());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("; ", faults));
    }
  }

  private static void expect(
      @Nullable Integer found, int expected, String what, List<String> faults) {
    if (found == null || found != expected) {
      faults.add(what + ": " + found + ", not " + expected);
    }
  }

  private static Map<String, Integer> requests(KnowledgeBase base) {
    Map<String, Integer> requests = new HashMap<>();
    try (Stream<Entry> entries = base.changes(1)) {
      entries.forEach(
          entry -> entry.request().ifPresent(name -> requests.merge(name, 1, Integer::sum)));
    }
    return requests;
  }

  /// What a fresh store makes of the journal.
  private Set<Triple> replayed(KnowledgeBase base) {
    try (GraphStore store = GraphStore.inMemory(ontology);
        Stream<Entry> entries = base.changes(1)) {
      entries.forEach(
          entry ->
              store.apply(
                  new Change(entry.body()),
                  entry.recordedAt(),
                  Validation.OFF,
                  change -> entry.number(),
                  () -> {}));
      return triples(store);
    }
  }

  private static Set<Triple> triples(GraphStore store) {
    return store.read(
        graph ->
            graph.getDefaultGraph().find().toList().stream()
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
