package org.outagraph.ingest.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Names;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Sentences;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// An article sentence by sentence, the headline first: whom each names, which dates it tells, and
/// how much it sounds like the report of an outage.
final class Story {
  /// So many sentences, with the headline, are the beginning.
  private static final int LEAD = 4;

  private static final int TOLERATED = 1;
  private static final double UNDATED = 0.75;
  private static final int SHORT = 30;

  /// News of so many days ago is still of this time.
  private static final int RECENT = 45;

  static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}[:.]\\d\\d\\b");
  private static final double PLAY = 0.35;
  private static final double FAILING = 0.55;
  private static final double TWICE = 0.1;

  private final List<Told> sentences = new ArrayList<>();
  private final OutageWords words;
  private final String language;
  private final LocalDate today;
  private final int elsewhere;
  private final Set<Id> ids = new HashSet<>();
  private final List<PartialDate> dates = new ArrayList<>();

  /// A sentence.
  ///
  /// @param ids the known things that it names
  /// @param names the newcomers that it names
  /// @param dates the dates that it tells
  /// @param strength how much it sounds like the report of an outage, from 0 to 1.5
  /// @param isRecent whether it tells of the days of the article
  /// @param isOther whether it tells of another outage than the rest
  /// @param words its words of four letters or more, in small letters
  record Told(
      String text,
      Set<Id> ids,
      List<Candidate> names,
      List<PartialDate> dates,
      double strength,
      boolean isRecent,
      boolean isOther,
      Set<String> words) {}

  Story(Manuscript manuscript, Mentions mentions, Names names, OutageWords words) {
    this.words = words;
    this.language = manuscript.language();
    this.today = manuscript.today();
    manuscript.headline().ifPresent(headline -> sentences.add(headline(headline, mentions, names)));
    CleanText text = manuscript.text();
    for (Span span : Sentences.of(text, language)) {
      sentences.add(
          told(
              text.at(span),
              mentions.knownIn(span).map(Mention::id).toList(),
              mentions.candidatesIn(span).toList()));
    }
    sentences.forEach(told -> ids.addAll(told.ids));
    sentences.forEach(told -> dates.addAll(told.dates));
    String headline = OutageWords.folded(manuscript.headline().orElse(""));
    this.elsewhere =
        words.all("elsewhere", headline, language).size()
            + words
                .all("elsewhere", headline + "\n" + OutageWords.folded(text.text()), language)
                .size();
  }

  private Told headline(String headline, Mentions mentions, Names names) {
    CleanText text = CleanText.of(headline);
    Set<Id> ids = new HashSet<>();
    names.find(text, language).known().forEach(mention -> ids.add(mention.id()));
    List<Candidate> candidates =
        mentions.candidates().stream()
            .filter(candidate -> headline.contains(candidate.text()))
            .toList();
    return told(text.text(), ids, candidates);
  }

  private Told told(String text, Iterable<Id> ids, List<Candidate> names) {
    Set<Id> known = new HashSet<>();
    ids.forEach(known::add);
    String folded = OutageWords.folded(text);
    List<PartialDate> told = Days.in(text, today);
    boolean isOfNow = told.isEmpty() || told.stream().anyMatch(this::isOfThisTime);
    return new Told(
        text,
        known,
        names,
        told,
        strength(folded),
        isOfNow && (words.has("recent", folded, language) || CLOCK.matcher(folded).find()),
        words.has("other", folded, language),
        LONG_WORD
            .matcher(folded)
            .results()
            .map(result -> result.group())
            .collect(Collectors.toSet()));
  }

  private boolean isOfThisTime(PartialDate date) {
    return date.latest().isAfter(today.minusDays(RECENT).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private double strength(String given) {
    String folded = words.withoutDenied(given, language);
    boolean names = words.has("outage", folded, language);
    boolean fails = words.has("failure", folded, language);
    boolean technology = words.has("technology", folded, language);
    boolean isCaused = words.has("cause", folded, language);
    double strength = names ? technology ? 1.2 : 0.7 : fails && technology ? 0.6 : 0;
    if (strength > 0 && isCaused) {
      strength += 0.2;
    }
    if (words.has("drill", folded, language)) {
      strength *= PLAY;
    }
    String rest = words.without("failure", folded, language);
    return words.has("doubt", rest, language) ? strength * PLAY : strength;
  }

  /// How much the whole article sounds like the report of an outage; about 0.5 is enough.
  ///
  /// What fails at the beginning counts most; then how often it fails, why, whom it hit or spared,
  /// and that it works again.
  double strength() {
    double lead = Math.min(1, lead().stream().mapToDouble(Told::strength).max().orElse(0));
    double all = sentences.stream().mapToDouble(told -> Math.min(1, told.strength)).sum();
    long failing = lead().stream().filter(told -> told.strength >= FAILING).count();
    double sum = 0.45 * lead + Math.min(0.35, 0.12 * all) + (failing > 1 ? TWICE : 0);
    if (all > 0.5) {
      sum += tells("cause") ? 0.15 : 0;
      sum += tells("recovery") ? 0.15 : 0;
      sum += tells("effect") ? 0.1 : 0;
    }
    return (isDated() ? sum : sum * UNDATED) / (1 + 0.3 * Math.max(0, elsewhere - TOLERATED));
  }

  private boolean tells(String list) {
    return sentences.stream()
        .filter(told -> isSentence(told.text))
        .map(told -> OutageWords.folded(told.text))
        .filter(folded -> !words.has("doubt", words.without("failure", folded, language), language))
        .anyMatch(folded -> words.has(list, folded, language));
  }

  /// True if the text tells of some time, and not of what happens now and then.
  private boolean isDated() {
    return sentences.stream().anyMatch(told -> told.isRecent || !told.dates.isEmpty());
  }

  /// Bylines, captions and the like are shorter.
  private static boolean isSentence(String text) {
    return text.length() > SHORT || text.codePointAt(0) >= 0x2E80 && text.length() > SHORT / 3;
  }

  /// All known things that it names.
  Set<Id> ids() {
    return ids;
  }

  /// All dates that it tells.
  List<PartialDate> dates() {
    return dates;
  }

  List<Told> sentences() {
    return sentences;
  }

  /// The headline and the first sentences.
  List<Told> lead() {
    return sentences.stream().filter(told -> isSentence(told.text)).limit(LEAD).toList();
  }

  /// True if it begins with what failed these days.
  boolean tellsOfNow() {
    return lead().stream().anyMatch(told -> told.isRecent() && told.strength() > 0.3);
  }

  /// The sentence with those beside it.
  Stream<Told> around(int at) {
    return sentences.subList(Math.max(0, at - 1), Math.min(sentences.size(), at + 2)).stream();
  }

  LocalDate today() {
    return today;
  }
}
