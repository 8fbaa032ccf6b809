package org.outagraph.ingest.claims;

import org.outagraph.ingest.claims.ClaimRule.Conclusion;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;

/// Whether a sentence tells something as a fact (the term is that of FactBank, Saurí and
/// Pustejovsky 2009).
final class Factuality {
  private final Sentence sentence;
  private final Tape tape;

  Factuality(Sentence sentence) {
    this.sentence = sentence;
    this.tape = sentence.tape();
  }

  /// True if a match only asks, supposes, denies or takes back what its rule concludes.
  boolean isUnreal(ClaimRule rule, Conclusion conclusion, Match match, Span clause) {
    if (sentence.isQuestion() || sentence.isWithdrawn(match.from())) {
      return true;
    }
    if (sentence.clauses().within(clause, "unreal").anyMatch(it -> it.value().equals("always"))) {
      return true;
    }
    if (conclusion.type() == Property.POLICY
        || !rule.asserts()
        || rule.rule().first("firm").isPresent()) {
      return false;
    }
    return conclusion.property().equals("spared") && isSparedOnlyInPart(clause, match)
        || sentence.clauses().has(clause, "unreal")
        || sentence
            .clauses()
            .has(new Span(phrase(clause.start(), match.from()), match.from()), "no");
  }

  /// "X is open again" and "X stayed open but cancelled operations".
  private boolean isSparedOnlyInPart(Span clause, Match match) {
    return sentence.clauses().has(clause, "recovery") || sentence.isMixedAfter(match.to());
  }

  /// Where the phrase before a match begins: after the last comma, over which a "no" does not
  /// reach.
  private int phrase(int from, int to) {
    for (int position = to - 1; position >= from; position--) {
      if (tape.token(position).form().equals(",")) {
        return position + 1;
      }
    }
    return from;
  }
}
