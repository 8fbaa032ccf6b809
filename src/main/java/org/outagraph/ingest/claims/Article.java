package org.outagraph.ingest.claims;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.Attribution.Covers;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Capture;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Rule;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.Sentences;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.OwnsState;

/// The sentences of an article with everything that patterns recognise in them, and who says what.
final class Article {
  private static final String OPENING = "\"“„«‹「『‘";
  private static final Set<String> QUOTES =
      Set.of("\"", "“", "”", "„", "«", "»", "「", "」", "『", "』");

  private final List<Sentence> sentences;

  private Article(List<Sentence> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  static Article of(
      Manuscript manuscript, Mentions mentions, Book book, Recogniser recogniser, Dates dates) {
    String text = manuscript.text().text();
    List<Tape> tapes = new ArrayList<>();
    for (Span sentence : Sentences.of(manuscript.text(), manuscript.language())) {
      Tape tape = book.tape(text, sentence);
      recogniser.recognise(tape, mentions, dates);
      tapes.add(tape);
    }
    addSurnames(tapes);
    List<Span> paragraphs = manuscript.text().paragraphs();
    List<Sentence> sentences = new ArrayList<>();
    Quoting quoting = new Quoting();
    int paragraph = 0;
    for (Tape tape : tapes) {
      while (paragraph + 1 < paragraphs.size()
          && paragraphs.get(paragraph + 1).start() <= tape.sentence().start()) {
        paragraph++;
        quoting.open = false;
      }
      boolean quoted = quoting.read(text, tape.sentence());
      sentences.add(
          new Sentence(
              tape,
              new Clauses(tape),
              attributions(tape, book, tapes.subList(0, tapes.indexOf(tape))),
              quoted,
              paragraph));
    }
    return new Article(sentences);
  }

  /// The zone of times that name none, if the article says so or names only one.
  Optional<ZoneId> zone() {
    Set<ZoneId> named = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Element element : sentence.tape().elements("everyzone")) {
        if (element.meaning() instanceof ZoneId zone) {
          return Optional.of(zone);
        }
      }
      Stream.of("date", "startdate", "enddate")
          .flatMap(slot -> sentence.tape().elements(slot).stream())
          .forEach(element -> ((Day) element.meaning()).zone().ifPresent(named::add));
    }
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /// Whether a quotation is open.
  @OwnsState("whether a quotation is open; belongs to the reading of one article")
  private static final class Quoting {
    private boolean open;

    boolean read(String text, Span sentence) {
      boolean quoted = open || OPENING.indexOf(text.charAt(sentence.start())) >= 0;
      for (int at = sentence.start(); at < sentence.end(); at++) {
        char sign = text.charAt(at);
        if (sign == '"') {
          open = !open;
        } else if ("“„«「『".indexOf(sign) >= 0) {
          open = sign != '“' || !open;
        } else if ("”»」』".indexOf(sign) >= 0) {
          open = false;
        }
      }
      return quoted;
    }
  }

  /// A surname alone means the person who was named in full.
  private static void addSurnames(List<Tape> tapes) {
    Map<String, String> people = new HashMap<>();
    for (Tape tape : tapes) {
      for (Element person : tape.elements("person")) {
        people.putIfAbsent(tape.token(person.to() - 1).form(), String.valueOf(person.meaning()));
      }
      for (int position = 0; position < tape.size(); position++) {
        String full = people.get(tape.token(position).form());
        if (full != null && tape.token(position).upper() && !tape.isNamed(position)) {
          tape.add(new Element("person", position, position + 1, "surname", full));
        }
      }
    }
  }

  private static List<Attribution> attributions(Tape tape, Book book, List<Tape> before) {
    List<Attribution> found = new ArrayList<>();
    for (Rule rule : book.rules("speaker").toList()) {
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

  private static Optional<Speaker> speaker(Tape tape, Match match, List<Tape> before) {
    Optional<Element> person = match.first("person");
    if (person.isPresent()) {
      return Optional.of(new Speaker.Named(String.valueOf(person.get().meaning())));
    }
    Optional<Element> party = match.elements("party").findFirst().or(() -> match.first("name"));
    if (party.isPresent() && party.get().meaning() instanceof Party said) {
      return Optional.of(
          switch (said) {
            case Party.Known(var id) when isSpeaker(party.get()) -> new Speaker.Known(id);
            case Party.Known _ ->
                new Speaker.Named(tape.words(party.get().from(), party.get().to()));
            case Party.Newcomer(_, String name) -> new Speaker.Named(name);
          });
    }
    Optional<Capture> group = match.named("speaker").findFirst();
    return group
        .flatMap(words -> meant(tape, words, before))
        .or(() -> group.map(words -> new Speaker.Named(trimmed(tape, words))));
  }

  /// Whom "the company" means, if these are the words for a speaker.
  private static Optional<Speaker> meant(Tape tape, Capture words, List<Tape> before) {
    return tape.elements("anaphor").stream()
        .filter(it -> it.from() == words.from() && it.to() == words.to())
        .flatMap(it -> Memory.meant(tape, it.from(), it.value(), before).stream())
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

  /// The first party that an article names of those that are asked for.
  Optional<Party> first(Predicate<Party> condition) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tape().elements("party").stream())
        .map(Element::meaning)
        .filter(Party.class::isInstance)
        .map(Party.class::cast)
        .filter(condition)
        .findFirst();
  }

  /// Who says what stands at some tokens of a sentence.
  Speaker speaker(int number, int from, int to) {
    Sentence sentence = sentences.get(number);
    Optional<Speaker> own = sentence.attribution(from, to).map(Attribution::speaker);
    if (own.isPresent()) {
      return own.get();
    }
    boolean reported = !sentence.tape().elements("reported").isEmpty();
    if (!sentence.quoted() && !reported) {
      return new Speaker.Publisher();
    }
    return (sentence.quoted() ? near(number, 1).or(() -> near(number, -1)) : near(number, -1))
        .orElseGet(Speaker.Publisher::new);
  }

  /// The speaker of the sentence after or before, in the same paragraph.
  private Optional<Speaker> near(int number, int step) {
    int other = number + step;
    if (other < 0 || other >= sentences.size()) {
      return Optional.empty();
    }
    Sentence neighbour = sentences.get(other);
    boolean same = neighbour.paragraph() == sentences.get(number).paragraph();
    boolean usable = same && (step < 0 || neighbour.quoted());
    return usable
        ? neighbour.attributions().stream().findFirst().map(Attribution::speaker)
        : Optional.empty();
  }
}
