package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;

/// Proposes names that nobody knows yet, each with what it seems to be, by the words in it and
/// beside it, over the whole text. Persons and places are none.
final class Newcomers {
  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.comparing(candidate -> -candidate.text().length());

  private static final double ENOUGH = 0.4;
  private static final int STEM = 5;
  private static final int LETTERS = 4;

  private final Tokens tokens;
  private final String language;
  private final BitSet taken;
  private final List<Run> runs;
  private final RussianRuns russian;
  private final Surroundings words;
  private final Persons persons;
  private final OwnWords own;
  private final NoNames noNames;
  private final Clues clues;
  private final Relations relations;
  private final Places places;
  private final Map<String, Evidence> names = new LinkedHashMap<>();

  Newcomers(Tokens tokens, BitSet taken, String language) {
    this.tokens = tokens;
    this.language = Inflections.language(language);
    this.taken = taken;
    this.russian = new RussianRuns(tokens);
    this.runs = new Runs(tokens, taken, this.language).all();
    this.words = new Surroundings(tokens, taken, this.language);
    this.persons = new Persons(words);
    this.own = new OwnWords(words);
    Heads heads = new Heads(words);
    Appositions appositions = new Appositions(words, heads);
    this.noNames = new NoNames(words, own, appositions);
    this.clues = new Clues(words, heads, appositions);
    this.relations = new Relations(words, heads);
    this.places = new Places(words);
  }

  List<Candidate> find() {
    runs.forEach(run -> persons.note(run, own.kind(run).isPresent(), russian));
    runs.forEach(places::note);
    runs.forEach(noNames::note);
    runs.forEach(this::weigh);
    weighCompany();
    weighSeries();
    names.values().removeIf(evidence -> evidence.score() < ENOUGH);
    List<Candidate> candidates = new ArrayList<>();
    for (Run run : runs) {
      known(run).ifPresent(name -> candidates.add(candidate(run, name)));
    }
    if (language.equals("zh")) {
      candidates.addAll(again(candidates));
    }
    return candidates;
  }

  /// The other places of names in a script without spaces, where nothing shows where they begin.
  private List<Candidate> again(List<Candidate> found) {
    BitSet known = new BitSet();
    taken.stream().mapToObj(at -> tokens.span(at, at + 1)).forEach(span -> set(known, span));
    found.forEach(candidate -> set(known, candidate.span()));
    List<Candidate> more = new ArrayList<>();
    for (Candidate name : found.stream().sorted(LONGEST_FIRST).toList()) {
      for (Span place : tokens.places(name.text())) {
        if (known.get(place.start(), place.end()).isEmpty()) {
          set(known, place);
          more.add(new Candidate(place, name.text(), name.kind(), name.score(), name.reasons()));
        }
      }
    }
    return more;
  }

  private static void set(BitSet letters, Span span) {
    letters.set(span.start(), span.end());
  }

  private Candidate candidate(Run run, String name) {
    Evidence evidence = names.getOrDefault(name, new Evidence());
    return new Candidate(
        tokens.span(run.from(), run.to()),
        name,
        evidence.kind(),
        evidence.score(),
        evidence.reasons());
  }

  /// The name that a place has or begins: "Quendar" after "Quendar Mobile", «Сарылинке» after
  /// «Сарылинк».
  private Optional<String> known(Run run) {
    String written = name(run);
    if (persons.has(written)) {
      return Optional.empty();
    }
    Optional<String> longer =
        names.keySet().stream()
            .filter(
                name ->
                    name.startsWith(written + " ") && !words.isCommon(run) && !places.has(written)
                        || isForm(written, name, run))
            .findFirst();
    return longer.or(() -> Optional.of(written).filter(names::containsKey));
  }

  /// "Morvane" after "Bank Morvane".
  private static boolean isBareForm(String written, String name) {
    int space = name.indexOf(' ');
    return space > 0
        && name.substring(space + 1).equals(written)
        && NewcomerWords.inName(Folding.word(name.substring(0, space))).isPresent();
  }

  private static boolean isForm(String written, String name, Run run) {
    int same = 0;
    while (same < Math.min(written.length(), name.length())
        && written.charAt(same) == name.charAt(same)) {
      same++;
    }
    return run.isQuoted()
        && same >= STEM
        && written.length() - same <= 2
        && name.length() - same <= 2;
  }

  private String name(Run run) {
    String written = words.written(run);
    return language.equals("ru") && !run.isQuoted() ? RussianRuns.nominative(written) : written;
  }

  private void weigh(Run run) {
    String written = name(run);
    Optional<Kind> kind = own.kind(run);
    if (persons.has(written) || noNames.has(run)) {
      return;
    }
    Evidence evidence = names.computeIfAbsent(written, any -> new Evidence());
    evidence.addPlace();
    kind.ifPresent(it -> evidence.add(it, 0.5, "a word in it is one of names of that kind"));
    relations.weighInTitle(run, evidence);
    if (!run.isTitle()) {
      clues.weigh(run, evidence);
      relations.weigh(run, evidence);
    }
    if (language.equals("ru")) {
      russian.weigh(run, evidence);
    }
    weighPlace(run, evidence);
  }

  private void weighPlace(Run run, Evidence evidence) {
    boolean isFirst = tokens.beginsSentence(run.from());
    boolean isLoud = words.isSingle(run) && words.written(run).length() > LETTERS && isLoud(run);
    if (isFirst && words.isVerbLike(run.to()) && !isLoud && !words.isCommon(run)) {
      evidence.add(Kind.ORGANISATIONS, 0.4, "a sentence begins with it");
    }
    if (places.has(words.written(run)) && own.kind(run).isEmpty()) {
      evidence.add(evidence.hasKind(0.44) ? -0.05 : -0.6, "it stands where places do");
    }
    if (words.isSingle(run)
        && !language.equals("en")
        && isFirst
        && !evidence.hasKind(ENOUGH)
        && !run.isQuoted()) {
      evidence.add(-0.3, "a sentence begins with it");
    }
  }

  private boolean isLoud(Run run) {
    return words.written(run).chars().noneMatch(Character::isLowerCase);
  }

  /// What is named in a row with a newcomer is one, too.
  private void weighCompany() {
    for (int i = 1; i < runs.size(); i++) {
      Run one = runs.get(i - 1);
      Run other = runs.get(i);
      if (isRow(one, other)) {
        share(one, other);
        share(other, one);
      }
    }
  }

  private boolean isRow(Run one, Run other) {
    int at = words.end(one);
    boolean hasComma = words.isMark(at, ",");
    int and = hasComma && at + 1 < other.from() ? at + 1 : at;
    boolean isAnd =
        Set.of("and", "or", "und", "et", "y", "и", "和", "与", "與", "、").contains(words.folded(and));
    return words.joins(at)
        && words.joins(other.from())
        && (isAnd && and + 1 == words.begin(other) && !hasComma);
  }

  private void share(Run from, Run to) {
    Evidence sure = names.get(name(from));
    Evidence other = names.get(name(to));
    if (sure != null
        && other != null
        && sure.hasKind(ENOUGH)
        && sure.score() >= ENOUGH
        && other.isKindless()) {
      other.add(sure.kind(), 0.42, "it is named beside \"" + words.written(from) + "\"");
    }
  }

  /// "Tasmar 2" is what "Tasmar" is.
  private void weighSeries() {
    names.forEach(
        (name, evidence) -> {
          int space = name.lastIndexOf(' ');
          boolean isNumbered =
              space > 0 && name.substring(space + 1).chars().allMatch(Character::isDigit);
          Evidence first = isNumbered ? names.get(name.substring(0, space)) : null;
          if (first != null && first.hasKind(ENOUGH) && evidence.isKindless()) {
            evidence.add(first.kind(), 0.42, "it is one in a series");
          }
        });
  }
}
