package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.Ingest;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.JsonFields;
import org.outagraph.ingest.desk.Receipt;
import org.outagraph.ingest.desk.ReceivedArticle;
import org.outagraph.ingest.desk.Reviews.Reviewer;
import org.outagraph.ingest.reading.Hints;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.WebAddress;

/// `POST /api/articles` and `/api/received`: articles as they come in.
final class ArticleDoor {
  static final Set<String> TOLD =
      Set.of("headline", "publisher", "authors", "publishedAt", "address", "language");
  private static final Set<String> FIELDS =
      Set.of(
          "text", "html", "headline", "publisher", "authors", "publishedAt", "address", "language");
  private static final int BYTES = 8 << 20;
  private static final Set<String> ARCHIVES =
      Set.of("application/warc", "application/gzip", "application/x-gzip");
  private static final int ARCHIVE_BYTES = 64 << 20;
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final KnowledgeBase base;
  private final Ingest ingest;
  private final Desk desk;

  ArticleDoor(KnowledgeBase base, Ingest ingest) {
    this.base = base;
    this.ingest = ingest;
    this.desk = ingest.desk();
  }

  /// `POST /api/articles`: JSON, or a page or text as it is.
  Reply post(Request request) {
    List<Receipt> receipts =
        request.bodyType().equals(Reply.JSON) ? told(request) : asItIs(request);
    boolean isNew =
        receipts.stream().anyMatch(receipt -> receipt.outcome() != Receipt.Outcome.KNOWN);
    ReceivedJson form = new ReceivedJson(base, desk);
    if (receipts.size() == 1) {
      ReceivedArticle article = receipts.getFirst().article();
      boolean isMade =
          receipts.getFirst().outcome() == Receipt.Outcome.NEW
              || receipts.getFirst().outcome() == Receipt.Outcome.COPY;
      return Json.reply(form.of(receipts.getFirst()).put("version", base.version()))
          .withStatus(isMade ? 201 : 200)
          .with("Location", ReceivedJson.address(article));
    }
    ObjectNode node = Json.object().put("version", base.version());
    node.putObject("total").put("value", receipts.size()).put("relation", "eq");
    node.set("results", Json.list(receipts, form::of));
    return Json.reply(node).withStatus(isNew ? 201 : 200);
  }

  private List<Receipt> told(Request request) {
    request.allow(TOLD);
    JsonFields body = JsonBody.of(request, BYTES).allow(FIELDS);
    Optional<String> text = body.raw("text").filter(words -> !words.isBlank());
    Optional<String> html = body.raw("html").filter(page -> !page.isBlank());
    if (text.isPresent() == html.isPresent()) {
      throw new Problem.Invalid("text", "", "send the article as text or as html, one of the two")
          .toException();
    }
    return ingest.submit(
        text.or(() -> html).orElseThrow().getBytes(StandardCharsets.UTF_8),
        (text.isPresent() ? "text/plain" : "text/html") + "; charset=utf-8",
        address(body.text("address").or(() -> request.one("address"))),
        new Hints(
            body.text("headline").or(() -> request.one("headline")),
            body.text("publisher").or(() -> request.one("publisher")),
            body.has("authors") ? body.texts("authors") : request.all("authors"),
            body.date("publishedAt").or(() -> request.date("publishedAt")),
            body.text("language").or(() -> request.one("language"))));
  }

  private List<Receipt> asItIs(Request request) {
    request.allow(TOLD);
    return ingest.submit(
        request.body(isArchive(request) ? ARCHIVE_BYTES : BYTES),
        request.header("Content-Type").orElse(""),
        address(request.one("address")),
        new Hints(
            request.one("headline"),
            request.one("publisher"),
            request.all("authors"),
            request.date("publishedAt"),
            request.one("language")));
  }

  private static Optional<String> address(Optional<String> given) {
    given
        .filter(address -> WebAddress.read(address).isEmpty())
        .ifPresent(
            address -> {
              String right = "write an address of the web such as https://example.org/article";
              throw new Problem.Invalid("address", address, right).toException();
            });
    return given;
  }

  private static boolean isArchive(Request request) {
    return ARCHIVES.contains(request.bodyType());
  }

  /// `GET /api/received`: the newest first.
  Reply list(Request request) {
    request.allow("limit", "cursor");
    int from = request.one("cursor").map(ArticleDoor::from).orElse(0);
    int limit = request.number("limit", USUAL, 1, MOST);
    List<ReceivedArticle> all = desk.articles();
    // Those that come in meanwhile stand at the beginning: a cursor counts from the other end.
    int start = from == 0 ? 0 : Math.max(0, all.size() - from);
    List<ReceivedArticle> shown = all.stream().skip(start).limit(limit).toList();
    ObjectNode node = Json.object().put("version", base.version());
    node.putObject("total").put("value", all.size()).put("relation", "eq");
    node.set("results", Json.list(shown, new ReceivedJson(base, desk)::of));
    int left = all.size() - start - shown.size();
    if (left > 0) {
      node.put("next", "r" + left);
    }
    return Json.reply(node);
  }

  private static int from(String cursor) {
    if (!cursor.matches("r[1-9]\\d{0,8}")) {
      throw new Problem.Invalid("cursor", cursor, "give the next of a page").toException();
    }
    return Integer.parseInt(cursor.substring(1));
  }

  /// `GET /api/received/{slug}`: with the text, which is for reviewers alone.
  Reply one(Request request) {
    request.allow();
    ReceivedArticle article = article(request);
    ObjectNode node = new ReceivedJson(base, desk).of(article).put("version", base.version());
    desk.text(article).map(CleanText::text).ifPresent(text -> node.put("text", text));
    return Json.reply(node);
  }

  /// `DELETE /api/received/{slug}`: takes the text down.
  Reply takeDown(Request request) {
    request.allow("quotes", "reviewer", "why");
    Reviewer reviewer =
        ReviewRequest.reviewer(request, request.one("reviewer"), request.one("why"));
    String quotes = request.one("quotes").orElse("keep");
    if (!quotes.matches("keep|remove")) {
      throw new Problem.Invalid("quotes", quotes, "write keep or remove").toException();
    }
    ReceivedArticle article = article(request);
    desk.takeDown(article.id(), quotes.equals("keep"), reviewer.name(), reviewer.why());
    return Json.reply(
        new ReceivedJson(base, desk).of(article(request)).put("version", base.version()));
  }

  private ReceivedArticle article(Request request) {
    Id id = request.id(Kind.ARTICLES, request.part("slug"));
    return desk.article(id)
        .orElseThrow(
            () -> new Problem.NotFound("api/received/" + id.slug(), List.of()).toException());
  }
}
