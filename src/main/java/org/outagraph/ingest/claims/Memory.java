package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// What the sentences before said: the last day, the last figure and the last parties, to which
/// "it", "at 14:20" and "the number" may refer.
@OwnsState("what was said before; belongs to the reading of one article")
final class Memory {
  private static final int SENTENCES = 2;

  private final List<Tape> before = new ArrayList<>();
  private Optional<PartialDate> day = Optional.empty();
  private Optional<Figure> figure = Optional.empty();

  /// A figure of which only the number may change.
  record Figure(String property, String unit, Optional<Party> about) {}

  void remember(Tape tape) {
    tape.elements("date").stream()
        .filter(element -> element.meaning() instanceof Day found && found.isDay())
        .forEach(element -> day = ((Day) element.meaning()).date());
    before.add(tape);
  }

  void remember(Figure newFigure) {
    figure = Optional.of(newFigure);
  }

  Optional<Figure> figure() {
    return figure;
  }

  /// The day on which a time of day was: one of the sentence, or the last before.
  Optional<PartialDate> day(Tape tape) {
    return tape.elements("date").stream()
        .filter(element -> element.meaning() instanceof Day found && found.isDay())
        .flatMap(element -> ((Day) element.meaning()).date().stream())
        .findFirst()
        .or(() -> day);
  }

  /// The party that words such as "the airline" at a token mean: the last of that kind before.
  Optional<Party> meant(Tape tape, int at, String kind) {
    return meant(tape, at, kind, before);
  }

  /// As above, with the sentences before.
  static Optional<Party> meant(Tape tape, int at, String kind, List<Tape> before) {
    Optional<Party> same =
        parties(tape, kind).stream()
            .filter(element -> element.to() <= at)
            .reduce((first, second) -> second)
            .map(element -> (Party) element.meaning());
    if (same.isPresent()) {
      return same;
    }
    for (int back = 1; back <= Math.min(SENTENCES, before.size()); back++) {
      List<Element> parties = parties(before.get(before.size() - back), kind);
      if (!parties.isEmpty()) {
        return Optional.of((Party) parties.getFirst().meaning());
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(String value, String kind) {
    boolean party = value.equals("organisation") || value.equals("vendor");
    return kind.equals("any") ? party : value.equals(kind);
  }

  private static List<Element> parties(Tape tape, String kind) {
    return tape.elements("name").stream()
        .filter(element -> isOf(element.value(), kind))
        .filter(element -> element.meaning() instanceof Party)
        .toList();
  }
}
