package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.claims.Attribution.Covers;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Capture;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Rule;
import org.outagraph.ingest.patterns.Tape;

/// Finds in the sentences of an article, one after the other, who says what.
///
/// @param rules the rules of speakers
/// @param standIns whom "the lender" and "she" mean
record Attributions(List<Rule> rules, StandIns standIns) {
  private static final Set<String> QUOTES =
      Set.of("\"", "“", "”", "„", "«", "»", "「", "」", "『", "』");

  Attributions {
    rules = List.copyOf(rules);
  }

  static Attributions of(Book book, String text, List<Tape> tapes) {
    return new Attributions(
        book.rules("speaker").toList(), new StandIns(Sorts.of(book, text, tapes)));
  }

  /// Those of a sentence.
  ///
  /// @param before the sentences before it
  List<Attribution> in(Tape tape, List<Sentence> before) {
    List<Attribution> found = new ArrayList<>();
    for (Rule rule : rules) {
      Covers covers =
          rule.first("covers")
              .map(it -> Covers.valueOf(it.rest().toUpperCase(Locale.ROOT)))
              .orElse(Covers.ALL);
      boolean onlySpeaks = rule.first("only-speaks").isPresent();
      for (Match match : rule.pattern().find(tape)) {
        speaker(tape, match, before)
            .ifPresent(
                speaker ->
                    found.add(
                        new Attribution(speaker, match.from(), match.to(), covers, onlySpeaks)));
      }
    }
    return found;
  }

  private Optional<Speaker> speaker(Tape tape, Match match, List<Sentence> before) {
    Optional<Element> person = match.first("person");
    if (person.isPresent()) {
      return Optional.of(new Speaker.Named(String.valueOf(person.get().meaning())));
    }
    Optional<Element> party = match.elements("party").findFirst().or(() -> match.first("name"));
    Optional<Capture> group = match.named("speaker").findFirst();
    if (group.filter(words -> isDescription(tape, words)).isPresent() && party.isPresent()) {
      return group.map(words -> new Speaker.Named(trimmed(tape, words)));
    }
    if (party.isPresent() && party.get().meaning() instanceof Party said) {
      boolean speaks = isSpeaker(party.get());
      return Optional.of(
          speaks
              ? Speaker.of(said)
              : new Speaker.Named(tape.words(party.get().from(), party.get().to())));
    }
    Optional<Element> standIn = match.first("standin");
    if (standIn.isPresent()) {
      return standIns.meant(tape, standIn.get(), before).or(() -> printed(tape, standIn.get()));
    }
    return group.map(words -> described(tape, words, before));
  }

  /// The words for a firm that the text does not name.
  private static Optional<Speaker> printed(Tape tape, Element standIn) {
    return Set.of("person", "it").contains(standIn.value())
        ? Optional.empty()
        : Optional.of(new Speaker.Named(tape.words(standIn.from(), standIn.to())));
  }

  /// True for "a spokesperson for X": somebody who has no name.
  private static boolean isDescription(Tape tape, Capture words) {
    return tape.elementsAt(words.from()).stream().anyMatch(it -> it.slot().equals("somebody"));
  }

  /// Whom "the company" means, or else these words.
  private Speaker described(Tape tape, Capture words, List<Sentence> before) {
    return tape.elements("standin").stream()
        .filter(it -> it.from() == words.from() && it.to() == words.to())
        .flatMap(it -> standIns.meant(tape, it, before).stream())
        .findFirst()
        .or(() -> anaphor(tape, words, before))
        .orElseGet(() -> new Speaker.Named(trimmed(tape, words)));
  }

  private static Optional<Speaker> anaphor(Tape tape, Capture words, List<Sentence> before) {
    List<Tape> tapes = before.stream().map(Sentence::tape).toList();
    return tape.elements("anaphor").stream()
        .filter(it -> it.from() == words.from() && it.to() == words.to())
        .flatMap(it -> Memory.meant(tape, it.from(), it.value(), tapes).stream())
        .findFirst()
        .map(Speaker::of);
  }

  private static boolean isSpeaker(Element element) {
    return element.value().equals("organisation") || element.value().equals("vendor");
  }

  private static String trimmed(Tape tape, Capture group) {
    int from = group.from();
    int to = group.to();
    while (to - from > 1 && QUOTES.contains(tape.token(from).form())) {
      from++;
    }
    return tape.words(from, to);
  }
}
