package org.outagraph.ingest.mentions;

import java.util.Optional;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.model.Kind;

/// What the words of a name say about the thing that has it: "Corriebank", "Loi sur les réseaux".
final class OwnWords {
  private final Surroundings words;

  OwnWords(Surroundings words) {
    this.words = words;
  }

  Optional<Kind> kind(Run run) {
    Tokens tokens = words.tokens();
    if (!tokens.get(run.from()).isWord()) {
      if (run.isQuoted() && NewcomerWords.endsAs(Kind.POLICIES, words.written(run))) {
        return Optional.of(Kind.POLICIES);
      }
      return NewcomerWords.atEnd(words.written(run));
    }
    boolean isLong = run.to() - run.from() > 1;
    if (isLong && words.is("in-policies", isHeadFirst() ? run.from() : run.to() - 1)) {
      return Optional.of(Kind.POLICIES);
    }
    if (isLong && isHeadFirst() && words.is("in-organisations", run.from())) {
      return Optional.of(Kind.ORGANISATIONS);
    }
    if (isLong && words.is("end-organisations", run.to() - 1)) {
      return Optional.of(Kind.ORGANISATIONS);
    }
    for (int at = run.to() - 1; at >= run.from(); at--) {
      String word = words.folded(at);
      Optional<Kind> kind = NewcomerWords.inName(word).filter(it -> it != Kind.POLICIES);
      if (kind.isPresent() && (isLong || run.isQuoted())) {
        return kind;
      }
      if (at > run.from() && NewcomerWords.has("legal", word) || words.isMark(at, "&")) {
        return Optional.of(Kind.ORGANISATIONS);
      }
    }
    return compound(words.folded(run.to() - 1));
  }

  private boolean isHeadFirst() {
    return !words.language().equals("en") && !words.language().equals("de");
  }

  /// "Corriebank": the word of a firm at the end of a longer one.
  private Optional<Kind> compound(String word) {
    for (Kind kind : NewcomerWords.KINDS) {
      if (NewcomerWords.has("joined", kind, word)) {
        return Optional.of(kind);
      }
    }
    return RussianRuns.compound(word);
  }
}
