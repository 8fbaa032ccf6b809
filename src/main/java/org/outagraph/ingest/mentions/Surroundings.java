package org.outagraph.ingest.mentions;

import java.util.BitSet;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.mentions.Tokens.Gap;

/// The words around a place that looks like a name.
final class Surroundings {
  private static final Set<String> VERBS =
      Set.of(
          ("is was were has had will did does says lost put keeps runs plans expects shows showed"
                  + " could cannot would went told works got fell broke came began saw made")
              .split(" "));

  static final Set<String> OWNING =
      Set.of(
          "the its their our a an his her whose new this that your s ' two three four both other"
              .split(" "));

  private final Tokens tokens;
  private final BitSet taken;
  private final String language;

  /// @param taken the tokens of names that the graph has
  Surroundings(Tokens tokens, BitSet taken, String language) {
    this.tokens = tokens;
    this.taken = taken;
    this.language = language;
  }

  Tokens tokens() {
    return tokens;
  }

  /// True within a name that the graph has.
  boolean isTaken(int at) {
    return taken.get(at);
  }

  String language() {
    return language;
  }

  String written(Run run) {
    return tokens.span(run.from(), run.to()).of(tokens.text());
  }

  String folded(int at) {
    return tokens.has(at) ? tokens.get(at).folded() : "";
  }

  /// True if the token is in the same paragraph as the one before it.
  boolean joins(int index) {
    return tokens.has(index) && tokens.get(index).gap() != Gap.BREAK;
  }

  boolean isMark(int at, String mark) {
    return tokens.has(at) && tokens.get(at).isMark(mark);
  }

  boolean is(String list, int at) {
    return tokens.has(at) && NewcomerWords.has(list, tokens.get(at).folded());
  }

  /// True for a word in small letters.
  boolean isPlain(int at) {
    return tokens.has(at) && tokens.get(at).isWord() && !tokens.isCapitalised(at);
  }

  /// The token after it, its closing mark and its genitive.
  int after(Run run) {
    int after = run.isQuoted() ? run.to() + 1 : run.to();
    return isPossessive(run) ? after + (folded(after + 1).equals("s") ? 2 : 1) : after;
  }

  /// The token before it and its opening mark, or -1.
  int before(Run run) {
    int before = run.isQuoted() ? run.from() - 2 : run.from() - 1;
    boolean joins = joins(run.from()) && (!run.isQuoted() || joins(run.from() - 1));
    return joins ? before : -1;
  }

  /// Its first token, or its opening mark.
  int begin(Run run) {
    return run.isQuoted() ? run.from() - 1 : run.from();
  }

  /// The token after its last, or after its closing mark.
  int end(Run run) {
    return run.isQuoted() ? run.to() + 1 : run.to();
  }

  boolean isPossessive(Run run) {
    return joins(run.to())
        && isMark(run.to(), "'")
        && tokens.get(run.to()).gap() == Gap.GLUED
        && tokens.has(run.to() + 1);
  }

  /// "в аэропортах Урала": what follows is no name of theirs.
  boolean isPlural(int at) {
    return folded(at).matches(".{3,}(ах|ях|ам|ям|ами|ями|ов|ев|еи)");
  }

  /// True if all its words may stand in a text without naming anything.
  boolean isCommon(Run run) {
    for (int at = run.from(); at < run.to(); at++) {
      boolean isSpaced = tokens.get(at).isWord() || tokens.get(at).script() == Tokens.Script.MARK;
      if (!isSpaced || !CommonWords.has(folded(at))) {
        return false;
      }
    }
    return true;
  }

  boolean isSingle(Run run) {
    return run.to() - run.from() == 1;
  }

  /// What in an English sentence is mostly a verb: a word in small letters after its first name.
  boolean isVerbLike(int at) {
    return language.equals("en") && joins(at) && (isRelative(at) || isVerb(at));
  }

  private boolean isRelative(int comma) {
    return isMark(comma, ",") && joins(comma + 1) && folded(comma + 1).equals("which");
  }

  private boolean isVerb(int at) {
    return isPlain(at)
        && (folded(at).endsWith("ed") || VERBS.contains(folded(at)) || is("after-acting", at));
  }

  /// "Garrow Haulage said its trains": persons have a his or her.
  boolean ownsBySpeech(Run run) {
    for (int at = run.to(); isPlain(at) && joins(at) && at < run.to() + 4; at++) {
      if (folded(at).equals("its")) {
        return true;
      }
    }
    return false;
  }

  /// True if someone has it: "its hosting company" and "the regulator".
  boolean isOwned(int last) {
    for (int at = last; at > last - 5 && isPlain(at); at--) {
      if (OWNING.contains(folded(at - 1))) {
        return true;
      }
      if (!joins(at)) {
        return false;
      }
    }
    return false;
  }
}
