package org.outagraph.ingest.mentions;

import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.model.Kind;

/// What the words before and after a name say about the thing that has it.
final class Clues {
  private static final Set<String> LINKING = Set.of("de del du des d of".split(" "));
  private static final int NEAR = 3;

  /// The longest word that shows a kind, in a script without spaces.
  private static final int WORD = 8;

  private final Surroundings words;
  private final Heads heads;
  private final Appositions appositions;

  Clues(Surroundings words, Heads heads, Appositions appositions) {
    this.words = words;
    this.heads = heads;
    this.appositions = appositions;
  }

  void weigh(Run run, Evidence evidence) {
    for (Kind kind : NewcomerWords.KINDS) {
      before(run, kind, evidence);
      after(run, kind, evidence);
    }
    appositions
        .kind(run)
        .ifPresent(kind -> evidence.add(kind, 0.46, "what stands behind it says what it is"));
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
    if (isSetApart && !words.isOwned(last) || isMany) {
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

  /// "the regulator, X," and "two rivals, X and Y,".
  private boolean isSetApart(Run run, int before) {
    boolean ends =
        words.isMark(words.end(run), ",")
            || words.isMark(words.end(run), ".")
            || words.folded(words.end(run)).equals("and")
                && words.tokens().isCapitalised(words.end(run) + 1);
    return words.isMark(before, ",") && ends;
  }

  /// "1,900 X supermarkets".
  private boolean isCounted(int before) {
    return words.language().equals("en")
        && Character.isDigit(words.folded(before).codePointBefore(words.folded(before).length()));
  }

  /// "X customers", and "the X billing system" of which the article shows that a name is before it.
  private void after(Run run, Kind kind, Evidence evidence) {
    boolean isOwned =
        words.before(run) >= 0
            && (Surroundings.OWNING.contains(words.folded(words.before(run)))
                || isCounted(words.before(run)))
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
    if (head >= 0 && words.is("head", head) && (!isSetApart || words.isOwned(head))) {
      addHead(head, evidence);
    }
  }

  private void addHead(int head, Evidence evidence) {
    String word = words.folded(head);
    String reason = "\"" + word + "\" stands before it";
    evidence.add(heads.kind(head), heads.isModified(head) ? 0.48 : 0.45, reason);
  }
}
