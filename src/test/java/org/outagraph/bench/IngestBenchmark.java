package org.outagraph.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.outagraph.corpus.CorpusFolder;
import org.outagraph.corpus.Crowd;
import org.outagraph.corpus.Press;
import org.outagraph.ingest.Ingest;
import org.outagraph.ingest.desk.Receipt;
import org.outagraph.ingest.reading.Hints;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;

/// How many made-up articles a second are taken in, with many names in the graph, and how much
/// memory is in use afterwards; next to how long it takes only to make the articles up.
///
/// ```
/// IngestBenchmark FOLDER [--articles 10000] [--names 100000] [--seed 1]
/// ```
///
/// The folder must be an empty one, or one of an earlier run that broke off: what was taken in then
/// is known.
public final class IngestBenchmark {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
  private static final long MEGABYTE = 1 << 20;
  private static final int STEP = 1_000;

  private IngestBenchmark() {}

  /// Makes the names, takes the articles in, and prints what it took.
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    int articles = (int) CorpusFolder.given(arguments, "--articles", 10_000);
    int names = (int) CorpusFolder.given(arguments, "--names", 100_000);
    long seed = CorpusFolder.given(arguments, "--seed", 1);
    Crowd crowd = new Crowd(names, seed);
    Press press = new Press(crowd, seed);
    Duration making = timed(() -> make(press, articles));
    try (KnowledgeBase base = CorpusFolder.open(data)) {
      fill(base, crowd);
      tell("Names in the graph: %,d made up, beside those of the seed data", names);
      long before = used();
      try (Ingest ingest = Ingest.open(base, Path.of("ontology/patterns"), CLOCK)) {
        Duration first = timed(() -> submit(ingest, press, 0));
        tell("First article, with the names read: %d ms", first.toMillis());
        run(ingest, press, articles);
        tell("Making the articles up: %d ms in all", making.toMillis());
        tell("Memory in use: %d MB before, %d MB with everything", before, used());
      }
    }
  }

  private static void fill(KnowledgeBase base, Crowd crowd) {
    if (base.isEmpty()) {
      base.loadSeed(Path.of("seed-data"), Progress.NONE);
      crowd.changes().forEach(change -> base.commit(change, "made-up", "A made-up crowd"));
    }
  }

  private static void run(Ingest ingest, Press press, int articles) {
    Map<Receipt.Outcome, Integer> outcomes = new EnumMap<>(Receipt.Outcome.class);
    int proposals = 0;
    long start = System.nanoTime();
    long last = start;
    for (int number = 1; number < articles; number++) {
      for (Receipt receipt : submit(ingest, press, number)) {
        outcomes.merge(receipt.outcome(), 1, Integer::sum);
        proposals += receipt.proposals().size();
      }
      if (number % STEP == 0) {
        long now = System.nanoTime();
        tell("%,7d articles: %.0f a second", number, STEP * 1e9 / (now - last));
        last = now;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    tell("%,d articles in %.0f s: %.0f a second", articles, seconds, articles / seconds);
    tell("Outcomes %s, %,d proposals", outcomes, proposals);
  }

  private static List<Receipt> submit(Ingest ingest, Press press, int number) {
    byte[] text = press.article(number).getBytes(StandardCharsets.UTF_8);
    String address = "https://made-up-gazette.example/" + number;
    return ingest.submit(text, "text/plain", Optional.of(address), Hints.NONE);
  }

  private static int make(Press press, int articles) {
    int length = 0;
    for (int number = 0; number < articles; number++) {
      length += press.article(number).length();
    }
    return length;
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private static void tell(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
