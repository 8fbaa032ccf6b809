package org.outagraph.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;

/// A base with the data that comes with Outagraph.
public final class SeedBase {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private SeedBase() {}

  /// Opens one in an empty folder; to be closed after use.
  public static KnowledgeBase open(Path folder) {
    Setup setup =
        new Setup(
            folder.resolve("data"),
            Ontology.read(Path.of("ontology")),
            Questions.read(Path.of("ontology")),
            QueryLimits.standard(),
            new WriteLimits(1 << 20, 8, WriteLimits.STANDARD.stuckAfter()),
            CLOCK);
    KnowledgeBase base = KnowledgeBase.open(setup, Progress.NONE);
    base.loadSeed(Path.of("seed-data"), Progress.NONE);
    return base;
  }
}
