package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Timeline;

/// Says what full-text search knows of a thing. What a document takes from other things is what
/// [Dependents] follows.
final class SearchDocuments {
  private final Reading reading;
  private final Triples triples;
  private final Reports reports;
  private final Timelines timelines;

  SearchDocuments(Reading reading) {
    this.reading = reading;
    this.triples = reading.triples;
    this.reports = new Reports(triples, reading.claims, reading.statements);
    this.timelines = new Timelines(triples, reports);
  }

  Optional<SearchDocument> document(Id id) {
    if (!reading.knows(id)) {
      return Optional.empty();
    }
    Node node = Reading.node(id);
    Optional<ClaimNode> claim = reading.claims.node(node);
    if (claim.isPresent()) {
      return Optional.of(ofClaim(claim.get()));
    }
    return Optional.of(id.kind() == Kind.ARTICLES ? ofArticle(id, node) : ofThing(id, node));
  }

  private SearchDocument ofThing(Id id, Node node) {
    List<ClaimNode> about = claims(Vocabulary.SUBJECT, node);
    List<Text> texts = new ArrayList<>(own(node));
    about.forEach(claim -> texts.addAll(words(claim)));
    triples.subjects(Vocabulary.ABOUT, node).forEach(conflict -> texts.addAll(own(conflict)));
    Facets facets = facets(id, node).of(node);
    return document(
        id,
        node,
        texts,
        facets,
        about.size() + triples.subjects(Vocabulary.OBJECT, node).size(),
        timelines.ofThing(id, node, facets.known()));
  }

  private SearchDocument ofArticle(Id id, Node node) {
    List<ClaimNode> citing = claims(Vocabulary.REPORTED_IN, node);
    List<Text> texts = new ArrayList<>(own(node));
    triples
        .objects(node, Vocabulary.PUBLISHER)
        .forEach(publisher -> texts.add(Text.of(reading.labels.label(publisher))));
    citing.forEach(claim -> texts.addAll(words(claim)));
    Facets facets = facets(id, node).of(node);
    citing.forEach(facets::of);
    return document(
        id, node, texts, facets, citing.size(), timelines.ofArticle(node, citing, facets.known()));
  }

  private SearchDocument ofClaim(ClaimNode claim) {
    Id id = claim.id();
    List<Node> articles = claim.all(Vocabulary.REPORTED_IN);
    List<Text> texts = new ArrayList<>(names(claim.statement().subject()));
    texts.addAll(names(claim.statement().object()));
    claim.all(Vocabulary.ASSERTED_BY).forEach(speaker -> texts.addAll(names(speaker)));
    texts.addAll(words(claim));
    Facets facets = facets(id, claim.node()).of(claim).citations(articles);
    return document(
        id, claim.node(), texts, facets, articles.size(), timelines.ofClaim(claim, facets.known()));
  }

  private Facets facets(Id id, Node node) {
    return new Facets(triples, reports, id).year(node, reading.dates.of(node));
  }

  private SearchDocument document(
      Id id, Node node, List<Text> texts, Facets facets, int weight, Timeline timeline) {
    Optional<PartialDate> date = reading.dates.of(node);
    String label = reading.label(id);
    List<Text> names = reading.labels.names(node);
    return new SearchDocument(
        id,
        label,
        names.isEmpty() ? List.of(Text.of(label)) : names,
        reading.aliases(node),
        new Summaries(reading).description(id).stream().toList(),
        texts.stream().distinct().toList(),
        facets.values(),
        date,
        weight,
        timeline);
  }

  private List<ClaimNode> claims(Node property, Node value) {
    return reading.claims.nodes(triples.subjects(property, value)).stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  /// Notes of ours on a thing, and how a conflict is resolved.
  private List<Text> own(Node node) {
    return Stream.of(Vocabulary.EDITORS_NOTE, Vocabulary.NOTE, Vocabulary.RESOLUTION)
        .flatMap(property -> reading.labels.texts(node, property).stream())
        .toList();
  }

  /// What a claim says in words: its summary, its value if that is words, and what qualifies it.
  private static List<Text> words(ClaimNode claim) {
    return Stream.of(
            List.of(claim.statement().object()),
            claim.all(Vocabulary.SUMMARY),
            claim.all(Vocabulary.MEASURE),
            claim.all(Vocabulary.ASPECT),
            claim.all(Vocabulary.SCOPE),
            claim.all(Vocabulary.COUNT_TEXT),
            claim.all(Vocabulary.NOTE),
            claim.all(Vocabulary.QUOTE))
        .flatMap(List::stream)
        .filter(SearchDocuments::isWords)
        .map(Values::text)
        .toList();
  }

  private List<Text> names(Node node) {
    if (node.isLiteral()) {
      return isWords(node) ? List.of(Values.text(node)) : List.of();
    }
    return reading.labels.names(node);
  }

  private static boolean isWords(Node node) {
    return node.isLiteral()
        && (!node.getLiteralLanguage().isEmpty()
            || node.getLiteralDatatype().equals(XSDDatatype.XSDstring));
  }
}
