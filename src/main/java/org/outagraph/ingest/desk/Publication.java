package org.outagraph.ingest.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Change;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Value;

/// What has to be added to the graph so that some proposals stand in it: their claims, and with
/// them the articles and the newcomers that are not there yet.
///
/// One lives for one change.
final class Publication {
  /// A proposal with what it says when it is accepted.
  record Item(String proposal, Id article, ClaimVersion version) {}

  private static final int SLUG = 60;

  private final EntityReader graph;
  private final Book book;
  private final Publishers publishers;
  private final PatchLines lines = new PatchLines();
  private final Set<Id> articles = new HashSet<>();
  private final Map<String, Id> created = new LinkedHashMap<>();
  private final Map<Id, Set<String>> said = new HashMap<>();
  private final Map<Id, Id> publishedBy = new HashMap<>();

  Publication(EntityReader graph, Book book) {
    this.graph = graph;
    this.book = book;
    this.publishers = new Publishers(graph);
  }

  /// The change that these come to.
  ///
  /// @param also articles that just come in and are not in the book yet
  Change of(List<Item> items, List<ReceivedArticle> also) {
    Map<Id, ReceivedArticle> fresh =
        also.stream().collect(Collectors.toMap(ReceivedArticle::id, article -> article));
    for (Item item : items) {
      ReceivedArticle article =
          Optional.ofNullable(fresh.get(item.article()))
              .or(() -> book.article(item.article()))
              .orElseThrow();
      addArticle(article);
      Id publisher = publisher(article);
      new ClaimLines(graph, lines, this::thing)
          .add(item, article, publisher, publishers.quoteLimit(publisher));
      note(item.version());
    }
    settleIncomplete();
    return lines.change();
  }

  /// The ids of the newcomers that come with the change, by their key.
  Map<String, Id> created() {
    return created;
  }

  // Articles

  private Id publisher(ReceivedArticle article) {
    return publishedBy.computeIfAbsent(
        article.id(),
        id -> publishers.ofKnown(id).orElseGet(() -> publishers.of(article.read()).id()));
  }

  private void addArticle(ReceivedArticle article) {
    if (!articles.add(article.id())) {
      return;
    }
    if (graph.knows(article.id())) {
      if (publishers.attribute(article.id(), "contentHash").isEmpty()) {
        lines.add(article.id(), PatchLines.og("contentHash"), PatchLines.text(article.hash()));
      }
      return;
    }
    article.copy().flatMap(copy -> book.article(copy.original())).ifPresent(this::addArticle);
    var found = publishers.of(article.read());
    addPublisher(found, article.read().language());
    new ArticleLines(lines).add(article, found.id());
    if (article.copy().isEmpty()) {
      article.read().credit().ifPresent(credit -> addCredit(article, credit, found.id()));
    }
  }

  private void addCredit(ReceivedArticle article, String credit, Id publisher) {
    var original = publishers.named(credit);
    if (!original.id().equals(publisher)) {
      addPublisher(original, article.read().language());
      lines.add(article.id(), PatchLines.og("originalPublisher"), PatchLines.iri(original.id()));
    }
  }

  private void addPublisher(Publishers.Found found, String language) {
    found
        .name()
        .ifPresent(
            name ->
                created.computeIfAbsent(
                    Newcomers.key(new Party.Newcomer(Kind.PUBLISHERS, name)),
                    key -> {
                      describe(found.id(), name, language);
                      return found.id();
                    }));
  }

  // Newcomers

  /// The thing of the graph that a party is, or becomes with this change.
  private Id thing(Party party, String language) {
    return switch (party) {
      case Party.Known(Id id) -> living(id);
      case Party.Newcomer newcomer -> {
        String key = Newcomers.key(newcomer);
        Id known = created.get(key);
        yield known != null ? known : identify(newcomer, key, language);
      }
    };
  }

  private Id living(Id id) {
    return graph
        .fate(id)
        .flatMap(
            fate -> fate instanceof Fate.Replaced(Id by) ? Optional.of(by) : Optional.<Id>empty())
        .orElse(id);
  }

  private Id identify(Party.Newcomer newcomer, String key, String language) {
    Optional<Id> before = book.identified(key).map(this::living);
    if (before.isPresent() && graph.knows(before.get())) {
      return before.get();
    }
    Set<Id> known = graph.named(List.of(newcomer.kind()), newcomer.name());
    if (known.size() == 1) {
      return known.iterator().next();
    }
    Id id = before.orElseGet(() -> fresh(newcomer));
    describe(id, newcomer.name(), language);
    created.put(key, id);
    return id;
  }

  private Id fresh(Party.Newcomer newcomer) {
    String slug = Slugs.of(newcomer.name(), SLUG);
    Id id = new Id(newcomer.kind(), slug);
    for (int i = 2; isTaken(id); i++) {
      id = new Id(newcomer.kind(), slug + "-" + i);
    }
    return id;
  }

  private boolean isTaken(Id id) {
    return created.containsValue(id) || graph.knows(id) || graph.fate(id).isPresent();
  }

  private void describe(Id id, String name, String language) {
    lines.add(id, PatchLines.TYPE, PatchLines.og(Newcomers.type(id.kind())));
    lines.add(id, PatchLines.LABEL, PatchLines.words(name, language));
  }

  // What is not known yet

  private void note(ClaimVersion version) {
    if (version.claim().asserts()) {
      said.computeIfAbsent(thing(version.claim().subject(), ""), any -> new HashSet<>())
          .add(version.claim().property());
    }
    if (version.claim().statement() instanceof Statement.Thing(Party party)) {
      said.computeIfAbsent(thing(party, ""), any -> new HashSet<>());
    }
  }

  private void settleIncomplete() {
    List<Id> things = new ArrayList<>(said.keySet());
    for (Id thing : things) {
      Set<String> missing = new HashSet<>(Newcomers.needs(thing.kind()));
      missing.removeAll(said.getOrDefault(thing, Set.of()));
      if (created.containsValue(thing)) {
        if (!missing.isEmpty()) {
          lines.add(thing, PatchLines.og("incomplete"), PatchLines.truth(true));
        }
      } else if (!Newcomers.needs(thing.kind()).isEmpty() && isIncomplete(thing)) {
        missing.removeAll(standing(thing));
        if (missing.isEmpty()) {
          lines.delete(thing, PatchLines.og("incomplete"), PatchLines.truth(true));
        }
      }
    }
  }

  private boolean isIncomplete(Id thing) {
    return publishers
        .attribute(thing, "incomplete")
        .filter(value -> value.equals(new Value.Truth(true)))
        .isPresent();
  }

  private Set<String> standing(Id thing) {
    return graph.entity(thing).map(Entity::facts).orElse(List.of()).stream()
        .filter(fact -> fact.standing() != Fact.Standing.REFUTED)
        .map(fact -> fact.property().localName())
        .collect(Collectors.toSet());
  }
}
