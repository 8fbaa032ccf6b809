package org.outagraph.ingest.claims;

import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;

/// A sentence of an article with what was found in it.
///
/// @param tape its tokens and what was recognised over them
/// @param clauses its clauses
/// @param attributions who says what in it
/// @param quoted true if it stands in quotation marks, at least at its beginning
/// @param paragraph the number of its paragraph
record Sentence(
    Tape tape, Clauses clauses, List<Attribution> attributions, boolean quoted, int paragraph) {
  private static final int LONG = 280;

  Sentence {
    attributions = List.copyOf(attributions);
  }

  boolean isQuestion() {
    for (int position = tape.size() - 1; position >= Math.max(0, tape.size() - 3); position--) {
      String form = tape.token(position).form();
      if (form.equals("?") || form.equals("？")) {
        return true;
      }
    }
    return false;
  }

  /// True if a correction takes back what stands at a token: "an earlier version said that 40 shops
  /// were shut; the number is 14". What earlier clauses say stands.
  boolean isWithdrawn(int at) {
    return tape.elements("correction").stream()
        .filter(it -> clauses.around(it.from(), it.to()).start() <= at)
        .anyMatch(
            correction ->
                tape.elements("amend").stream()
                    .noneMatch(amend -> amend.from() >= correction.to() && amend.from() <= at));
  }

  /// True if what was spared before a token is hit behind it: "stayed open but postponed
  /// operations".
  boolean isMixedAfter(int at) {
    return tape.elements("mixed").stream().anyMatch(mixed -> mixed.to() > at);
  }

  /// True for a name in "according to X".
  boolean onlySpeaks(Element name) {
    return onlySpeaks(name.from(), name.to());
  }

  /// The same of the tokens of a name.
  boolean onlySpeaks(int from, int to) {
    return attributions.stream()
        .filter(Attribution::onlySpeaks)
        .anyMatch(said -> said.from() <= from && to <= said.to());
  }

  /// True if tokens stand within what was recognised for a slot.
  boolean isWithin(String slot, int from, int to) {
    return tape.elements(slot).stream().anyMatch(it -> it.from() <= from && to <= it.to());
  }

  /// True if tokens end what was recognised for a slot, and do not begin it.
  boolean isEndOf(String slot, int from, int to) {
    return tape.elements(slot).stream().anyMatch(it -> it.from() < from && it.to() == to);
  }

  /// Who says what stands at some tokens, if the sentence tells.
  Optional<Attribution> attribution(int from, int to) {
    return attributions.stream()
        .filter(it -> it.covers(from, to))
        .min((one, other) -> Integer.compare(distance(one, from, to), distance(other, from, to)));
  }

  /// True if something stands in the words that say who speaks.
  boolean isSpeaker(Element element) {
    return attributions.stream()
        .anyMatch(said -> said.from() <= element.from() && element.to() <= said.to());
  }

  /// True if something stands there for another reason than having been hit or spared.
  boolean isBystander(Element element) {
    return isWithin("bystander", element.from(), element.to())
        || isWithin("exception", element.from(), element.to());
  }

  /// The words that carry a claim of some tokens: the sentence, or only these if it is long.
  Span quote(Span tokens) {
    return tape.sentence().length() <= LONG
        ? tape.sentence()
        : tape.span(tokens.start(), tokens.end());
  }

  private static int distance(Attribution attribution, int from, int to) {
    return Math.max(0, Math.max(attribution.from() - to, from - attribution.to()));
  }
}
