package org.outagraph.ingest.claims;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.Triggers.Kind;
import org.outagraph.ingest.claims.Triggers.Trigger;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.PartialDate;

/// Reads starts and ends off the triggers of a clause.
final class TriggerDates {
  private final Sentence sentence;
  private final Tape tape;
  private final Outages outages;
  private final Memory memory;

  TriggerDates(Sentence sentence, Outages outages, Memory memory) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.outages = outages;
    this.memory = memory;
  }

  /// When it began and ended: each date by the words nearest to it.
  Stream<Finding> in(Span clause, List<Trigger> found) {
    List<Trigger> turns = found.stream().filter(it -> it.kind() != Kind.SPARED).toList();
    Map<String, Finding> findings = new LinkedHashMap<>();
    List<Element> dates =
        sentence.clauses().within(clause, "date").filter(element -> !isOtherwise(element)).toList();
    for (Element element : dates) {
      turns.stream()
          .min(
              Comparator.<Trigger>comparingInt(it -> it.distance(element))
                  .thenComparing(it -> it.from() > element.from()))
          .map(it -> it.kind() == Kind.ENDED ? "endedAt" : "startedAt")
          .ifPresent(
              property ->
                  memory
                      .exact(element, tape, outages::day)
                      .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
                      .map(date -> Finding.of(property, new Statement.When(date), element))
                      .ifPresent(finding -> findings.putIfAbsent(property, finding)));
    }
    return findings.values().stream();
  }

  /// "X said on Monday that" and "as of Monday" tell of no start and no end.
  private boolean isOtherwise(Element date) {
    boolean said =
        sentence.attributions().stream()
            .anyMatch(it -> it.from() <= date.from() && date.to() <= it.to());
    return said
        || tape.elements("asof").stream()
            .anyMatch(it -> it.from() <= date.from() && date.to() <= it.to());
  }
}
