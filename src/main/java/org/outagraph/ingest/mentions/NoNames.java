package org.outagraph.ingest.mentions;

import java.util.HashSet;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.model.Kind;

/// Places that look like names and are none that count: common words with capitals, what is left of
/// a name that the graph has, streets, newspapers.
final class NoNames {
  private static final Set<String> OWNERS = Set.of("the", "its", "their", "older");
  private static final int REACH = 2;

  private final Surroundings words;
  private final OwnWords own;
  private final Appositions appositions;
  private final Set<String> outlets = new HashSet<>();
  private final Set<String> small = new HashSet<>();

  NoNames(Surroundings words, OwnWords own, Appositions appositions) {
    this.words = words;
    this.own = own;
    this.appositions = appositions;
    Tokens tokens = words.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      boolean isGlued = tokens.get(at).gap() == Gap.GLUED || isGlued(at + 1);
      if (words.isPlain(at) && !isGlued) {
        small.add(tokens.get(at).folded());
      }
    }
  }

  private boolean isGlued(int at) {
    return words.tokens().has(at)
        && words.tokens().get(at).gap() == Gap.GLUED
        && (words.tokens().get(at).isWord() || words.isMark(at, "_") || words.isMark(at, "@"));
  }

  /// Remembers the newspaper or agency if it is one: "told The X", "LONDON, May 7 (X) -".
  void note(Run run) {
    boolean isTold =
        words.joins(run.from())
            && words.tokens().has(run.from() - 1)
            && words.tokens().written(run.from() - 1).equals("The")
            && (words.folded(run.from() - 2).equals("told")
                || words.folded(run.from() - 2).equals("to"));
    boolean isDateline =
        words.isMark(run.from() - 1, "(")
            && words.isMark(run.to(), ")")
            && (words.isMark(run.to() + 1, "-") || words.isMark(run.to() + 1, "–"));
    boolean isShow = words.joins(run.to()) && words.is("show", run.to());
    if (isTold || isDateline || isShow) {
      outlets.add(words.written(run));
    }
  }

  boolean has(Run run) {
    boolean isGround = words.is("place-end", run.to() - 1) && !isThing(run);
    return isGround || isBare(run) || isRest(run) || isOutlet(run);
  }

  private boolean isBare(Run run) {
    boolean isSmall =
        words.isSingle(run)
            && words.language().equals("en")
            && words.tokens().beginsSentence(run.from())
            && small.contains(words.folded(run.from()));
    boolean isNoun =
        words.isSingle(run)
            && words.language().equals("en")
            && (words.is("head", run.from())
                || words.is("role", run.from())
                || words.is("person", run.from()));
    boolean isKnown =
        own.kind(run).isPresent() && !run.isTitle() && !words.is("no-end", run.to() - 1);
    return (isNoun || isSmall || words.isCommon(run) && !isKnown) && !isNamed(run);
  }

  /// Common words with capitals are a name if they follow what it is, "the utility Pennant Hill",
  /// or stand before it, "the Minnow app", "Atlas Wings, an airline".
  private boolean isNamed(Run run) {
    int before = words.before(run);
    int called =
        before > 0 && words.isMark(before, ",") && words.isOwned(before - 1) ? before - 1 : before;
    boolean isCalled =
        before >= 0
            && (words.isPlain(called) || words.tokens().beginsSentence(called))
            && (NewcomerWords.isCueBefore(words.folded(called)) || words.is("called", called));
    boolean isExample =
        before > 0 && words.folded(before).equals("as") && words.folded(before - 1).equals("such");
    boolean isExplained = !words.isSingle(run) && (isExample || appositions.kind(run).isPresent());
    return !words.language().equals("de") && (isCalled || isThing(run) || isExplained);
  }

  /// "the Minnow app", "its Quarrel Bay submarine cable".
  private boolean isThing(Run run) {
    int before = words.before(run);
    boolean isOwned = before >= 0 && OWNERS.contains(words.folded(before));
    for (int at = run.to(); isOwned && at < run.to() + REACH && words.isPlain(at); at++) {
      if (words.joins(at) && NewcomerWords.has("after", Kind.PRODUCTS, words.folded(at))) {
        return true;
      }
    }
    return false;
  }

  /// "International Airport" after "Hong Kong": common words that end a name of which the graph has
  /// the beginning are none of their own.
  private boolean isRest(Run run) {
    int before = words.before(run);
    return before >= 0
        && words.isTaken(before)
        && words.tokens().get(run.from()).gap() == Gap.SPACE
        && words.isCommon(run)
        && !run.isQuoted();
  }

  /// Newspapers report, and do not fail.
  private boolean isOutlet(Run run) {
    return outlets.contains(words.written(run))
        || !words.isSingle(run) && words.is("never-org", run.to() - 1);
  }
}
