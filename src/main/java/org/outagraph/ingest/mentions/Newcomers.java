package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;

/// Proposes names that nobody knows yet, each with what it seems to be, by the words in it and
/// beside it, over the whole text. Persons and places are none.
final class Newcomers {
  private static final Set<String> ARTICLES =
      Set.of(
          ("a an the its one ein eine der die das un une le la el una premier premiere primer"
                  + " primera principal")
              .split(" "));

  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.comparing(candidate -> -candidate.text().length());

  private static final double ENOUGH = 0.4;
  private static final int FAR = 9;
  private static final int STEM = 5;

  /// The longest word that shows a kind, in a script without spaces.
  private static final int WORD = 8;

  private final Tokens tokens;
  private final String language;
  private final BitSet taken;
  private final List<Run> runs;
  private final People people;
  private final RussianRuns russian;
  private final Map<String, Evidence> names = new LinkedHashMap<>();
  private final Set<String> persons = new HashSet<>();

  Newcomers(Tokens tokens, BitSet taken, String language) {
    this.tokens = tokens;
    this.language = Inflections.language(language);
    this.taken = taken;
    this.people = new People(tokens);
    this.russian = new RussianRuns(tokens);
    this.runs = new Runs(tokens, taken, this.language).all();
  }

  List<Candidate> find() {
    runs.forEach(this::notePerson);
    runs.stream().filter(run -> !run.isTitle()).forEach(this::weigh);
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
    Optional<String> longer =
        names.keySet().stream()
            .filter(
                name ->
                    name.startsWith(written + " ") && !isCommon(run) || isForm(written, name, run))
            .findFirst();
    if (persons.contains(written)) {
      return Optional.empty();
    }
    return longer.or(() -> Optional.of(written).filter(names::containsKey));
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
    String written = written(run);
    return language.equals("ru") && !run.isQuoted() ? RussianRuns.nominative(written) : written;
  }

  private String written(Run run) {
    return tokens.span(run.from(), run.to()).of(tokens.text());
  }

  private boolean isCommon(Run run) {
    for (int at = run.from(); at < run.to(); at++) {
      boolean isSpaced = tokens.get(at).isWord() || tokens.get(at).script() == Tokens.Script.MARK;
      if (!isSpaced || !CommonWords.has(tokens.get(at).folded())) {
        return false;
      }
    }
    return true;
  }

  /// Two or three words without a word of a firm, beside a word of persons or of speech.
  private void notePerson(Run run) {
    int words = run.to() - run.from();
    boolean isPlain =
        words <= 3 && kindInName(run).isEmpty() && !run.isQuoted() && !ownsBySpeech(run);
    if (isPlain && (people.isBeside(run) || russian.isPerson(run))) {
      persons.add(written(run));
      persons.add(tokens.written(run.to() - 1));
      persons.add(tokens.written(run.from()));
    }
  }

  /// "Garrow Haulage said its trains": persons have a his or her.
  private boolean ownsBySpeech(Run run) {
    for (int at = run.to(); joins(at) && at < run.to() + 4; at++) {
      if (tokens.get(at).folded().equals("its")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Kind> kindInName(Run run) {
    if (!tokens.get(run.from()).isWord()) {
      return NewcomerWords.atEnd(written(run));
    }
    for (int at = run.to() - 1; at >= run.from(); at--) {
      String word = tokens.get(at).folded();
      Optional<Kind> kind = NewcomerWords.inName(word);
      if (kind.isPresent() && (run.to() - run.from() > 1 || run.isQuoted())) {
        return kind;
      }
      if (at > run.from() && NewcomerWords.has("legal", word)) {
        return Optional.of(Kind.ORGANISATIONS);
      }
    }
    return language.equals("de") ? Optional.empty() : compound(tokens.get(run.to() - 1).folded());
  }

  /// "Corriebank": the word of a firm at the end of a longer one.
  private static Optional<Kind> compound(String word) {
    for (String end : List.of("bank", "banken", "kasse", "airlines", "airways")) {
      if (word.length() > end.length() + 2 && word.endsWith(end)) {
        return Optional.of(Kind.ORGANISATIONS);
      }
    }
    for (String end : List.of("cloud", "soft", "telecom", "telekom", "software", "hosting")) {
      if (word.length() > end.length() + 2 && word.endsWith(end)) {
        return Optional.of(Kind.VENDORS);
      }
    }
    return RussianRuns.compound(word);
  }

  private void weigh(Run run) {
    String written = written(run);
    if (persons.contains(written)
        || is("place-end", run.to() - 1)
        || isCommon(run) && kindInName(run).isEmpty()) {
      return;
    }
    Evidence evidence = names.computeIfAbsent(name(run), any -> new Evidence());
    evidence.addPlace();
    kindInName(run)
        .ifPresent(kind -> evidence.add(kind, 0.5, "a word in it is one of names of that kind"));
    for (Kind kind : NewcomerWords.KINDS) {
      if (joins(run.from()) && isCueBefore(kind, before(run))) {
        evidence.add(kind, 0.45, "\"" + tokens.written(before(run)) + "\" stands before it");
      }
      int after = after(run);
      if (joins(after) && isCueAfter(run, kind, after) && !tokens.isCapitalised(after)) {
        evidence.add(kind, 0.42, "\"" + tokens.written(after) + "\" stands after it");
      }
      apposition(run, kind).ifPresent(word -> evidence.add(kind, 0.45, "it is called a " + word));
    }
    if (language.equals("ru")) {
      russian.weigh(run, evidence);
    }
    weighPlace(run, evidence);
  }

  private void weighPlace(Run run, Evidence evidence) {
    if (language.equals("de") && evidence.isKindless()) {
      return;
    }
    if (run.isQuoted()) {
      evidence.add(0.1, "it stands in quotation marks");
    }
    int after = after(run);
    if (joins(after) && is("after-acting", after)) {
      evidence.add(Kind.ORGANISATIONS, 0.3, "it speaks or acts");
    }
    if (ownsBySpeech(run)) {
      evidence.add(Kind.ORGANISATIONS, 0.42, "it has something of its own");
    }
    if (joins(run.from())
        && run.from() > 1
        && tokens.get(run.from() - 1).folded().equals("at")
        && is("staff", run.from() - 2)) {
      evidence.add(Kind.ORGANISATIONS, 0.45, "people work there");
    }
    if (isPossessive(run)) {
      evidence.add(0.12, "something belongs to it");
    }
    boolean isLoud = run.to() - run.from() == 1 && written(run).length() > 4 && isLoud(run);
    if (tokens.beginsSentence(run.from()) && isVerbLike(run.to()) && !isLoud) {
      evidence.add(Kind.ORGANISATIONS, 0.4, "a sentence begins with it");
    }
    boolean isCalled = evidence.hasKind(ENOUGH);
    if (joins(run.from()) && run.from() > 0 && is("place", run.from() - 1) && !isCalled) {
      evidence.add(-0.3, "it stands where places do");
    }
    if (run.to() - run.from() == 1
        && !language.equals("en")
        && tokens.beginsSentence(run.from())
        && !isCalled
        && !run.isQuoted()) {
      evidence.add(-0.3, "a sentence begins with it");
    }
  }

  /// A word in small letters, which after the first name of an English sentence is mostly its verb.
  private boolean isVerbLike(int at) {
    return language.equals("en") && joins(at) && (isRelative(at) || isVerb(at));
  }

  private boolean isRelative(int comma) {
    return tokens.get(comma).isMark(",")
        && joins(comma + 1)
        && tokens.get(comma + 1).folded().equals("which");
  }

  private boolean isVerb(int at) {
    return tokens.get(at).isWord()
        && !tokens.isCapitalised(at)
        && (tokens.get(at).folded().endsWith("ed")
            || Set.of(
                    "is", "was", "were", "has", "had", "will", "did", "does", "says", "lost", "put",
                    "keeps", "runs", "plans", "expects", "shows", "showed", "could", "cannot",
                    "would", "went", "told", "works")
                .contains(tokens.get(at).folded()));
  }

  private boolean isLoud(Run run) {
    return written(run).chars().noneMatch(Character::isLowerCase);
  }

  private boolean isPossessive(Run run) {
    return tokens.has(run.to() + 1)
        && tokens.get(run.to()).isMark("'")
        && tokens.get(run.to()).gap() == Gap.GLUED;
  }

  private int after(Run run) {
    int after = run.isQuoted() ? run.to() + 1 : run.to();
    return isPossessive(run) ? after + 2 : after;
  }

  private int before(Run run) {
    return run.isQuoted() ? run.from() - 2 : run.from() - 1;
  }

  /// "X, a maker of software for teams": the word, up to the end of what is set apart.
  private Optional<String> apposition(Run run, Kind kind) {
    int comma = run.isQuoted() ? run.to() + 1 : run.to();
    if (!tokens.has(comma) || !tokens.get(comma).isMark(",") || !tokens.has(comma + 1)) {
      return Optional.empty();
    }
    boolean isCalled = ARTICLES.contains(tokens.get(comma + 1).folded());
    for (int at = comma + 2; isCalled && at < comma + FAR && joins(at); at++) {
      if (!tokens.get(at).isWord() && !tokens.get(at).isMark("'")) {
        return Optional.empty();
      }
      if (!tokens.isCapitalised(at) && isCue("after", kind, at) || isCueBefore(kind, at)) {
        return Optional.of(tokens.written(at));
      }
    }
    return Optional.empty();
  }

  private boolean isCueBefore(Kind kind, int at) {
    if (tokens.has(at) && tokens.get(at).script() == Tokens.Script.HAN) {
      int end = tokens.get(at).end();
      return NewcomerWords.isBefore(kind, tokens.text().substring(Math.max(0, end - WORD), end));
    }
    return isCue("before", kind, at) && !NewcomerWords.has("never", tokens.get(at).folded());
  }

  private boolean isCueAfter(Run run, Kind kind, int at) {
    if (tokens.get(at).script() == Tokens.Script.HAN) {
      int start = tokens.get(at).start();
      int end = Math.min(tokens.text().length(), start + WORD);
      return run.isQuoted() && NewcomerWords.isAfter(kind, tokens.text().substring(start, end));
    }
    return isCue("after", kind, at);
  }

  private boolean isCue(String place, Kind kind, int at) {
    return tokens.has(at) && NewcomerWords.has(place, kind, tokens.get(at).folded());
  }

  private boolean is(String list, int at) {
    return tokens.has(at) && NewcomerWords.has(list, tokens.get(at).folded());
  }

  private boolean joins(int index) {
    return tokens.has(index) && tokens.get(index).gap() != Gap.BREAK;
  }
}
