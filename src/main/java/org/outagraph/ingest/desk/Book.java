package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.outagraph.ingest.matching.CopyFinder;
import org.outagraph.ingest.matching.Sketch;
import org.outagraph.model.Id;
import org.outagraph.model.WebAddress;

/// Everything that the journal of the desk says, in memory. One thread at a time takes an event in;
/// any thread may read.
final class Book {
  private final Map<Id, ReceivedArticle> articles = new ConcurrentHashMap<>();
  private final Map<WebAddress, Id> byAddress = new ConcurrentHashMap<>();
  private final Map<String, Id> byHash = new ConcurrentHashMap<>();
  private final Map<String, Proposal> proposals = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, String> inOrder = new ConcurrentSkipListMap<>();
  private final Map<Id, List<String>> perArticle = new ConcurrentHashMap<>();
  private final Map<String, Id> newcomers = new ConcurrentHashMap<>();
  private final CopyFinder copies = new CopyFinder();
  private final Map<String, JsonNode> open = new ConcurrentHashMap<>();

  /// Takes in what happened.
  void take(JsonNode event, Instant at) {
    switch (event.path("event").asText()) {
      case "received" -> receive(event, at);
      case "proposed" -> propose(event);
      case "deciding" -> open.put(event.path("decision").asText(), event);
      case "refused" -> open.remove(event.path("decision").asText());
      case "decided" -> decide(event);
      case "rejected" -> reject(event, at);
      case "taken-down" -> takeDown(event);
      case "identified" ->
          newcomers.put(event.path("newcomer").asText(), id(event.path("thing").asText()));
      default -> throw new IllegalStateException("The journal of the desk has an unknown " + event);
    }
  }

  private void receive(JsonNode event, Instant at) {
    ReceivedArticle article = ArticleText.read(event.path("article"), at);
    articles.put(article.id(), article);
    byHash.put(article.hash(), article.id());
    Sketch.read(event.path("sketch").asText())
        .ifPresent(sketch -> copies.add(article.id(), sketch));
    article
        .read()
        .address()
        .flatMap(WebAddress::read)
        .ifPresent(address -> byAddress.put(address, article.id()));
    propose(event);
  }

  private void propose(JsonNode event) {
    for (JsonNode node : event.path("proposals")) {
      long number = inOrder.isEmpty() ? 1 : inOrder.lastKey() + 1;
      Proposal proposal =
          Proposal.fresh(
              node.path("id").asText(),
              number,
              id(node.path("article").asText()),
              ClaimText.recorded(node.path("claim")));
      proposals.put(proposal.id(), proposal);
      inOrder.put(number, proposal.id());
      perArticle.merge(
          proposal.article(),
          List.of(proposal.id()),
          (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }
  }

  /// An acceptance or a taking back that changed the graph.
  private void decide(JsonNode event) {
    JsonNode begun = open.remove(event.path("decision").asText());
    if (begun == null) {
      throw new IllegalStateException("The journal of the desk decides what nobody began");
    }
    Decision.Step step =
        Decision.Step.valueOf(begun.path("step").asText().toUpperCase(Locale.ROOT));
    var decision =
        new Decision(
            step,
            begun.path("reviewer").asText(),
            begun.path("why").asText(),
            Instant.parse(begun.path("at").asText()),
            Optional.of(event.path("version").asLong()));
    begun
        .path("created")
        .properties()
        .forEach(entry -> newcomers.put(entry.getKey(), id(entry.getValue().asText())));
    for (JsonNode item : begun.path("proposals")) {
      change(
          item.path("id").asText(),
          step == Decision.Step.ACCEPT
              ? proposal -> proposal.accepted(ClaimText.recorded(item.path("claim")), decision)
              : proposal -> proposal.reverted(decision));
    }
  }

  /// A decision that the graph does not see.
  private void reject(JsonNode event, Instant at) {
    var step = Decision.Step.valueOf(event.path("step").asText().toUpperCase(Locale.ROOT));
    var decision =
        new Decision(
            step,
            event.path("reviewer").asText(),
            event.path("why").asText(),
            at,
            Optional.empty());
    for (JsonNode id : event.path("proposals")) {
      change(
          id.asText(),
          step == Decision.Step.REJECT
              ? proposal -> proposal.rejected(decision)
              : proposal -> proposal.reverted(decision));
    }
  }

  private void takeDown(JsonNode event) {
    articles.computeIfPresent(
        id(event.path("article").asText()), (id, article) -> article.withoutText());
    if (!event.path("quotes").asBoolean(true)) {
      Id article = id(event.path("article").asText());
      proposals.replaceAll(
          (name, proposal) ->
              proposal.article().equals(article) ? proposal.withoutQuote() : proposal);
    }
  }

  private void change(String id, UnaryOperator<Proposal> how) {
    proposals.computeIfPresent(id, (name, proposal) -> how.apply(proposal));
  }

  private static Id id(String curie) {
    return Id.ofCurie(curie).orElseThrow();
  }

  // Reading

  Optional<ReceivedArticle> article(Id id) {
    return Optional.ofNullable(articles.get(id));
  }

  Optional<ReceivedArticle> at(WebAddress address) {
    return Optional.ofNullable(byAddress.get(address)).flatMap(this::article);
  }

  Optional<ReceivedArticle> withHash(String hash) {
    return Optional.ofNullable(byHash.get(hash)).flatMap(this::article);
  }

  /// The article whose text has this sketch, if there is one; not one that copies it itself.
  Optional<CopyLink> copyOf(Sketch sketch) {
    return copies
        .find(sketch)
        .map(
            copy ->
                article(copy.article())
                    .flatMap(ReceivedArticle::copy)
                    .map(earlier -> new CopyLink(earlier.original(), copy.similarity()))
                    .orElseGet(() -> new CopyLink(copy.article(), copy.similarity())));
  }

  /// What came in, the newest first.
  List<ReceivedArticle> articles() {
    return articles.values().stream()
        .sorted(
            Comparator.comparing(ReceivedArticle::at).reversed().thenComparing(ReceivedArticle::id))
        .toList();
  }

  Optional<Proposal> proposal(String id) {
    return Optional.ofNullable(proposals.get(id));
  }

  /// All proposals after a number, in the order in which they came.
  List<Proposal> after(long number) {
    return inOrder.tailMap(number, false).values().stream()
        .flatMap(id -> proposal(id).stream())
        .toList();
  }

  List<Proposal> of(Id article) {
    return perArticle.getOrDefault(article, List.of()).stream()
        .flatMap(id -> proposal(id).stream())
        .toList();
  }

  /// How many proposals an article has had.
  int count(Id article) {
    return perArticle.getOrDefault(article, List.of()).size();
  }

  /// The thing that a newcomer turned out to be, or became.
  Optional<Id> identified(String newcomer) {
    return Optional.ofNullable(newcomers.get(newcomer));
  }

  /// The decisions that were begun and not ended, by name.
  Map<String, JsonNode> open() {
    return new HashMap<>(open);
  }
}
