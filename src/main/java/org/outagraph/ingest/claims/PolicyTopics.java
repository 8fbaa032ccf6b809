package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.OwnsState;

/// Which policies the sentences of an article are about, be it by their names or by words such as
/// "the directive" and "it".
@OwnsState("what the sentences before were about; belongs to the reading of one article")
final class PolicyTopics {
  private static final int BACK = 3;

  /// Names with no more tokens between them are spoken of together: "NIS2 and the CRA".
  private static final int TOGETHER = 3;

  private final List<List<Party>> before = new ArrayList<>();

  /// The policies of a piece of a sentence.
  ///
  /// @param policies one, or several that are spoken of together
  /// @param at the tokens that name them
  /// @param reach the tokens in which something may be said about them
  /// @param means how they are meant
  record Topic(List<Party> policies, Span at, Span reach, Means means) {
    boolean isNamed() {
      return means == Means.NAMED;
    }

    boolean isImplied() {
      return means == Means.IMPLIED;
    }
  }

  /// How policies are meant: by their names, by words such as "it", or because the sentence before
  /// is about them and this one tells of duties.
  enum Means {
    NAMED,
    MEANT,
    IMPLIED
  }

  private record Head(Party policy, int from, int to, boolean isNamed) {}

  /// The topics of the next sentence.
  List<Topic> of(Sentence sentence) {
    List<Head> heads = heads(sentence.tape());
    List<Topic> topics = new ArrayList<>();
    int start = 0;
    for (int first = 0; first < heads.size(); ) {
      int next = first + 1;
      while (next < heads.size() && areTogether(heads.get(next - 1), heads.get(next))) {
        next++;
      }
      int end =
          next < heads.size()
              ? boundary(sentence, heads.get(next - 1), heads.get(next))
              : sentence.tape().size();
      topics.add(topic(heads.subList(first, next), new Span(start, end)));
      start = end;
      first = next;
    }
    before.add(topics.stream().flatMap(topic -> topic.policies().stream()).distinct().toList());
    return topics;
  }

  private static Topic topic(List<Head> heads, Span reach) {
    return new Topic(
        heads.stream().map(Head::policy).distinct().toList(),
        new Span(heads.getFirst().from(), heads.getLast().to()),
        reach,
        heads.getFirst().isNamed() ? Means.NAMED : Means.MEANT);
  }

  private static boolean areTogether(Head one, Head other) {
    return other.from() - one.to() <= TOGETHER;
  }

  /// Where the clause of the next one begins.
  private static int boundary(Sentence sentence, Head one, Head next) {
    Span clause = sentence.clauses().around(next.from(), next.to());
    return clause.start() >= one.to() ? clause.start() : next.from();
  }

  private List<Head> heads(Tape tape) {
    List<Head> heads = new ArrayList<>();
    tape.elements("policy").stream()
        .filter(element -> element.meaning() instanceof Party)
        .map(element -> new Head((Party) element.meaning(), element.from(), element.to(), true))
        .forEach(heads::add);
    Stream.concat(
            tape.elements("anaphor").stream().filter(it -> it.value().equals("policy")),
            tape.elements("topic").stream())
        .filter(element -> heads.stream().noneMatch(head -> isNear(head, element)))
        .filter(element -> !isNamedApart(tape, element))
        .flatMap(element -> meant(tape, element, heads).stream())
        .toList()
        .forEach(heads::add);
    heads.sort(Comparator.comparingInt(Head::from));
    return heads;
  }

  /// True for words that belong to a name: "the Kyiv directive", "the law, the Data Act".
  private static boolean isNear(Head head, Element element) {
    return element.from() < head.to() + 1 && head.from() < element.to() + 2;
  }

  /// True for "the bill on X", which is another one: a name follows that nobody knows. Where nouns
  /// are written with capitals, that says nothing.
  private static boolean isNamedApart(Tape tape, Element element) {
    return !tape.token(element.to() - 1).upper()
        && IntStream.range(element.to(), Math.min(element.to() + 2, tape.size()))
            .mapToObj(tape::token)
            .anyMatch(token -> token.isWord() && token.upper());
  }

  private Optional<Head> meant(Tape tape, Element element, List<Head> named) {
    boolean pronoun = element.value().equals("pronoun");
    Optional<Party> here =
        named.stream()
            .filter(head -> head.to() <= element.from())
            .reduce((one, other) -> other)
            .map(Head::policy);
    if (here.isPresent() || (pronoun && (!named.isEmpty() || isOfOther(tape, element)))) {
      return here.filter(any -> !pronoun).map(policy -> head(policy, element));
    }
    int back = pronoun ? 1 : BACK;
    for (int number = 1; number <= Math.min(back, before.size()); number++) {
      List<Party> policies = before.get(before.size() - number);
      if (!policies.isEmpty()) {
        return Optional.of(head(policies.getFirst(), element));
      }
    }
    return Optional.empty();
  }

  /// True if "it" more likely stands for somebody whom the sentence has named before.
  private static boolean isOfOther(Tape tape, Element element) {
    return tape.elements("party").stream().anyMatch(party -> party.to() <= element.from());
  }

  private static Head head(Party policy, Element element) {
    return new Head(policy, element.from(), element.to(), false);
  }
}
