package org.outagraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.outagraph.corpus.Asking;
import org.outagraph.corpus.CorpusFolder;
import org.outagraph.corpus.CorpusSize;
import org.outagraph.ingest.Ingest;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.web.WebServer;
import org.outagraph.web.WebSettings;

/// How long searches, suggestions, things, lists and questions take over a large corpus, next to a
/// constant reply of the same server and to Lucene alone on the same index, all in one run.
///
/// ```
/// CorpusBenchmark FOLDER [--articles 100000] [--claims 1000000] [--seed 1] [--seconds 10]
/// ```
public final class CorpusBenchmark {
  private static final List<Integer> CLIENTS = List.of(1, 8);

  private final CorpusSize size;
  private final String address;
  private final Duration time;
  private final PlainLucene lucene;

  private CorpusBenchmark(CorpusSize size, String address, Duration time, PlainLucene lucene) {
    this.size = size;
    this.address = address;
    this.time = time;
    this.lucene = lucene;
  }

  /// Makes the corpus if the folder has none yet, measures, and prints a table.
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    CorpusFolder.main(arguments);
    Duration time = Duration.ofSeconds(CorpusFolder.given(arguments, "--seconds", 10));
    long start = System.nanoTime();
    try (KnowledgeBase base = CorpusFolder.open(data)) {
      try (Ingest ingest = Ingest.open(base, Path.of("ontology/patterns"), Clock.systemUTC());
          WebServer server =
              WebServer.start(base, ingest, new WebSettings("127.0.0.1", 0, Optional.empty()));
          PlainLucene lucene = PlainLucene.in(data)) {
        tell("Open after " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s.");
        String address = "http://127.0.0.1:" + server.port();
        new CorpusBenchmark(CorpusFolder.size(arguments), address, time, lucene).run();
      }
    }
  }

  private void run() {
    tell(
        "| what | clients | answers a second | p50 ms | p99 ms | p50 / constant | p50 / Lucene"
            + " | given up |");
    tell("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int clients : CLIENTS) {
      Timings constant = overHttp(clients, asking -> "/health/live");
      Timings alone = measured(clients, client -> alone(new Asking(size, client)));
      row("constant reply", clients, constant, constant, alone);
      row("Lucene alone", clients, alone, constant, alone);
      row("search", clients, overHttp(clients, a -> a.search(a.words())), constant, alone);
      row("suggest", clients, overHttp(clients, Asking::suggest), constant, alone);
      row("small thing", clients, overHttp(clients, Asking::smallThing), constant, alone);
      row("large thing", clients, overHttp(clients, Asking::largeThing), constant, alone);
      row("list", clients, overHttp(clients, Asking::list), constant, alone);
      row("question", clients, overHttp(clients, Asking::question), constant, alone);
    }
  }

  private Timings overHttp(int clients, Function<Asking, String> path) {
    return measured(
        clients,
        client -> {
          Asking asking = new Asking(size, client);
          Client http = new Client(address);
          return () -> http.get(path.apply(asking));
        });
  }

  private BooleanSupplier alone(Asking asking) {
    return () -> lucene.top(asking.words());
  }

  /// Every client asks one thing after the other; what comes in the first half is forgotten.
  private Timings measured(int clients, Function<Integer, BooleanSupplier> asker) {
    List<BooleanSupplier> askers = IntStream.range(0, clients).boxed().map(asker).toList();
    Timings.of(askers, time);
    return Timings.of(askers, time);
  }

  private static void row(
      String what, int clients, Timings timings, Timings constant, Timings alone) {
    tell(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.0f | %.2f | %.2f | %.1f | %.1f | %d |",
            what,
            clients,
            timings.rate(),
            timings.millis(50),
            timings.millis(99),
            timings.millis(50) / constant.millis(50),
            timings.millis(50) / alone.millis(50),
            timings.refused()));
  }

  private static void tell(String line) {
    System.out.println(line);
  }
}
