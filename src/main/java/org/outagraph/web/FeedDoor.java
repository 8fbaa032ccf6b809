package org.outagraph.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Summary;
import org.outagraph.web.feeds.Feed;
import org.outagraph.web.feeds.FeedForm;
import org.outagraph.web.feeds.FeedItem;

/// `/feeds/…`: what is new, by when it came into the graph, so that a reader sees each thing once.
final class FeedDoor {
  /// What `/feeds/outages` takes.
  static final Set<String> OUTAGES = Set.of("limit", "cursor");

  /// What `/feeds/search` takes.
  static final Set<String> SEARCH = SearchParameters.and("limit", "cursor");

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int MOST_HITS = 1_000;
  private static final int AT_A_TIME = 500;

  private final KnowledgeBase base;
  private final Optional<String> address;

  FeedDoor(KnowledgeBase base, WebSettings settings) {
    this.base = base;
    this.address = settings.base();
  }

  /// New outages, in a form.
  Reply outages(Request request, FeedForm form) {
    request.allow(OUTAGES);
    return reply(request, form, "New outages – Outagraph", "/outages", outages());
  }

  /// Whatever a search finds, in a form.
  Reply search(Request request, FeedForm form) {
    request.allow(SEARCH);
    String words = request.one("q").orElse("");
    String title = words.isBlank() ? "Search – Outagraph" : "Search: " + words + " – Outagraph";
    return reply(request, form, title, "/search", found(request));
  }

  private List<FeedItem> outages() {
    List<Summary> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Summary> page = base.entities().list(Kind.OUTAGES, AT_A_TIME, cursor);
      all.addAll(page.results());
      cursor = page.next();
    } while (cursor.isPresent());
    return items(all, Summary::id, Summary::label, Summary::description);
  }

  private List<FeedItem> found(Request request) {
    SearchRequest search = SearchParameters.read(request, SearchParameters.MOST, List.of());
    if (search.query().isBlank() && search.filters().isEmpty()) {
      throw new Problem.Invalid("q", "", "give words to look for, or a filter").toException();
    }
    List<SearchResults.Hit> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResults results = base.search(search.after(cursor));
      refuseTooMany(results.page().total());
      all.addAll(results.page().results());
      cursor = results.page().next();
    } while (cursor.isPresent());
    return items(
        all, SearchResults.Hit::id, SearchResults.Hit::label, SearchResults.Hit::description);
  }

  /// The newest can only be told apart when all are looked at.
  private static void refuseTooMany(long total) {
    if (total > MOST_HITS) {
      throw new Problem.Invalid(
              "the search",
              total + " hits",
              "narrow it by type, vendor, region or year: a feed follows " + MOST_HITS + " at most")
          .toException();
    }
  }

  private <T> List<FeedItem> items(
      List<T> things,
      Function<T, Id> id,
      Function<T, String> title,
      Function<T, Optional<String>> summary) {
    Map<Id, Instant> recorded = base.entities().recorded(things.stream().map(id).toList());
    boolean undated = recorded.size() < things.size();
    Instant beginning =
        undated ? base.recordedAt(1).orElse(Instant.EPOCH) : Instant.EPOCH; // it takes a look-up
    return things.stream()
        .map(
            thing ->
                new FeedItem(
                    id.apply(thing),
                    title.apply(thing),
                    summary.apply(thing),
                    recorded.getOrDefault(id.apply(thing), beginning)))
        .sorted(FeedItem.NEWEST_FIRST)
        .toList();
  }

  private Reply reply(
      Request request, FeedForm form, String title, String home, List<FeedItem> all) {
    int limit = request.number("limit", USUAL, 1, MOST);
    List<FeedItem> left = request.one("cursor").map(last -> after(last, all)).orElse(all);
    List<FeedItem> shown = left.subList(0, Math.min(limit, left.size()));
    Optional<String> next =
        shown.size() < left.size()
            ? Optional.of(request.withParameter("cursor", shown.getLast().id().curie()))
            : Optional.empty();
    String name = request.path().substring(1, request.path().lastIndexOf('.'));
    String asked = request.queryText().map(text -> "?" + text).orElse("");
    Feed feed =
        new Feed(
            Names.BASE + name + request.without("limit", "cursor"),
            title,
            address.orElseGet(request::socketAddress),
            home + request.without("limit", "cursor"),
            "/" + name + "." + FeedForm.ATOM.suffix() + asked,
            "/" + name + "." + FeedForm.JSON.suffix() + asked,
            all.isEmpty() ? Instant.EPOCH : all.getFirst().recorded(),
            shown,
            next);
    return Reply.ok(form.mediaType(), form.written(feed));
  }

  private static List<FeedItem> after(String last, List<FeedItem> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().curie().equals(last)) {
        return all.subList(i + 1, all.size());
      }
    }
    throw new Problem.Invalid("cursor", last, "use the address that the page before gives as next")
        .toException();
  }
}
