package org.outagraph.ingest.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Id;

/// Which proposals somebody wants to see.
///
/// @param status what became of them; anything if empty
/// @param article from which article
/// @param outage about which outage
/// @param property the local name of what is said
/// @param minConfidence how sure the reader was at least
/// @param text words of the quote or of a name in the claim
public record ProposalChoice(
    Optional<Proposal.Status> status,
    Optional<Id> article,
    Optional<Id> outage,
    Optional<String> property,
    double minConfidence,
    Optional<String> text) {
  /// Some of the proposals that fit.
  ///
  /// @param total how many fit in all
  /// @param next the number of the last one here, if there are more
  public record Page(List<Proposal> proposals, int total, Optional<Long> next) {}

  /// Those that fit after a number, in the order in which they came.
  public Page page(Desk desk, long after, int limit) {
    List<Proposal> fitting =
        (article.isPresent() ? desk.proposals(article.get()) : desk.after(0))
            .stream().filter(this::fits).toList();
    List<Proposal> rest = fitting.stream().filter(proposal -> proposal.number() > after).toList();
    List<Proposal> shown = rest.stream().limit(limit).toList();
    return new Page(
        shown,
        fitting.size(),
        shown.size() == rest.size() ? Optional.empty() : Optional.of(shown.getLast().number()));
  }

  private boolean fits(Proposal proposal) {
    var claim = proposal.now().claim();
    return status.filter(wanted -> wanted != proposal.status()).isEmpty()
        && outage.filter(wanted -> !claim.subject().equals(new Party.Known(wanted))).isEmpty()
        && property.filter(wanted -> !wanted.equals(claim.property())).isEmpty()
        && claim.confidence() >= minConfidence
        && text.filter(wanted -> !says(proposal, wanted)).isEmpty();
  }

  private static boolean says(Proposal proposal, String words) {
    return ClaimText.write(proposal.now())
        .toString()
        .toLowerCase(Locale.ROOT)
        .contains(words.toLowerCase(Locale.ROOT));
  }
}
