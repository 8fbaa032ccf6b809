package org.outagraph.ingest.mentions;

import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.model.Kind;

/// What the words before and after a name say about the thing that has it.
final class Clues {
  private static final Set<String> ARTICLES =
      Set.of(
          ("a an the its one ein eine der die das un une le la el una premier premiere primer"
                  + " primera principal")
              .split(" "));
  private static final Set<String> OWNING =
      Set.of(
          "the its their our a an his her whose new this that your s ' two three four both other"
              .split(" "));
  private static final Set<String> LINKING = Set.of("de del du des d of".split(" "));
  private static final int FAR = 9;
  private static final int NEAR = 3;

  /// The longest word that shows a kind, in a script without spaces.
  private static final int WORD = 8;

  private final Surroundings words;

  Clues(Surroundings words) {
    this.words = words;
  }

  void weigh(Run run, Evidence evidence) {
    for (Kind kind : NewcomerWords.KINDS) {
      before(run, kind, evidence);
      after(run, kind, evidence);
      apposition(run, kind).ifPresent(word -> evidence.add(kind, 0.46, "it is called a " + word));
    }
    weighHead(run, evidence);
  }

  private void before(Run run, Kind kind, Evidence evidence) {
    int at = words.before(run);
    if (at < 0) {
      return;
    }
    if (isHanBefore(kind, at)) {
      evidence.add(kind, 0.45, "the words before it tell");
      return;
    }
    boolean isSetApart = isSetApart(run, at);
    int last = isSetApart || words.is("called", at) ? at - 1 : at;
    boolean isMany = words.language().equals("ru") && !run.isQuoted() && words.isPlural(last);
    if (isSetApart && !isOwned(last) || isMany) {
      return;
    }
    int reach = isRomance() ? NEAR : 1;
    for (int word = last; word >= 0 && word > last - reach; word--) {
      String folded = words.folded(word);
      boolean isWord = words.tokens().get(word).isWord();
      if (!isWord || word == last && LINKING.contains(folded) || isStop(folded)) {
        return;
      }
      if (NewcomerWords.has("before", kind, folded)) {
        evidence.add(kind, 0.46 + 0.01 * (last - word), "\"" + folded + "\" stands before it");
        return;
      }
      if (!words.joins(word)) {
        return;
      }
    }
  }

  private static boolean isStop(String folded) {
    return NewcomerWords.has("never", folded) && !LINKING.contains(folded);
  }

  private boolean isRomance() {
    return words.language().equals("fr") || words.language().equals("es");
  }

  private boolean isHanBefore(Kind kind, int at) {
    if (words.tokens().get(at).script() != Tokens.Script.HAN) {
      return false;
    }
    int end = words.tokens().get(at).end();
    return NewcomerWords.isBefore(
        kind, words.tokens().text().substring(Math.max(0, end - WORD), end));
  }

  /// "its hosting company" and "the regulator".
  private boolean isOwned(int last) {
    for (int at = last; at > last - 5 && words.isPlain(at); at--) {
      if (OWNING.contains(words.folded(at - 1))) {
        return true;
      }
      if (!words.joins(at)) {
        return false;
      }
    }
    return false;
  }

  /// "the regulator, X," and "two rivals, X and Y,".
  private boolean isSetApart(Run run, int before) {
    boolean ends =
        words.isMark(words.end(run), ",")
            || words.isMark(words.end(run), ".")
            || words.folded(words.end(run)).equals("and")
                && words.tokens().isCapitalised(words.end(run) + 1);
    return words.isMark(before, ",") && ends;
  }

  /// "X customers", and "the X billing system" of which the article shows that a name is before it.
  private void after(Run run, Kind kind, Evidence evidence) {
    boolean isOwned =
        words.before(run) >= 0
            && OWNING.contains(words.folded(words.before(run)))
            && !words.isPossessive(run);
    int first = words.after(run);
    if (words.joins(first) && words.tokens().get(first).script() == Tokens.Script.HAN) {
      int start = words.tokens().get(first).start();
      String text = words.tokens().text();
      boolean isApart = run.isQuoted() || words.tokens().get(run.from()).isWord();
      if (isApart
          && NewcomerWords.isAfter(
              kind, text.substring(start, Math.min(text.length(), start + WORD)))) {
        evidence.add(kind, 0.42, "the words after it tell");
      }
      return;
    }
    for (int at = first; at < first + (isOwned ? NEAR : 1) && words.joins(at); at++) {
      if (!words.isPlain(at) || NewcomerWords.has("never", words.folded(at))) {
        return;
      }
      if (NewcomerWords.has("after", kind, words.folded(at))
          && (kind != Kind.PRODUCTS || !words.isPossessive(run))) {
        evidence.add(
            kind, 0.43 - 0.01 * (at - first), "\"" + words.folded(at) + "\" stands after it");
        return;
      }
      if (words.isVerbLike(at)) {
        return;
      }
    }
  }

  /// "cloud company X", "delivery firm X", "the operator, X,": what the word before says decides.
  private void weighHead(Run run, Evidence evidence) {
    int at = words.before(run);
    boolean isSetApart = at >= 0 && isSetApart(run, at);
    int head = isSetApart || at > 0 && words.is("called", at) ? at - 1 : at;
    if (head >= 0 && words.is("head", head) && (!isSetApart || isOwned(head))) {
      addHead(head, evidence);
    }
  }

  private void addHead(int head, Evidence evidence) {
    String word = words.folded(head);
    String reason = "\"" + word + "\" stands before it";
    if (NewcomerWords.has("shop", word) && plainKind(head) == Kind.PRODUCTS) {
      evidence.add(Kind.PRODUCTS, 0.46, reason);
      return;
    }
    for (int at = head - 1; at >= 0 && at > head - 3 && words.joins(at + 1); at--) {
      if (words.is("tech", at)) {
        evidence.add(Kind.VENDORS, 0.48, reason);
        return;
      }
      if (words.is("trade", at)) {
        evidence.add(Kind.ORGANISATIONS, 0.48, reason);
        return;
      }
    }
    evidence.add(plainKind(head), 0.45, reason);
  }

  /// "the platform X" is a product; "streaming platform X" is who offers it.
  private Kind plainKind(int head) {
    String word = words.folded(head);
    if (NewcomerWords.has("shop", word)) {
      boolean isProduct = (word.equals("platform") || word.equals("service")) && isOwned(head);
      return isProduct ? Kind.PRODUCTS : Kind.ORGANISATIONS;
    }
    return NewcomerWords.has("seller", word) ? Kind.VENDORS : Kind.ORGANISATIONS;
  }

  /// "X, a maker of software for teams": the word, up to the end of what is set apart.
  private Optional<String> apposition(Run run, Kind kind) {
    int comma = words.end(run);
    if (!words.isMark(comma, ",") || !ARTICLES.contains(words.folded(comma + 1))) {
      return Optional.empty();
    }
    for (int at = comma + 2; at < comma + FAR && words.joins(at); at++) {
      if (!words.tokens().get(at).isWord() && !words.isMark(at, "'")) {
        return Optional.empty();
      }
      String word = words.folded(at);
      boolean isHead = words.is("head", at);
      boolean isKind =
          isHead
              ? kind == headKind(at)
              : words.isPlain(at) && NewcomerWords.has("after", kind, word)
                  || NewcomerWords.has("before", kind, word);
      if (isKind) {
        return isSpeaking(at) ? Optional.empty() : Optional.of(word);
      }
      if (isHead || words.isPlain(at) && NewcomerWords.isCueBefore(word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Kind headKind(int head) {
    for (int at = head - 1; at > head - 3; at--) {
      if (words.is("tech", at)) {
        return Kind.VENDORS;
      }
      if (words.is("trade", at)) {
        return Kind.ORGANISATIONS;
      }
    }
    return plainKind(head);
  }

  /// "X, the company said" tells who speaks.
  private boolean isSpeaking(int head) {
    return words.joins(head + 1)
        && words.isPlain(head + 1)
        && (words.is("after-acting", head + 1) || words.isVerbLike(head + 1));
  }
}
