package org.outagraph.graph.entities;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// A filter of a list, under the name of its parameter.
///
/// @param name the parameter
/// @param meaning what its values are, in words
/// @param reader makes what it asks for out of the values that somebody gives
record Filter(String name, String meaning, Reader reader) {
  /// Makes a criterion out of values, or tells what is wrong with them.
  interface Reader {
    Criterion read(List<String> values, NamedThings names, Reading reading);
  }

  /// Things of some kinds by id, slug or name, and what is part of them.
  static Filter things(String name, String meaning, List<Kind> kinds, Way way) {
    return new Filter(
        name,
        meaning,
        (values, names, reading) -> {
          Set<Node> meant =
              values.stream()
                  .flatMap(value -> names.meant(name, kinds, value, reading).stream())
                  .map(Reading::node)
                  .flatMap(node -> withParts(node, reading.triples))
                  .collect(Collectors.toSet());
          return Criterion.among(
              meant.stream()
                  .flatMap(node -> way.from(node, reading.triples))
                  .collect(Collectors.toSet()));
        });
  }

  private static Stream<Node> withParts(Node whole, Triples triples) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(whole));
    while (!open.isEmpty()) {
      Node next = open.removeFirst();
      if (found.add(next)) {
        open.addAll(triples.subjects(Vocabulary.PART_OF, next));
        open.addAll(triples.subjects(Vocabulary.BROADER, next));
      }
    }
    return found.stream();
  }

  /// One of a few terms of the ontology.
  static Filter choice(String name, Node property, Node... terms) {
    Map<String, Node> known =
        Arrays.stream(terms)
            .collect(Collectors.toMap(term -> term.getLocalName(), Function.identity()));
    return new Filter(
        name,
        known.keySet().stream().sorted().collect(Collectors.joining(", ")),
        (values, names, reading) -> {
          List<Node> meant = values.stream().map(value -> pick(name, value, known)).toList();
          return Criterion.test(
              thing -> meant.stream().anyMatch(term -> reading.triples.has(thing, property, term)));
        });
  }

  /// `true` or `false`: whether a thing has any value of a property.
  static Filter presence(String name, Node property) {
    Map<String, Boolean> known = Map.of("true", true, "false", false);
    return new Filter(
        name,
        "true or false",
        (values, names, reading) -> {
          Set<Boolean> meant =
              values.stream().map(value -> pick(name, value, known)).collect(Collectors.toSet());
          return Criterion.test(
              thing -> meant.contains(reading.triples.object(thing, property).isPresent()));
        });
  }

  /// A word that things have as the value of a property, in whatever case.
  static Filter word(String name, String meaning, Node property) {
    return new Filter(
        name,
        meaning,
        (values, names, reading) -> {
          Map<String, List<Node>> known =
              reading.triples.of(property).stream()
                  .collect(
                      Collectors.groupingBy(
                          triple ->
                              Values.text(triple.getObject()).value().toLowerCase(Locale.ROOT),
                          Collectors.mapping(triple -> triple.getSubject(), Collectors.toList())));
          return Criterion.among(
              values.stream()
                  .flatMap(value -> pick(name, value.toLowerCase(Locale.ROOT), known).stream())
                  .collect(Collectors.toSet()));
        });
  }

  /// A property of the ontology, as `og:spared`, `spared` or its IRI.
  static Filter property(String name, Node property) {
    return new Filter(
        name,
        "a property, such as og:spared",
        (values, names, reading) ->
            Criterion.among(
                values.stream()
                    .flatMap(
                        value ->
                            reading.triples.subjects(property, term(name, value, reading)).stream())
                    .collect(Collectors.toSet())));
  }

  private static Node term(String name, String value, Reading reading) {
    String local = value.replace(Names.ONTOLOGY, "").replaceFirst("^og:", "");
    Node term = NodeFactory.createURI(Names.ONTOLOGY + local);
    if (reading.triples.object(term, Vocabulary.TYPE).isEmpty()) {
      List<String> known =
          reading.triples.subjects(Vocabulary.TYPE, Vocabulary.CLAIMED_PROPERTY).stream()
              .map(Node::getLocalName)
              .toList();
      throw new Problem.Unknown(
              name, value, Nearest.to(local, known).stream().map("og:"::concat).toList())
          .toException();
    }
    return term;
  }

  /// A date, compared with the dates of a thing, each of them an interval.
  static Filter date(
      String name, String meaning, Function<Reading, BiPredicate<Node, PartialDate>> fits) {
    return new Filter(
        name,
        meaning,
        (values, names, reading) -> {
          List<PartialDate> meant = values.stream().map(value -> date(name, value)).toList();
          BiPredicate<Node, PartialDate> test = fits.apply(reading);
          return Criterion.test(thing -> meant.stream().anyMatch(date -> test.test(thing, date)));
        });
  }

  private static PartialDate date(String name, String value) {
    try {
      return PartialDate.parse(value);
    } catch (ProblemException | DateTimeException e) {
      throw new Problem.Invalid(name, value, "write 2024, 2024-07 or 2024-07-19").toException(e);
    }
  }

  /// True if the two have a moment in common.
  static boolean overlap(PartialDate one, PartialDate other) {
    return !one.earliest().isAfter(last(other)) && !other.earliest().isAfter(last(one));
  }

  private static Instant last(PartialDate date) {
    return date.precision() == PartialDate.Precision.INSTANT
        ? date.earliest()
        : date.latest().minusMillis(1);
  }

  /// True if some moment of the first is not before the second begins.
  static boolean reaches(PartialDate date, PartialDate from) {
    return !last(date).isBefore(from.earliest());
  }

  private static <T> T pick(String name, String value, Map<String, T> known) {
    T found = known.get(value);
    if (found == null) {
      List<String> near = Nearest.to(value, known.keySet());
      throw new Problem.Unknown(
              name,
              value,
              near.isEmpty() ? known.keySet().stream().sorted().limit(8).toList() : near)
          .toException();
    }
    return found;
  }

  static List<Kind> organisations() {
    return List.of(Kind.ORGANISATIONS, Kind.VENDORS, Kind.PUBLISHERS);
  }

  /// Every kind of thing that claims can be about.
  static List<Kind> anything() {
    return List.of(Kind.values());
  }
}
