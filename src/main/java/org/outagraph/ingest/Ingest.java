package org.outagraph.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.desk.Copies;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.Reading;
import org.outagraph.ingest.desk.Receipt;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;

/// The way of an article: from what was sent to claims that wait for a reviewer.
public final class Ingest implements AutoCloseable {
  private final Desk desk;
  private final Clock clock;

  private Ingest(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// Opens what is kept beside a knowledge base.
  public static Ingest open(KnowledgeBase base, Clock clock) {
    return new Ingest(Desk.open(base, clock, Copies.NONE), clock);
  }

  /// Where articles and proposals are kept and reviewed.
  public Desk desk() {
    return desk;
  }

  /// Takes in every article that a submission has.
  public List<Receipt> submit(Submission submission) {
    return read(submission).stream()
        .map(manuscript -> desk.receive(manuscript, any -> Reading.NOTHING))
        .toList();
  }

  private List<Manuscript> read(Submission submission) {
    return List.of(
        new Manuscript(
            CleanText.of(new String(submission.body(), StandardCharsets.UTF_8)),
            submission.headline(),
            submission.publisher(),
            submission.authors(),
            submission.publishedAt(),
            false,
            submission.address(),
            submission.language().orElse("en"),
            Optional.empty(),
            LocalDate.now(clock)));
  }

  @Override
  public void close() {
    desk.close();
  }
}
