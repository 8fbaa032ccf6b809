package org.outagraph.ingest.claims;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.Sentences;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.OwnsState;

/// The sentences of an article with everything that patterns recognise in them, and who says what.
final class Article {
  private static final String OPENING = "\"“„«‹「『‘";

  private final List<Sentence> sentences;
  private final StandIns standIns;

  private Article(List<Sentence> sentences, StandIns standIns) {
    this.sentences = List.copyOf(sentences);
    this.standIns = standIns;
  }

  static Article of(
      Manuscript manuscript,
      Mentions mentions,
      Book book,
      Recogniser recogniser,
      Dates dates,
      Countries countries) {
    String text = manuscript.text().text();
    List<Tape> tapes = new ArrayList<>();
    for (Span sentence : Sentences.of(manuscript.text(), manuscript.language())) {
      Tape tape = book.tape(text, sentence);
      recogniser.recognise(tape, mentions, dates, countries);
      tapes.add(tape);
    }
    addSurnames(tapes);
    List<Span> paragraphs = manuscript.text().paragraphs();
    List<Sentence> sentences = new ArrayList<>();
    Attributions attributions = Attributions.of(book, text, tapes);
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
              tape, new Clauses(tape), attributions.in(tape, sentences), quoted, paragraph));
    }
    return new Article(sentences, attributions.standIns());
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

  /// Whom "the lender" and the like mean.
  StandIns standIns() {
    return standIns;
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

  /// The speaker of the next sentence after or before that has one, in the same paragraph; all on
  /// the way are quoted.
  private Optional<Speaker> near(int number, int step) {
    int paragraph = sentences.get(number).paragraph();
    for (int other = number + step; other >= 0 && other < sentences.size(); other += step) {
      Sentence neighbour = sentences.get(other);
      if (neighbour.paragraph() != paragraph || (step > 0 && !neighbour.quoted())) {
        return Optional.empty();
      }
      if (!neighbour.attributions().isEmpty()) {
        return Optional.of(neighbour.attributions().getFirst().speaker());
      }
      if (!neighbour.quoted()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
