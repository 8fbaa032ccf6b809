package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.outagraph.graph.QuoteRemoval;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.matching.Sketch;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.WriteRequest;
import org.outagraph.model.Id;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;
import org.outagraph.model.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes articles in and keeps what they propose. Safe for use by several threads; what changes
/// anything is done by one at a time.
///
/// What is decided on proposals is for [Reviews].
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final KnowledgeBase base;
  private final Texts texts;
  private final DeskJournal journal;
  private final Book book = new Book();
  private final ReentrantLock lock = new ReentrantLock();
  private final ClaimedProperties properties;

  private Desk(KnowledgeBase base, Clock clock) {
    this.base = base;
    this.texts = new Texts(base.beside("texts"));
    this.properties = new ClaimedProperties(base.store().ontology());
    this.journal = new DeskJournal(base.beside("desk"), clock);
  }

  /// Opens the desk beside a knowledge base, and ends what a crash left half done.
  public static Desk open(KnowledgeBase base, Clock clock) {
    Desk desk = new Desk(base, clock);
    try {
      desk.journal.replay(desk.book::take);
      new Healing(base, desk.book).run(desk::note);
      desk.book.articles().forEach(desk::deleteTakenDown);
      return desk;
    } catch (RuntimeException | Error e) {
      desk.close();
      throw e;
    }
  }

  /// A stop may have come between the note and the deed.
  private void deleteTakenDown(ReceivedArticle article) {
    if (!article.hasText()) {
      texts.delete(article.hash());
    }
  }

  // Taking in

  /// The article if it is here already, with its text: by its address or by its text.
  public Optional<ReceivedArticle> known(Manuscript manuscript) {
    return manuscript
        .address()
        .flatMap(WebAddress::read)
        .flatMap(book::at)
        .or(() -> book.withHash(manuscript.text().hash()));
  }

  /// Takes an article in with the claims that it proposes; one that is here already stays as it is.
  ///
  /// @param reader reads it, if it is not known
  public Receipt receive(Manuscript manuscript, Function<Manuscript, Reading> reader) {
    Optional<ReceivedArticle> before = known(manuscript);
    if (before.isPresent()) {
      return known(before.get());
    }
    if (manuscript.text().isEmpty()) {
      throw new Problem.Invalid("text", "", "the article has no text").toException();
    }
    refuseFuture(manuscript);
    Reading reading = reader.apply(manuscript);
    return alone(
        () -> known(manuscript).map(this::known).orElseGet(() -> takeIn(manuscript, reading)));
  }

  private static void refuseFuture(Manuscript manuscript) {
    String day = manuscript.received().toString();
    manuscript
        .publishedAt()
        .map(PartialDate::lexical)
        .filter(date -> date.substring(0, Math.min(10, date.length())).compareTo(day) > 0)
        .ifPresent(
            date -> {
              String right =
                  "it came in on " + day + ", before that; correct or leave out the date";
              throw new Problem.Invalid("publishedAt", date, right).toException();
            });
  }

  private Receipt known(ReceivedArticle article) {
    return new Receipt(Receipt.Outcome.KNOWN, article, book.of(article.id()));
  }

  private Receipt takeIn(Manuscript manuscript, Reading reading) {
    CleanText text = manuscript.text();
    var about = ReceivedArticle.About.of(manuscript);
    Optional<Id> cited = cited(manuscript);
    Sketch sketch = Sketch.of(text);
    Optional<CopyLink> copy =
        book.copyOf(sketch).filter(link -> !cited.equals(Optional.of(link.original())));
    Id id =
        cited.orElseGet(
            () ->
                new ArticleIds(this::isTaken)
                    .of(about, new Publishers(base.entities()).of(about).id(), text));
    Map<String, Integer> dropped = new TreeMap<>(reading.dropped());
    ReceivedArticle article =
        new ReceivedArticle(
            id,
            journal.now(),
            about,
            text.hash(),
            text.codePoint(text.text().length()),
            copy,
            reading.outages(),
            dropped,
            true);
    List<ClaimVersion> versions = new ArrayList<>();
    for (ProposedClaim claim : reading.claims()) {
      versions.add(new ClaimVersion(claim, quote(claim, text), Editing.NONE));
    }
    List<ClaimVersion> fresh = notIn(copy, versions, dropped);
    List<Publication.Item> passed =
        new Admission(base, book, properties).of(article, text, fresh, dropped);
    article = article.with(dropped);
    texts.keep(text);
    ObjectNode event = event("received");
    event.put("sketch", sketch.write());
    event.set("article", ArticleText.write(article));
    addProposals(event, passed);
    note("outagraph", "An article came in", event);
    Receipt.Outcome outcome =
        copy.isPresent()
            ? Receipt.Outcome.COPY
            : cited.isPresent() ? Receipt.Outcome.TEXT_OF_KNOWN : Receipt.Outcome.NEW;
    LOG.info("Received {}: {}, {} proposals, dropped {}", id, outcome, passed.size(), dropped);
    return new Receipt(outcome, article, book.of(id));
  }

  private static Quote quote(ProposedClaim claim, CleanText text) {
    return new Quote(
        text.at(claim.quote()),
        text.codePoint(claim.quote().start()),
        text.codePoint(claim.quote().end()));
  }

  /// A copy proposes nothing that its original says in the same words.
  private List<ClaimVersion> notIn(
      Optional<CopyLink> copy, List<ClaimVersion> versions, Map<String, Integer> dropped) {
    Optional<CleanText> original =
        copy.flatMap(link -> book.article(link.original())).flatMap(this::text);
    if (original.isEmpty()) {
      return versions;
    }
    String said = original.get().text();
    List<ClaimVersion> own =
        versions.stream().filter(version -> !said.contains(version.quote().words())).toList();
    if (own.size() < versions.size()) {
      dropped.merge("said in the original", versions.size() - own.size(), Integer::sum);
    }
    return own;
  }

  /// The article of the graph that lies at the address.
  private Optional<Id> cited(Manuscript manuscript) {
    return manuscript
        .address()
        .flatMap(WebAddress::read)
        .flatMap(address -> base.entities().lookup(address).articles().stream().findFirst())
        .map(use -> use.article().id())
        .filter(id -> book.article(id).isEmpty());
  }

  private boolean isTaken(Id id) {
    return book.article(id).isPresent()
        || base.entities().knows(id)
        || base.entities().fate(id).isPresent();
  }

  /// Proposes a claim of an article that is here, as somebody tells it; it passes the gate, or the
  /// problem says why it does not.
  public Proposal propose(Id article, JsonNode claim, String who) {
    return alone(
        () -> {
          ReceivedArticle received = needArticle(article);
          CleanText text = needText(received);
          ClaimVersion version = ClaimText.told(claim, text);
          var item = new Admission(base, book, properties).one(received, text, version);
          ObjectNode event = event("proposed");
          addProposals(event, List.of(item));
          note(who, "A claim was proposed", event);
          return proposal(item.proposal());
        });
  }

  private static void addProposals(ObjectNode event, List<Publication.Item> items) {
    for (Publication.Item item : items) {
      event
          .withArray("proposals")
          .addObject()
          .put("id", item.proposal())
          .put("article", item.article().curie())
          .set("claim", ClaimText.record(item.version()));
    }
  }

  /// Takes the text of an article down. Its citation and claims stay; so do their quotes, if they
  /// are to be kept.
  public void takeDown(Id article, boolean keepQuotes, String who, String why) {
    alone(
        () -> {
          ReceivedArticle received = needArticle(article);
          if (!keepQuotes) {
            base.write(new QuoteRemoval(article), WriteRequest.by(who, why));
          }
          ObjectNode event =
              event("taken-down").put("article", article.curie()).put("quotes", keepQuotes);
          note(who, why, event);
          texts.delete(received.hash());
          return received;
        });
  }

  // Looking

  public Optional<ReceivedArticle> article(Id id) {
    return book.article(id);
  }

  /// What came in, the newest first.
  public List<ReceivedArticle> articles() {
    return book.articles();
  }

  /// The text of an article, unless it was taken down.
  public Optional<CleanText> text(ReceivedArticle article) {
    return article.hasText() ? texts.text(article.hash()) : Optional.empty();
  }

  /// The proposal of that name, or [Problem.NotFound].
  public Proposal proposal(String id) {
    return book.proposal(id)
        .orElseThrow(
            () ->
                new Problem.NotFound(
                        "proposal " + id,
                        Nearest.to(
                            id, book.after(0).stream().map(Proposal::id).limit(1000).toList()))
                    .toException());
  }

  /// The proposals from an article.
  public List<Proposal> proposals(Id article) {
    return book.of(article);
  }

  /// All proposals after a number, in the order in which they came.
  public List<Proposal> after(long number) {
    return book.after(number);
  }

  /// Decides on proposals.
  public Reviews reviews() {
    return new Reviews(this);
  }

  // For those who decide

  KnowledgeBase base() {
    return base;
  }

  Book book() {
    return book;
  }

  ClaimedProperties properties() {
    return properties;
  }

  Instant now() {
    return journal.now();
  }

  ReceivedArticle needArticle(Id article) {
    return book.article(article)
        .orElseThrow(
            () ->
                new Problem.NotFound(
                        article.curie() + ", as an article that came in",
                        Nearest.to(
                            article.slug(),
                            book.articles().stream().map(known -> known.id().slug()).toList()))
                    .toException());
  }

  CleanText needText(ReceivedArticle article) {
    return text(article)
        .orElseThrow(
            () ->
                new Problem.Conflict(
                        "Checking a quote",
                        "the text of " + article.id().curie() + " was taken down")
                    .toException());
  }

  /// Writes down what happened, and takes it in.
  void note(String who, String why, ObjectNode event) {
    book.take(event, journal.append(who, why, event));
  }

  static ObjectNode event(String name) {
    return JsonNodeFactory.instance.objectNode().put("event", name);
  }

  /// Does the work while nobody else changes anything.
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      journal.close();
    } finally {
      lock.unlock();
    }
  }
}
