package org.outagraph.ingest.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.PolicyTopics.Topic;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.model.Id;

/// Whom or what a policy addresses, in a piece of a sentence that is about it.
///
/// @param sentence the sentence
/// @param topic the piece
/// @param law words of law in it
/// @param known what is known of the policies
record PolicyCategories(Sentence sentence, Topic topic, List<Element> law, KnownPolicies known) {
  private static final int OBJECT = 7;
  private static final int BANNED = 14;
  private static final int LISTED = 4;

  /// Words that may stand between a verb and what it is about.
  private static final Set<String> ASIDE = Set.of("planned", "since");

  PolicyCategories {
    law = List.copyOf(law);
  }

  /// The categories whose providers or buyers have to do something, or that the policy names.
  List<Element> of(Party policy) {
    List<Element> all =
        PolicyPiece.longest(sentence.clauses().within(topic.reach(), "category").toList());
    Set<Element> taken = new LinkedHashSet<>();
    for (Element category : all) {
      if (isAddressed(category, all) || isKnown(policy, category)) {
        taken.add(category);
      }
    }
    for (int next = 1; next < all.size(); next++) {
      spread(all.get(next - 1), all.get(next), taken);
    }
    for (int next = all.size() - 1; next > 0; next--) {
      spread(all.get(next), all.get(next - 1), taken);
    }
    return List.copyOf(taken);
  }

  /// What holds for one of a list holds for the next, too.
  private void spread(Element from, Element to, Set<Element> taken) {
    boolean forwards = from.from() < to.from();
    if (taken.contains(from) && areListed(forwards ? from : to, forwards ? to : from)) {
      taken.add(to);
    }
  }

  /// True for "hospitals and banks".
  private boolean areListed(Element one, Element other) {
    return other.from() - one.to() < LISTED
        && sentence.tape().elements("listed").stream()
            .anyMatch(it -> one.to() <= it.from() && it.to() <= other.from());
  }

  private boolean isKnown(Party policy, Element category) {
    return law.stream().anyMatch(it -> !it.value().equals("planned"))
        && Id.ofCurie(category.value()).filter(id -> known.covers(policy, id)).isPresent();
  }

  private boolean isAddressed(Element category, List<Element> all) {
    return Stream.concat(words("covers"), words("banned"))
            .anyMatch(
                verb ->
                    verb.to() <= category.from()
                        && category.from() - verb.to() < reach(verb)
                        && isFirstAfter(verb, category, all))
        || words("banned")
            .anyMatch(verb -> verb.from() <= category.from() && category.to() <= verb.to())
        || Stream.concat(words("must"), words("banned"))
            .anyMatch(verb -> category.to() <= verb.from() && verb.from() - category.to() < LISTED);
  }

  /// What is banned may stand behind the day from which it is.
  private static int reach(Element verb) {
    return verb.value().equals("banned") ? BANNED : OBJECT;
  }

  /// True if no other category, and no other words of law, stand between.
  private boolean isFirstAfter(Element verb, Element category, List<Element> all) {
    return all.stream()
            .noneMatch(other -> verb.to() <= other.from() && other.to() <= category.from())
        && law.stream()
            .noneMatch(
                other ->
                    verb.to() <= other.from()
                        && other.to() <= category.from()
                        && !ASIDE.contains(other.value()));
  }

  private Stream<Element> words(String value) {
    return law.stream().filter(element -> element.value().equals(value));
  }
}
