package org.outagraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.ingest.claims.ClaimScore.KindOfClaim;
import org.outagraph.knowledge.KnowledgeBase;

/// How well annotated articles are read, from the bytes that come in to the claims. What is asked
/// for is a little below what is reached, so that a change that loses something is seen.
class EvaluationTest {
  private static final Path ARTICLES = Path.of("src/test/resources/org/outagraph/ingest/articles");

  @TempDir private static Path folder;

  private static KnowledgeBase base;

  @BeforeAll
  static void open() {
    base = SeedBase.open(folder);
  }

  @AfterAll
  static void close() {
    base.close();
  }

  @Test
  void theHalfForImproving() {
    Evaluation read = evaluation("development");
    assertThat(read.quotes().recall()).isGreaterThanOrEqualTo(0.99);
    assertThat(read.mentions().f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(read.outages().f1()).isGreaterThanOrEqualTo(0.96);
    assertThat(read.copies().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(read.claims().precision()).isGreaterThanOrEqualTo(0.91);
    assertThat(read.claims().recall()).isGreaterThanOrEqualTo(0.71);
    assertThat(read.claims().precision(KindOfClaim.FIGURE)).isGreaterThanOrEqualTo(0.97);
    assertThat(read.claims().polarityErrors()).isZero();
  }

  @Test
  void theHalfOnWhichNobodyTunes() {
    Evaluation read = evaluation("test");
    assertThat(read.quotes().recall()).isGreaterThanOrEqualTo(0.98);
    assertThat(read.mentions().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(read.outages().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(read.copies().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(read.claims().precision()).isGreaterThanOrEqualTo(0.80);
    assertThat(read.claims().recall()).isGreaterThanOrEqualTo(0.62);
    assertThat(read.claims().precision(KindOfClaim.FIGURE)).isGreaterThanOrEqualTo(0.90);
    assertThat(read.claims().polarityErrors()).isZero();
  }

  private static Evaluation evaluation(String half) {
    Evaluation read = Evaluation.of(ARTICLES.resolve(half), base);
    System.out.println(half + "\n" + read);
    return read;
  }
}
