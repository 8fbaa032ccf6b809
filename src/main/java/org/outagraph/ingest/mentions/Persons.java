package org.outagraph.ingest.mentions;

import java.util.HashSet;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;

/// The names of persons in a text: two or three words without a word of a firm, with a first name
/// or beside a word of persons or of speech; and then each of these words.
final class Persons {
  private static final Set<String> SPEECH =
      Set.of(
          ("said says told added wrote asked joked explained argued warned sagte dijo dit afirmo"
                  + " explico declare explique сказал сказала рассказал рассказала пояснил пояснила"
                  + " заявил заявила уточнил уточнила")
              .split(" "));

  /// Before the name of a person only where a paragraph begins.
  private static final Set<String> BY = Set.of("by", "von", "par", "por");

  private static final int FAR = 5;

  private final Surroundings words;
  private final Set<String> names = new HashSet<>();

  Persons(Surroundings words) {
    this.words = words;
  }

  boolean has(String written) {
    return names.contains(written);
  }

  /// Remembers the person if it is one.
  ///
  /// @param isFirm whether a word in it is one of names of firms and the like
  /// @param russian what the words around it tell in Russian
  void note(Run run, boolean isFirm, RussianRuns russian) {
    int count = run.to() - run.from();
    if (count > 3 || isFirm || run.isQuoted() || words.ownsBySpeech(run)) {
      return;
    }
    boolean isPerson =
        isTitled(run)
            || isExplained(run)
            || hasHisOwn(run)
            || count > 1 && (speaks(run) || hasFirstName(run) || russian.isPerson(run))
            || count == 1 && isBareFirstName(run);
    if (isPerson) {
      names.add(words.written(run));
      names.add(words.tokens().written(run.to() - 1));
      names.add(words.tokens().written(run.from()));
    }
  }

  private boolean isTitled(Run run) {
    int before = run.from() - 1;
    boolean isByline = BY.contains(words.folded(before)) && words.joins(before);
    return words.joins(run.from())
        && words.is("person", before)
        && !isByline
        && !words.is("person", run.from());
  }

  /// "X, the director of", "X, 42," and "X, who".
  private boolean isExplained(Run run) {
    int comma = run.to();
    if (!words.isMark(comma, ",")) {
      return false;
    }
    if (run.to() - run.from() > 1
        && (words.folded(comma + 1).equals("who") || isAge(words.folded(comma + 1)))) {
      return true;
    }
    for (int at = comma + 1;
        words.joins(at) && at < comma + FAR && words.tokens().get(at).isWord();
        at++) {
      if (words.is("person", at) && !BY.contains(words.folded(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAge(String word) {
    return word.length() == 2 && word.chars().allMatch(Character::isDigit);
  }

  /// "Marta lost her ticket".
  private boolean hasHisOwn(Run run) {
    for (int at = run.to(); words.isPlain(at) && words.joins(at) && at < run.to() + 3; at++) {
      if (Set.of("his", "her", "himself", "herself").contains(words.folded(at))) {
        return true;
      }
    }
    return false;
  }

  /// "said X Y", "X Y said" or "the head of networks, X Y, said".
  private boolean speaks(Run run) {
    int next = words.isMark(run.to(), ",") ? run.to() + 1 : run.to();
    boolean after = words.joins(next) && SPEECH.contains(words.folded(next));
    boolean isLed = words.joins(run.from()) && SPEECH.contains(words.folded(run.from() - 1));
    return (after || isLed) && !isCalled(run);
  }

  /// "The brokerage X Y said", but not «директор компании X Y».
  private boolean isCalled(Run run) {
    int before = run.from() - 1;
    return words.joins(run.from())
        && NewcomerWords.isCueBefore(words.folded(before))
        && !words.is("pair-of", before);
  }

  private boolean hasFirstName(Run run) {
    return words.is("given", run.from()) && !isCalled(run);
  }

  private boolean isBareFirstName(Run run) {
    return words.is("given", run.from())
        && !isCalled(run)
        && !words.isPossessive(run)
        && words.isPlain(words.after(run));
  }
}
