package org.outagraph.ingest.mentions;

import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.mentions.Tokens.Gap;

/// Tells from the words beside a name that it is that of a person.
final class People {
  private final Tokens tokens;

  People(Tokens tokens) {
    this.tokens = tokens;
  }

  boolean isBeside(Run run) {
    return isBefore(run) || isAfter(run) || run.to() - run.from() > 1 && speaks(run);
  }

  private boolean isBefore(Run run) {
    return joins(run.from()) && is("person", run.from() - 1) && !is("person", run.from());
  }

  private boolean isAfter(Run run) {
    if (!tokens.has(run.to()) || !tokens.get(run.to()).isMark(",")) {
      return false;
    }
    for (int at = run.to() + 1; joins(at) && at < run.to() + 5 && tokens.get(at).isWord(); at++) {
      if (is("person", at)) {
        return true;
      }
    }
    return false;
  }

  /// "said X Y", "X Y said" or "the head of networks, X Y, said".
  private boolean speaks(Run run) {
    Set<String> verbs = Set.of("said", "says", "told", "sagte", "dijo", "dit", "сказал", "сказала");
    int next = tokens.has(run.to()) && tokens.get(run.to()).isMark(",") ? run.to() + 1 : run.to();
    boolean after = joins(next) && verbs.contains(tokens.get(next).folded());
    boolean before =
        joins(run.from()) && run.from() > 0 && verbs.contains(tokens.get(run.from() - 1).folded());
    return after || before;
  }

  private boolean is(String list, int at) {
    return tokens.has(at) && NewcomerWords.has(list, tokens.get(at).folded());
  }

  private boolean joins(int index) {
    return tokens.has(index) && tokens.get(index).gap() != Gap.BREAK;
  }
}
