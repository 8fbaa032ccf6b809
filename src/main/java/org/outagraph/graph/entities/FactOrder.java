package org.outagraph.graph.entities;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Claim;
import org.outagraph.model.Fact;
import org.outagraph.model.Reference;

/// The order of facts on a page: by property, then by what is measured or told of, then the hardest
/// hit first, then by value.
final class FactOrder {
  private static final List<String> HARDEST_FIRST =
      List.of("severe", "moderate", "minimal", "none");

  private static final Set<String> HEADINGS =
      Set.of(Vocabulary.MEASURE.getURI(), Vocabulary.ASPECT.getURI());

  private FactOrder() {}

  static List<Fact> sorted(List<Fact> facts, PropertyOrder properties) {
    Comparator<Fact> byProperty =
        comparingInt(fact -> properties.place(NodeFactory.createURI(fact.property().iri())));
    return facts.stream()
        .sorted(
            byProperty
                .thenComparing(fact -> fact.property().label())
                .thenComparing(fact -> fact.property().iri())
                .thenComparing(FactOrder::heading)
                .thenComparingInt(FactOrder::level)
                .thenComparing(Fact::object, Order.BY_VALUE))
        .toList();
  }

  /// The measure of a figure or the aspect of an account, as the first claim puts it.
  private static String heading(Fact fact) {
    return fact.claims().stream()
        .flatMap(claim -> claim.qualifiers().stream())
        .filter(qualifier -> HEADINGS.contains(qualifier.property().iri()))
        .map(qualifier -> Order.words(qualifier.value()))
        .findFirst()
        .orElse("");
  }

  private static int level(Fact fact) {
    return fact.claims().stream()
        .filter(Claim::stands)
        .map(Claim::level)
        .flatMap(Optional::stream)
        .map(Reference::localName)
        .mapToInt(HARDEST_FIRST::indexOf)
        .filter(place -> place >= 0)
        .min()
        .orElse(HARDEST_FIRST.size());
  }
}
