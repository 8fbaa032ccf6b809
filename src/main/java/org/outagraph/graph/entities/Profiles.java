package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Names;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Profile;
import org.outagraph.model.Text;

/// Tells of things by what a text may know them.
final class Profiles {
  private static final Set<Node> TIES =
      Set.of(
          Vocabulary.PART_OF,
          Vocabulary.MEMBER,
          Vocabulary.SECTOR,
          Vocabulary.HEADQUARTERED_IN,
          Vocabulary.SUPPLIED_BY,
          Vocabulary.CATEGORY,
          Vocabulary.USES,
          Vocabulary.SPUN_OFF_FROM,
          Vocabulary.SAME_AS,
          Vocabulary.JURISDICTION,
          Vocabulary.POLICY_KIND,
          Vocabulary.COVERS,
          Vocabulary.CAUSE,
          Vocabulary.ORIGINATED_IN,
          Vocabulary.RESPONSIBLE,
          Vocabulary.OPERATOR,
          Vocabulary.VICTIM,
          Vocabulary.COMPROMISED_SUPPLIER,
          Vocabulary.AFFECTED,
          Vocabulary.SPARED,
          Vocabulary.RELATED_POLICY);

  private static final Set<Node> DATES =
      Set.of(
          Vocabulary.STARTED_AT,
          Vocabulary.ENDED_AT,
          Vocabulary.IN_FORCE_FROM,
          Vocabulary.IN_FORCE_UNTIL);

  private final Reading reading;

  Profiles(Reading reading) {
    this.reading = reading;
  }

  Profile of(Id id) {
    Map<Node, List<Node>> values = new HashMap<>();
    for (Triple triple : reading.triples.about(Reading.node(id))) {
      values
          .computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>(2))
          .add(triple.getObject());
    }
    return new Profile(
        id,
        objects(values, Vocabulary.TYPE).stream().map(Profiles::localName).toList(),
        texts(objects(values, Vocabulary.LABEL)),
        texts(objects(values, Vocabulary.ALT_LABEL)),
        collected(values, TIES, Profiles::id),
        collected(values, DATES, Profiles::date));
  }

  private static List<Node> objects(Map<Node, List<Node>> values, Node property) {
    return values.getOrDefault(property, List.of());
  }

  private static List<Text> texts(List<Node> nodes) {
    return nodes.stream()
        .filter(Node::isLiteral)
        .map(Values::text)
        .distinct()
        .sorted(Labels.BEST_FIRST)
        .toList();
  }

  private static <T> Map<String, List<T>> collected(
      Map<Node, List<Node>> values, Set<Node> properties, Function<Node, List<T>> reading) {
    return properties.stream()
        .filter(values::containsKey)
        .collect(
            Collectors.toMap(
                Profiles::localName,
                property ->
                    objects(values, property).stream()
                        .flatMap(node -> reading.apply(node).stream())
                        .toList()));
  }

  private static List<Id> id(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()).stream().toList() : List.of();
  }

  private static List<PartialDate> date(Node node) {
    return Values.date(node).stream().toList();
  }

  private static String localName(Node term) {
    return term.getURI().startsWith(Names.ONTOLOGY)
        ? term.getURI().substring(Names.ONTOLOGY.length())
        : term.getLocalName();
  }
}
