package org.outagraph.graph.entities;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Bibliography;
import org.outagraph.model.Byline;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Text;

/// Puts together what a reader needs to cite things and the articles behind them.
final class Bibliographies {
  /// What ties a thing to the claims that it is cited with.
  private static final List<Node> TIES =
      List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.BECAUSE);

  private static final Comparator<CitationEntry> OLDEST_FIRST =
      Comparator.comparing(
              (CitationEntry entry) -> entry.issued().map(PartialDate::earliest),
              Order.presentFirst())
          .thenComparing(CitationEntry::key);

  private final Reading reading;

  Bibliographies(Reading reading) {
    this.reading = reading;
  }

  /// The thing's own entry, if the thing is known.
  Optional<CitationEntry> own(Id id) {
    if (!reading.knows(id)) {
      return Optional.empty();
    }
    return Optional.of(id.kind() == Kind.ARTICLES ? article(id) : part(id));
  }

  /// The thing with the articles behind it, if the thing is known; an article stands for itself.
  Optional<Bibliography> of(Id id) {
    return own(id).map(own -> new Bibliography(own, articles(sources(id))));
  }

  /// The articles among these things and behind the claims among them, the oldest first.
  List<CitationEntry> behind(Collection<Id> things) {
    Set<Node> articles = new LinkedHashSet<>();
    for (Id id : things) {
      switch (id.kind()) {
        case ARTICLES -> articles.add(Reading.node(id));
        case CLAIMS -> articles.addAll(reported(Reading.node(id)));
        default -> {}
      }
    }
    return articles(articles);
  }

  private Set<Node> sources(Id id) {
    Node node = Reading.node(id);
    return switch (id.kind()) {
      case ARTICLES -> Set.of();
      case CLAIMS -> new LinkedHashSet<>(reported(node));
      case PUBLISHERS -> new LinkedHashSet<>(reading.triples.subjects(Vocabulary.PUBLISHER, node));
      default -> ofClaims(node);
    };
  }

  private Set<Node> ofClaims(Node thing) {
    Set<Node> articles = new LinkedHashSet<>();
    TIES.stream()
        .flatMap(tie -> reading.triples.subjects(tie, thing).stream())
        .distinct()
        .forEach(claim -> articles.addAll(reported(claim)));
    return articles;
  }

  private List<Node> reported(Node claim) {
    return reading.triples.objects(claim, Vocabulary.REPORTED_IN);
  }

  private List<CitationEntry> articles(Set<Node> nodes) {
    return nodes.stream()
        .filter(Node::isURI)
        .flatMap(node -> Id.ofIri(node.getURI()).stream())
        .filter(reading::knows)
        .map(this::article)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private CitationEntry part(Id id) {
    return CitationEntry.ofDataSet(
        CitationEntry.key(id),
        reading.label(id),
        id.iri(),
        reading.version(),
        new Summaries(reading).description(id).map(Text::value));
  }

  private CitationEntry article(Id id) {
    Node node = Reading.node(id);
    Optional<String> publisher = name(node, Vocabulary.PUBLISHER);
    Optional<String> original = name(node, Vocabulary.ORIGINAL_PUBLISHER);
    List<String> organisations = Stream.concat(publisher.stream(), original.stream()).toList();
    return new CitationEntry(
        CitationEntry.key(id),
        words(node, Vocabulary.ARTICLE_TYPE)
            .map(CitationEntry.Sort::ofArticle)
            .orElse(CitationEntry.Sort.WEB_PAGE),
        reading.labels.label(node),
        isTrue(node, Vocabulary.LABEL_IS_OURS),
        new Byline(organisations).read(authors(node)),
        publisher,
        original,
        date(node, Vocabulary.PUBLISHED_AT),
        isTrue(node, Vocabulary.DATE_INFERRED),
        date(node, Vocabulary.RETRIEVED_AT),
        words(node, Vocabulary.ADDRESS),
        words(node, Vocabulary.LANGUAGE),
        Optional.empty(),
        Optional.empty(),
        copied(node).stream().toList());
  }

  /// The graph keeps no order among several authors; by name it is at least always the same.
  private List<String> authors(Node article) {
    return reading.triples.objects(article, Vocabulary.AUTHOR).stream()
        .map(Bibliographies::lexical)
        .sorted()
        .toList();
  }

  private Optional<String> copied(Node article) {
    return name(article, Vocabulary.COPY_OF).map(name -> "A copy of “" + name + "”.");
  }

  private Optional<String> name(Node article, Node property) {
    return reading.triples.object(article, property).map(reading.labels::label);
  }

  private Optional<PartialDate> date(Node article, Node property) {
    return reading.triples.object(article, property).flatMap(Values::date);
  }

  private Optional<String> words(Node article, Node property) {
    return reading.triples.object(article, property).map(Bibliographies::lexical);
  }

  private boolean isTrue(Node article, Node property) {
    return words(article, property).filter(word -> word.equals("true")).isPresent();
  }

  private static String lexical(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
