package org.outagraph.ingest.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;

/// Whom words mean that stand for a speaker: "the lender", "she", "it".
///
/// @param sorts of what sort the parties of the article are
record StandIns(Sorts sorts) {
  private static final int NEAR = 3;
  private static final int BEGINNING = 4;
  private static final String NAMELESS = "(?i)(an?|the|one|its|another) .*[a-z]";

  /// Nobody calls them "the company".
  private static final Set<String> NO_COMPANIES =
      Set.of("bank", "hospital", "school", "state", "airport");

  /// Whom words of a sentence mean, if anybody who was named before them fits.
  Optional<Speaker> meant(Tape tape, Element words, List<Sentence> before) {
    return words.value().equals("person")
        ? person(tape, words, before)
        : party(tape, words, before).map(Speaker::of);
  }

  /// The party that they mean.
  Optional<Party> party(Tape tape, Element words, List<Sentence> before) {
    if (isOther(tape, words)) {
      return Optional.empty();
    }
    return switch (words.value()) {
      case "company" -> company(tape, words, before);
      case "firm" -> firm(tape, words, before);
      case "it" -> it(tape, words, before);
      default -> Optional.empty();
    };
  }

  /// True for "the central bank" in a text about a bank.
  private static boolean isOther(Tape tape, Element words) {
    return tape.elementsAt(words.from()).stream()
        .anyMatch(it -> it.value().equals("other") && it.slot().equals("standin"));
  }

  /// The last person who was named, or who spoke without a name.
  private Optional<Speaker> person(Tape tape, Element words, List<Sentence> before) {
    return person(tape, words.from())
        .or(
            () ->
                last(before, NEAR + 1).stream()
                    .flatMap(
                        sentence ->
                            person(sentence.tape(), sentence.tape().size())
                                .or(() -> nameless(sentence))
                                .stream())
                    .findFirst());
  }

  private static Optional<Speaker> person(Tape tape, int to) {
    return tape.elements("person").stream()
        .filter(person -> person.to() <= to)
        .reduce((first, second) -> second)
        .map(person -> new Speaker.Named(String.valueOf(person.meaning())));
  }

  /// "A spokeswoman", if a sentence has one.
  private static Optional<Speaker> nameless(Sentence sentence) {
    return sentence.attributions().stream()
        .map(Attribution::speaker)
        .filter(said -> said instanceof Speaker.Named(var words) && words.matches(NAMELESS))
        .findFirst();
  }

  /// The party with which the sentence begins, the last that spoke, or of which the text is.
  private static Optional<Party> it(Tape tape, Element words, List<Sentence> before) {
    return parties(tape)
        .filter(it -> it.to() < words.from() && it.from() <= BEGINNING)
        .findFirst()
        .map(StandIns::party)
        .or(() -> last(before))
        .or(() -> subject(before));
  }

  private Optional<Party> company(Tape tape, Element words, List<Sentence> before) {
    return parties(tape)
        .filter(it -> it.to() <= words.from())
        .map(StandIns::party)
        .filter(this::isCompany)
        .findFirst()
        .or(() -> last(before).filter(this::isCompany))
        .or(() -> subject(before).filter(this::isCompany))
        .or(() -> it(tape, words, before));
  }

  private boolean isCompany(Party party) {
    return sorts.of(party).stream().noneMatch(NO_COMPANIES::contains);
  }

  /// The party of the sort that the words name: of the same sentence, of those before, the last
  /// that spoke.
  private Optional<Party> firm(Tape tape, Element words, List<Sentence> before) {
    Set<String> wanted = sorts.in(tape, words.from(), words.to());
    List<Party> here =
        parties(tape).filter(it -> it.to() <= words.from()).map(StandIns::party).toList();
    return here.stream()
        .filter(party -> isOf(party, wanted))
        .findFirst()
        .or(() -> here.stream().filter(this::isUnknown).findFirst())
        .or(() -> ofSort(before, wanted))
        .or(() -> last(before).filter(this::isUnknown))
        .or(() -> subject(before).filter(this::isUnknown));
  }

  /// The one of the sentence before, else the one with which the article began.
  private Optional<Party> ofSort(List<Sentence> before, Set<String> wanted) {
    return Stream.concat(last(before, 1).stream(), before.stream())
        .flatMap(sentence -> parties(sentence.tape()).map(StandIns::party))
        .filter(party -> isOf(party, wanted))
        .findFirst();
  }

  /// True if a party may be of the sort that words name, for all that is known.
  boolean mayMean(Tape tape, Element words, Party party) {
    return !words.value().equals("firm")
        || isUnknown(party)
        || isOf(party, sorts.in(tape, words.from(), words.to()));
  }

  private boolean isOf(Party party, Set<String> wanted) {
    return sorts.of(party).stream().anyMatch(wanted::contains);
  }

  private boolean isUnknown(Party party) {
    return sorts.of(party).isEmpty();
  }

  /// The last party that spoke, not long ago.
  private static Optional<Party> last(List<Sentence> before) {
    return last(before, NEAR).stream()
        .flatMap(
            sentence ->
                parties(sentence.tape())
                    .map(StandIns::party)
                    .filter(
                        party ->
                            sentence.attributions().stream()
                                .anyMatch(said -> said.speaker().equals(Speaker.of(party)))))
        .findFirst();
  }

  /// The first party of the last sentence that names one.
  private static Optional<Party> subject(List<Sentence> before) {
    return last(before, NEAR).stream()
        .flatMap(sentence -> parties(sentence.tape()).limit(1))
        .map(StandIns::party)
        .findFirst();
  }

  /// The last sentences, the nearest first.
  private static List<Sentence> last(List<Sentence> before, int number) {
    return before.reversed().stream().limit(number).toList();
  }

  private static Stream<Element> parties(Tape tape) {
    return tape.elements("party").stream().filter(it -> it.meaning() instanceof Party);
  }

  private static Party party(Element element) {
    return (Party) element.meaning();
  }
}
