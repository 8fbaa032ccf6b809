package org.outagraph.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.journal.Entry;
import org.outagraph.journal.FileJournal;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;

/// Makes a data folder with the seed data and a corpus: writes the journal, of which the views are
/// then built as they are at any start.
///
/// ```
/// CorpusFolder FOLDER [--articles 100000] [--claims 1000000] [--seed 1]
/// ```
public final class CorpusFolder {
  private static final long ROUND = 1_000_000_000;

  private CorpusFolder() {}

  /// Makes the folder and builds its views, telling how long each took.
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    CorpusSize size = size(arguments);
    if (!Files.isDirectory(data.resolve("journal"))) {
      begin(data);
      timed("Writing the journal", () -> append(size, data.resolve("journal")));
      forgetViews(data);
    }
    timed("Opening, with all views built", () -> open(data).close());
  }

  /// How large the corpus is to be.
  public static CorpusSize size(String[] arguments) {
    int articles = (int) given(arguments, "--articles", 100_000);
    int claims = (int) given(arguments, "--claims", 10L * articles);
    return new CorpusSize(articles, claims, given(arguments, "--seed", 1));
  }

  /// The number behind a name.
  public static long given(String[] arguments, String name, long otherwise) {
    for (int i = 1; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(name)) {
        return Long.parseLong(arguments[i + 1].replace("_", ""));
      }
    }
    return otherwise;
  }

  /// A folder with the seed data, as the first start leaves it.
  static void begin(Path data) {
    try (KnowledgeBase base = open(data)) {
      base.loadSeed(Path.of("seed-data"), Progress.NONE);
    }
  }

  /// Appends the corpus to the journal, which nobody may have open.
  static void append(CorpusSize size, Path folder) {
    try (FileJournal journal = FileJournal.open(folder)) {
      Corpus.tell(
          size,
          (change, recordedAt) ->
              journal.append(
                  new Entry(
                      journal.last() + 1,
                      recordedAt,
                      "made-up",
                      "A made-up corpus",
                      Optional.empty(),
                      change.patch())));
    }
  }

  /// Puts the views out of use, so that the next opening builds them from the whole journal.
  static void forgetViews(Path data) {
    try {
      Files.deleteIfExists(data.resolve("CURRENT"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens the folder with the ontology and the questions of the project.
  public static KnowledgeBase open(Path data) {
    Path ontology = Path.of("ontology");
    return KnowledgeBase.open(
        new Setup(
            data,
            Ontology.read(ontology),
            Questions.read(ontology),
            QueryLimits.standard(),
            WriteLimits.STANDARD,
            Clock.fixed(Corpus.BEGINNING, ZoneOffset.UTC)),
        CorpusFolder::progress);
  }

  private static void progress(String step, long done, long total) {
    System.err.printf(Locale.ROOT, "%s %s %d/%d%n", Instant.now(), step, done, total);
  }

  private static void timed(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    System.err.printf(
        Locale.ROOT, "%s: %s%n", what, Duration.ofSeconds((System.nanoTime() - start) / ROUND));
  }
}
