package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.text.Span;

/// The trigger words of a sentence, as they are meant: a "no" or a denial before them counts.
final class Triggers {
  private static final int NEGATES = 6;
  private static final int DENIES = 14;

  /// What a trigger speaks of; the value of its marking.
  enum Kind {
    HIT,
    SPARED,
    BEGAN,
    ENDED;

    static Optional<Kind> of(String value) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(value))
          .findFirst();
    }
  }

  record Trigger(Kind kind, boolean asserts, int from, int to) {
    int distance(Element element) {
      return Math.max(0, Math.max(from - element.to(), element.from() - to));
    }
  }

  private final Clauses clauses;

  Triggers(Clauses clauses) {
    this.clauses = clauses;
  }

  /// Refuses a marking of triggers that says nothing known, with its place.
  static void check(Book book) {
    book.markings().stream()
        .filter(marking -> marking.slot().equals("trigger"))
        .filter(marking -> Kind.of(marking.value()).isEmpty())
        .findFirst()
        .ifPresent(
            marking -> {
              throw marking
                  .place()
                  .because("a trigger is one of hit, spared, began and ended", marking.value());
            });
  }

  /// The triggers of a clause; of overlapping ones the longest.
  List<Trigger> in(Span clause) {
    List<Element> found =
        clauses
            .within(clause, "trigger")
            .sorted(Comparator.comparingInt(it -> it.from() - it.to()))
            .toList();
    List<Trigger> triggers = new ArrayList<>();
    for (Element element : found) {
      Trigger trigger =
          new Trigger(Kind.of(element.value()).orElseThrow(), true, element.from(), element.to());
      boolean free =
          triggers.stream().noneMatch(it -> it.from() < trigger.to() && trigger.from() < it.to());
      boolean denies =
          clauses
              .within(clause, "deny")
              .anyMatch(it -> it.from() <= trigger.from() && trigger.to() <= it.to());
      if (free && !denies) {
        triggers.add(trigger);
      }
    }
    return triggers.stream().flatMap(it -> meant(it, clause).stream()).toList();
  }

  /// What a trigger means behind a "no": "no disruption" is being spared; "denied that it was hit"
  /// is a denial; "none was cancelled" and "not the only one to be hit" say neither.
  private Optional<Trigger> meant(Trigger trigger, Span clause) {
    if (trigger.kind() == Kind.HIT && isBehind(trigger.from(), clause, "deny", DENIES)) {
      return Optional.of(new Trigger(Kind.HIT, false, trigger.from(), trigger.to()));
    }
    boolean negated = isBehind(trigger.from(), clause, "no", NEGATES);
    boolean again = trigger.kind() == Kind.SPARED && clauses.has(clause, "recovery");
    boolean unclear = isBehind(trigger.from(), clause, "partly", NEGATES);
    if (again || unclear || negated && trigger.kind() != Kind.HIT) {
      return Optional.empty();
    }
    return Optional.of(
        negated ? new Trigger(Kind.SPARED, true, trigger.from(), trigger.to()) : trigger);
  }

  /// True if a "no" stands before something in its clause.
  boolean isNegated(Element element, Span clause) {
    return isBehind(element.from(), clause, "no", NEGATES);
  }

  private boolean isBehind(int from, Span clause, String slot, int most) {
    return clauses
        .within(clause, slot)
        .anyMatch(word -> word.to() <= from && from - word.to() <= most);
  }
}
