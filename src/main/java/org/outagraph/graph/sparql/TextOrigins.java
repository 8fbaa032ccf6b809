package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Kind;
import org.outagraph.model.OwnsState;

/// Finds out where in the graph the words of a hit stand: in a property of the thing itself, of a
/// claim about it, or in the name of something it points at.
@OwnsState("remembers origins; lives in one thread for one run")
final class TextOrigins {
  private static final int KEPT = 10_000;
  private static final String ARTICLES = Kind.ARTICLES.iri() + "/";
  private static final Comparator<Triple> IN_ORDER =
      Comparator.comparing((Triple triple) -> triple.getSubject().toString())
          .thenComparing(triple -> triple.getPredicate().toString())
          .thenComparing(triple -> triple.getObject().toString());

  private final Graph graph;
  private final Map<TextHit, TextHit.Origin> known = new HashMap<>();

  TextOrigins(Graph graph) {
    this.graph = graph;
  }

  TextHit.Origin of(TextHit hit) {
    TextHit.Origin origin = known.get(hit);
    if (origin == null) {
      origin = find(hit);
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(hit, origin);
    }
    return origin;
  }

  private TextHit.Origin find(TextHit hit) {
    Node thing = hit.thing();
    Optional<Triple> place = hit.plain().flatMap(words -> place(thing, words));
    Node property =
        place
            .map(Triple::getPredicate)
            .orElseGet(() -> NodeFactory.createLiteralString(hit.hit().matched().field()));
    if (thing.getURI().startsWith(ARTICLES)) {
      return new TextHit.Origin(property, List.of(thing));
    }
    return new TextHit.Origin(property, place.map(this::articles).orElseGet(() -> cited(thing)));
  }

  private Optional<Triple> place(Node thing, String words) {
    List<Triple> own = found(thing, Node.ANY, Node.ANY);
    return having(words, own)
        .or(() -> having(words, claims(thing)))
        .or(() -> first(own, triple -> isNamed(triple.getObject(), words)));
  }

  /// A literal that is just these words, else one that has them in it.
  private static Optional<Triple> having(String words, List<Triple> triples) {
    return first(triples, triple -> text(triple.getObject()).equals(words))
        .or(() -> first(triples, triple -> text(triple.getObject()).contains(words)));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : "";
  }

  private static Optional<Triple> first(List<Triple> triples, Predicate<Triple> test) {
    return triples.stream().filter(test).min(IN_ORDER);
  }

  private List<Triple> claims(Node thing) {
    Node tie = thing.getURI().startsWith(ARTICLES) ? Vocabulary.REPORTED_IN : Vocabulary.SUBJECT;
    List<Triple> triples = new ArrayList<>();
    found(Node.ANY, tie, thing)
        .forEach(claim -> triples.addAll(found(claim.getSubject(), Node.ANY, Node.ANY)));
    return triples;
  }

  private boolean isNamed(Node node, String words) {
    return node.isURI()
        && found(node, Vocabulary.LABEL, Node.ANY).stream()
            .anyMatch(name -> text(name.getObject()).contains(words));
  }

  /// The articles that report what stands there: a claim's, or those of the claims that say it.
  private List<Node> articles(Triple place) {
    List<Node> articles = cited(place.getSubject());
    if (!articles.isEmpty() || !place.getObject().isLiteral()) {
      return articles;
    }
    return found(Node.ANY, Vocabulary.OBJECT, place.getObject()).stream()
        .map(Triple::getSubject)
        .filter(claim -> graph.contains(claim, Vocabulary.SUBJECT, place.getSubject()))
        .flatMap(claim -> cited(claim).stream())
        .distinct()
        .toList();
  }

  private List<Node> cited(Node claim) {
    return found(claim, Vocabulary.REPORTED_IN, Node.ANY).stream()
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private List<Triple> found(Node subject, Node property, Node object) {
    ExtendedIterator<Triple> found = graph.find(subject, property, object);
    List<Triple> triples = new ArrayList<>();
    try {
      found.forEachRemaining(triples::add);
    } finally {
      found.close();
    }
    return triples;
  }
}
