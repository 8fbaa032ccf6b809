package org.outagraph.ingest.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Marking;
import org.outagraph.ingest.patterns.Tape;

/// Of what sort the parties of an article are, by the words of their names and those beside them:
/// "Savanna Union Bank" and "the lender Zamora" are banks.
///
/// @param markings the words of each sort
/// @param text the article
/// @param ofParties the sorts of each party that has one
record Sorts(List<Marking> markings, String text, Map<Party, Set<String>> ofParties) {
  private static final int BESIDE = 3;
  private static final int APPOSITION = 7;

  static Sorts of(Book book, String text, List<Tape> tapes) {
    List<Marking> markings =
        book.markings().stream().filter(marking -> marking.slot().equals("sort")).toList();
    Map<Party, Set<String>> found = new HashMap<>();
    if (!markings.isEmpty()) {
      tapes.forEach(tape -> read(markings, book.tape(text, tape.sentence()), tape, found));
    }
    return new Sorts(markings, text, found);
  }

  /// The sorts that are known of a party.
  Set<String> of(Party party) {
    return ofParties.getOrDefault(party, Set.of());
  }

  /// The sorts that some words of a sentence name.
  Set<String> in(Tape tape, int from, int to) {
    Set<String> found = new HashSet<>();
    for (Element sort : tape.elements("sort")) {
      if (sort.from() >= from && sort.to() <= to) {
        found.add(sort.value());
      }
    }
    return found;
  }

  /// Names hide their words; those of the bare sentence are seen.
  private static void read(
      List<Marking> markings, Tape bare, Tape tape, Map<Party, Set<String>> found) {
    List<Element> parties = tape.elements("party");
    parties.stream()
        .filter(party -> party.value().equals("vendor"))
        .forEach(party -> add(found, party, "supplier"));
    for (Marking marking : markings) {
      marking
          .pattern()
          .find(bare)
          .forEach(
              match ->
                  parties.stream()
                      .filter(party -> isBeside(tape, party, match.from(), match.to()))
                      .forEach(party -> add(found, party, marking.value())));
    }
  }

  private static void add(Map<Party, Set<String>> found, Element party, String sort) {
    found.computeIfAbsent((Party) party.meaning(), key -> new HashSet<>()).add(sort);
  }

  private static boolean isBeside(Tape tape, Element party, int from, int to) {
    boolean within = from >= party.from() && to <= party.to();
    boolean before =
        to <= party.from() && from >= party.from() - BESIDE && isPlain(tape, to, party.from());
    boolean after =
        from > party.to()
            && to <= party.to() + APPOSITION
            && isMark(tape, party.to())
            && tape.token(party.to() + 1).form().matches("(?i)an?|the|one")
            && isPlain(tape, party.to() + 1, to);
    return within || before || after;
  }

  private static boolean isPlain(Tape tape, int from, int to) {
    for (int position = from; position < to; position++) {
      if (isMark(tape, position) || tape.isNamed(position)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(Tape tape, int position) {
    return position < tape.size() && tape.token(position).form().equals(",");
  }
}
