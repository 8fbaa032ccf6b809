package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Attribute;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// Reference data of a thing: the triples about it that no claim makes.
final class Attributes {
  private static final Set<Node> ELSEWHERE =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.LABEL,
          Vocabulary.PREF_LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.IN_SCHEME,
          Vocabulary.IS_DEFINED_BY);

  private final Triples triples;
  private final Labels labels;
  private final Values values;

  Attributes(Triples triples, Labels labels, Values values) {
    this.triples = triples;
    this.labels = labels;
    this.values = values;
  }

  List<Attribute> of(Node thing, List<Triple> own, Set<Statement> claimed) {
    Map<Node, List<Value>> byProperty = new LinkedHashMap<>();
    own.stream()
        .filter(triple -> !ELSEWHERE.contains(triple.getPredicate()))
        .filter(
            triple ->
                !claimed.contains(new Statement(thing, triple.getPredicate(), triple.getObject())))
        .forEach(triple -> add(byProperty, triple.getPredicate(), triple.getObject()));
    triples
        .subjects(Vocabulary.BROADER, thing)
        .forEach(narrower -> add(byProperty, Vocabulary.NARROWER, narrower));
    return byProperty.entrySet().stream().map(this::attribute).sorted(byLabel()).toList();
  }

  private void add(Map<Node, List<Value>> byProperty, Node property, Node object) {
    byProperty.computeIfAbsent(property, any -> new ArrayList<>()).add(values.of(property, object));
  }

  private Attribute attribute(Map.Entry<Node, List<Value>> entry) {
    return new Attribute(
        labels.reference(entry.getKey()),
        entry.getValue().stream().distinct().sorted(Order.BY_VALUE).toList());
  }

  private static Comparator<Attribute> byLabel() {
    return comparing(
        Attribute::property, comparing(Reference::label).thenComparing(Reference::iri));
  }
}
