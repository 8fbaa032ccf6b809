package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The annotated articles on which the readers were tuned; what they get right must not get lost.
class AnnotatedArticlesTest {
  private static final Path DEVELOPMENT =
      Path.of("src/test/resources/org/outagraph/ingest/articles/development");

  @Test
  void theArticlesAreReadAsTheirAnnotationsSay() throws IOException {
    GoldReport report = new GoldReport();
    report.read(DEVELOPMENT);
    assertThat(report.share("quotes kept")).as("%s", report.faults()).isEqualTo(1.0);
    assertThat(report.share("litter gone")).as("%s", report.faults()).isGreaterThan(0.95);
    assertThat(report.share("headline")).as("%s", report.faults()).isGreaterThan(0.9);
    assertThat(report.share("publisher")).as("%s", report.faults()).isGreaterThan(0.85);
    assertThat(report.share("authors")).as("%s", report.faults()).isGreaterThan(0.80);
    assertThat(report.share("day")).as("%s", report.faults()).isGreaterThan(0.9);
    assertThat(report.share("language")).as("%s", report.faults()).isEqualTo(1.0);
  }
}
