package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.Id;

/// Finds why somebody was spared where the sentence beside says it ("Officials credited …"), and
/// the policy that is named for it.
///
/// @param sentences those of the article
/// @param known what is known of the policies
record Credits(List<Sentence> sentences, KnownPolicies known) {
  Credits {
    sentences = List.copyOf(sentences);
  }

  List<ProposedClaim> given(List<ProposedClaim> claims) {
    return claims.stream().map(this::given).toList();
  }

  private ProposedClaim given(ProposedClaim claim) {
    int at = place(claim);
    if (!claim.property().equals("spared")
        || !claim.asserts()
        || at < 0
        || !(claim.statement() instanceof Statement.Thing(Party spared))) {
      return claim;
    }
    List<Id> because = new ArrayList<>(claim.because());
    because.addAll(policies(sentences.get(at).tape(), spared));
    beside(at, spared)
        .forEach(
            tape -> {
              because.addAll(ids(tape, "reason").toList());
              because.addAll(policies(tape, spared));
            });
    return claim.because(because.stream().distinct().toList());
  }

  private int place(ProposedClaim claim) {
    return IntStream.range(0, sentences.size())
        .filter(number -> sentences.get(number).tape().sentence().overlaps(claim.quote()))
        .findFirst()
        .orElse(-1);
  }

  /// The sentence after, if it gives reasons for the one before, and the other way round.
  private Stream<Tape> beside(int at, Party spared) {
    Optional<Tape> next = tape(at + 1).filter(tape -> isReason(tape, spared));
    Optional<Tape> before =
        tape(at - 1).filter(tape -> has(sentences.get(at).tape(), "credit", "before"));
    return Stream.concat(next.stream(), before.stream())
        .filter(
            tape ->
                PolicyReader.regions(tape).stream()
                    .allMatch(region -> known.isWithin((Party) region.meaning(), spared)));
  }

  private Optional<Tape> tape(int number) {
    return number < 0 || number >= sentences.size()
        ? Optional.empty()
        : Optional.of(sentences.get(number).tape());
  }

  /// True for "Officials credited …" and for "Under its Payment Act …".
  private boolean isReason(Tape tape, Party spared) {
    boolean ofRegion =
        (!tape.elements("policy").isEmpty() || !tape.elements("policykind").isEmpty())
            && (has(tape, "home", "its")
                || has(tape, "home", "there")
                || PolicyReader.regions(tape).stream()
                    .anyMatch(region -> known.isWithin((Party) region.meaning(), spared)));
    return ofRegion || has(tape, "credit", "after");
  }

  private static boolean has(Tape tape, String slot, String value) {
    return tape.elements(slot).stream().anyMatch(element -> element.value().equals(value));
  }

  /// The policies of the region that a sentence names, or the kind of one that nobody knows.
  private List<Id> policies(Tape tape, Party spared) {
    List<Id> found = new ArrayList<>();
    for (Element policy : tape.elements("policy")) {
      if (policy.meaning() instanceof Party.Known(var id)) {
        if (known.isOf(new Party.Known(id), spared)) {
          found.add(id);
        }
      } else if (policy.meaning() instanceof Party.Newcomer) {
        found.addAll(ids(tape, "policykind").limit(1).toList());
      }
    }
    return found;
  }

  private static Stream<Id> ids(Tape tape, String slot) {
    return tape.elements(slot).stream().flatMap(element -> Id.ofCurie(element.value()).stream());
  }
}
