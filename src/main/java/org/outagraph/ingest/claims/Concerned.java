package org.outagraph.ingest.claims;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.Triggers.Kind;
import org.outagraph.ingest.claims.Triggers.Trigger;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;

/// Whom the triggers of a clause concern: its parties; if it has none, its regions, then the vendor
/// whose systems failed, then products. Not who only speaks, and not what is named for another
/// reason.
final class Concerned {
  private static final Set<String> PARTIES = Set.of("organisation", "vendor");
  private static final int NEAR = 2;

  private final Sentence sentence;
  private final Tape tape;
  private final Span clause;
  private final Predicate<Party> failing;

  /// @param failing true for the vendor whose systems failed: others are concerned before it
  Concerned(Sentence sentence, Span clause, Predicate<Party> failing) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.clause = clause;
    this.failing = failing;
  }

  /// Each of them with the trigger that is nearest to it.
  Map<Element, Trigger> by(List<Trigger> triggers) {
    List<Trigger> said =
        triggers.stream().filter(it -> it.kind() == Kind.HIT || it.kind() == Kind.SPARED).toList();
    boolean mixed = said.stream().map(Trigger::kind).distinct().count() > 1;
    if (said.isEmpty() || mixed) {
      return Map.of();
    }
    boolean began = triggers.stream().anyMatch(it -> it.kind() == Kind.BEGAN);
    Map<Element, Trigger> all = new LinkedHashMap<>();
    Stream.of("name", "anaphor")
        .flatMap(slot -> sentence.clauses().within(clause, slot))
        .filter(element -> !isBareThere(element))
        .forEach(
            element -> {
              Trigger nearest =
                  said.stream()
                      .min(Comparator.comparingInt(it -> it.distance(element)))
                      .orElseThrow();
              if (isMeant(element, nearest, said)) {
                all.put(element, nearest);
              }
            });
    Stream<Predicate<Element>> kinds =
        Stream.of(
            it -> isParty(it) && !isFailing(it),
            it -> it.value().equals("region") && !began,
            this::isFailing,
            it -> it.value().equals("product"));
    return kinds
        .map(kind -> only(all, kind))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /// "There was chaos" is about nobody; "the airline" has a noun.
  private static boolean isBareThere(Element element) {
    return element.slot().equals("anaphor") && element.to() - element.from() == 1;
  }

  private static Map<Element, Trigger> only(
      Map<Element, Trigger> all, Predicate<Element> condition) {
    Map<Element, Trigger> found = new LinkedHashMap<>(all);
    found.keySet().removeIf(condition.negate());
    return found;
  }

  private static boolean isParty(Element element) {
    return element.slot().equals("anaphor") || PARTIES.contains(element.value());
  }

  private boolean isFailing(Element element) {
    return element.meaning() instanceof Party party && failing.test(party);
  }

  private boolean isMeant(Element element, Trigger trigger, List<Trigger> triggers) {
    boolean hit = trigger.kind() == Kind.HIT;
    boolean whereabouts = ends("whereabouts", element) || hit && ends("clientele", element);
    return !sentence.isBystander(element)
        && !whereabouts
        && !isSpeaker(element, triggers)
        && stands(element, trigger);
  }

  private boolean ends(String slot, Element element) {
    return sentence.isEndOf(slot, element.from(), element.to());
  }

  /// Before the trigger, as its subject; or behind it with a word of place, or at once.
  private boolean stands(Element element, Trigger trigger) {
    if (element.from() < trigger.to()) {
      return true;
    }
    int gap = element.from() - trigger.to();
    return trigger.kind() == Kind.HIT && gap <= 1
        || tape.elements("place").stream()
            .anyMatch(
                place ->
                    place.from() >= trigger.to() - 1
                        && place.to() <= element.from()
                        && element.from() - place.to() <= NEAR);
  }

  private boolean isSpeaker(Element element, List<Trigger> triggers) {
    return sentence.attributions().stream().anyMatch(said -> isSpeaker(element, said, triggers));
  }

  private boolean isSpeaker(Element element, Attribution said, List<Trigger> triggers) {
    boolean within = said.from() <= element.from() && element.to() <= said.to();
    boolean behind = said.covers() == Attribution.Covers.BEFORE && element.from() >= said.from();
    return behind || within && (said.onlySpeaks() || !speaksOfItself(said, triggers));
  }

  /// "X said that its desks were closed" is about X; "X said that banks were hit" is not.
  private boolean speaksOfItself(Attribution said, List<Trigger> triggers) {
    return sentence
        .clauses()
        .within(clause, "own")
        .anyMatch(
            own ->
                own.from() >= said.to()
                    && triggers.stream().anyMatch(trigger -> trigger.to() > said.to()));
  }
}
