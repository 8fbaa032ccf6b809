package org.outagraph.ingest.mentions;

import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.model.Kind;

/// What is set behind a name to say what it is: "X, a maker of software for teams", "X, Morocco's
/// second-largest airline", "X: … the broker said".
final class Appositions {
  private static final Set<String> ARTICLES =
      Set.of(
          ("a an the its one another ein eine der die das un une le la el una premier premiere"
                  + " primer primera principal")
              .split(" "));
  private static final Set<String> SPEECH =
      Set.of("said says told wrote confirmed reported added tells".split(" "));
  private static final Set<String> PARTICIPLES =
      Set.of("based called founded headquartered known made named owned used".split(" "));
  private static final Set<String> ENDS =
      Set.of("that which who whose where when for in with from at to on by and".split(" "));
  private static final Set<String> GOING_ON = Set.of("of", "that", "for", "used", "made");
  private static final int FAR = 12;
  private static final int OWNER = 5;
  private static final int SENTENCE = 60;
  private static final int LABEL = 5;

  private final Surroundings words;
  private final Heads heads;

  Appositions(Surroundings words, Heads heads) {
    this.words = words;
    this.heads = heads;
  }

  /// The kind that what is set behind tells.
  Optional<Kind> kind(Run run) {
    Optional<Integer> noun = noun(run);
    return noun.isPresent() ? noun.flatMap(this::kind) : labelled(run);
  }

  /// The word, up to the end of what is set apart.
  private Optional<Integer> noun(Run run) {
    int comma = words.end(run);
    if (!words.isMark(comma, ",")) {
      return Optional.empty();
    }
    int first = first(comma + 1);
    for (int at = first; first > 0 && at < first + FAR && words.joins(at); at++) {
      if (isEnd(at)) {
        return Optional.empty();
      }
      boolean isOwner = words.isMark(at + 1, "'") && words.joins(at + 1);
      if (isNoun(at) && !isOwner && !(words.joins(at + 1) && isNoun(at + 1))) {
        return isSubject(at) ? Optional.empty() : Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /// True where what is set apart goes on to tell something else.
  private boolean isEnd(int at) {
    boolean isWithin = words.tokens().get(at).isWord() || words.isMark(at, "'");
    boolean isWhole = !isHyphened(at) && !isHyphened(at + 1);
    boolean isEnglish = words.language().equals("en");
    return !isWithin || isEnglish && isWhole && ENDS.contains(words.folded(at));
  }

  private boolean isHyphened(int at) {
    return words.tokens().has(at) && words.tokens().get(at).gap() == Gap.HYPHEN;
  }

  /// "In X, the market closed early" and "X, the company said".
  private boolean isSubject(int noun) {
    return words.joins(noun + 1)
        && words.isPlain(noun + 1)
        && !PARTICIPLES.contains(words.folded(noun + 1))
        && (words.is("after-acting", noun + 1) || words.isVerbLike(noun + 1));
  }

  private boolean isNoun(int at) {
    return words.is("head", at) || isStartUp(at) || kindOf(at).isPresent();
  }

  /// Behind the article or the owner: "Morocco's", "one of Kenya's"; or a noun that goes on, "maker
  /// of"; or 0.
  private int first(int at) {
    if (ARTICLES.contains(words.folded(at))) {
      return at + 1;
    }
    boolean isBare = words.language().equals("en") && words.isPlain(at) && isNoun(at);
    if (isBare && GOING_ON.contains(words.folded(at + 1))) {
      return at;
    }
    for (int owner = at; owner < at + OWNER && words.joins(owner); owner++) {
      if (words.isMark(owner, "'")) {
        return words.folded(owner + 1).equals("s") ? owner + 2 : owner + 1;
      }
      if (!words.tokens().get(owner).isWord() || !words.tokens().isCapitalised(owner)) {
        return 0;
      }
    }
    return 0;
  }

  /// "start-up" is two tokens.
  private boolean isStartUp(int at) {
    return words.folded(at).equals("start") && isHyphened(at + 1);
  }

  private Optional<Kind> kind(int noun) {
    boolean isFirm =
        words.is("head", noun) || isStartUp(noun) || words.folded(noun).equals("brand");
    return isFirm ? Optional.of(heads.kind(noun)) : kindOf(noun);
  }

  private Optional<Kind> kindOf(int noun) {
    String word = words.folded(noun);
    boolean isMany = words.language().equals("en") && word.endsWith("s");
    return kindOf(word, words.isPlain(noun))
        .or(
            () ->
                isMany
                    ? kindOf(word.substring(0, word.length() - 1), words.isPlain(noun))
                    : Optional.empty());
  }

  private static Optional<Kind> kindOf(String word, boolean isPlain) {
    Optional<Kind> before = kindOf("before", word);
    return before.isPresent() || !isPlain ? before : kindOf("after", word);
  }

  private static Optional<Kind> kindOf(String place, String word) {
    return NewcomerWords.KINDS.stream()
        .sorted()
        .filter(kind -> NewcomerWords.has(place, kind, word))
        .findFirst();
  }

  /// "X: … the broker said", where a paragraph begins with the name as a label.
  private Optional<Kind> labelled(Run run) {
    int colon = words.end(run);
    boolean isLabel =
        words.isMark(colon, ":")
            && words.language().equals("en")
            && !words.joins(run.from())
            && run.to() - run.from() < LABEL;
    for (int at = colon + 1; isLabel && words.joins(at) && at < colon + SENTENCE; at++) {
      if (words.folded(at).equals("the") && words.joins(at + 1)) {
        Optional<Kind> kind = speaker(at + 1);
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /// "the grocery service said", "the airline's".
  private Optional<Kind> speaker(int from) {
    for (int at = from; at < from + 3 && words.isPlain(at) && words.joins(at); at++) {
      boolean acts =
          SPEECH.contains(words.folded(at + 1))
              || words.isMark(at + 1, "'") && words.folded(at + 2).equals("s");
      if (acts && words.joins(at + 1)) {
        boolean isFirm = words.is("head", at);
        return isFirm ? Optional.of(heads.actor(at)) : isNoun(at) ? kind(at) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
