package org.outagraph.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.Reading;
import org.outagraph.ingest.desk.Receipt;
import org.outagraph.ingest.reading.Hints;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.reading.Reader;
import org.outagraph.ingest.reading.Received;
import org.outagraph.ingest.remote.ModelEndpoint;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.OwnsState;

/// The way of an article: from what was sent to claims that wait for a reviewer. Safe for use by
/// several threads.
@OwnsState("what reads articles, made when the first one comes")
public final class Ingest implements AutoCloseable {
  private final KnowledgeBase base;
  private final Path patterns;
  private final Optional<ModelEndpoint> model;
  private final Clock clock;
  private final Desk desk;
  private final Reader reader = new Reader();
  private @Nullable Extraction extraction;

  private Ingest(
      KnowledgeBase base, Path patterns, Optional<ModelEndpoint> model, Clock clock, Desk desk) {
    this.base = base;
    this.patterns = patterns;
    this.model = model;
    this.clock = clock;
    this.desk = desk;
  }

  /// Opens what is kept beside a knowledge base.
  ///
  /// @param patterns the folder of the files by which claims are found
  /// @param model a model that reads articles, too
  public static Ingest open(
      KnowledgeBase base, Path patterns, Optional<ModelEndpoint> model, Clock clock) {
    return new Ingest(base, patterns, model, clock, Desk.open(base, clock));
  }

  /// The same without a model.
  public static Ingest open(KnowledgeBase base, Path patterns, Clock clock) {
    return open(base, patterns, Optional.empty(), clock);
  }

  /// Where articles and proposals are kept and reviewed.
  public Desk desk() {
    return desk;
  }

  /// Takes in every article of what was sent: one of a page or a text, any number of a feed or an
  /// archive.
  ///
  /// @param given what the sender says of it, which wins over what is found
  public List<Receipt> submit(
      byte[] body, String mediaType, Optional<String> address, Hints given) {
    var received = new Received(body, mediaType, address, LocalDate.now(clock), given);
    return reader.read(received).stream()
        .map(manuscript -> desk.receive(manuscript, this::read))
        .toList();
  }

  private Reading read(Manuscript manuscript) {
    return extraction().read(manuscript);
  }

  private synchronized Extraction extraction() {
    Extraction made = extraction;
    if (made == null) {
      made = Extraction.of(base, patterns, model);
      extraction = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (extraction != null) {
      extraction.close();
    }
    desk.close();
  }
}
