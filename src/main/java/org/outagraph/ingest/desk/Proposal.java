package org.outagraph.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// A claim that an article seems to make, until and after a person has decided on it.
///
/// @param id its name, which is also the slug of the claim that it becomes
/// @param number its place among all, in the order in which they came
/// @param article the article
/// @param read as it was first proposed
/// @param now as it is, which a reviewer may have edited
/// @param status what became of it
/// @param decisions what was done with it, the oldest first
public record Proposal(
    String id,
    long number,
    Id article,
    ClaimVersion read,
    ClaimVersion now,
    Status status,
    List<Decision> decisions) {
  /// What became of a proposal.
  public enum Status {
    PENDING,
    ACCEPTED,
    REJECTED
  }

  public Proposal {
    decisions = List.copyOf(decisions);
  }

  /// One that nobody has decided on.
  static Proposal fresh(String id, long number, Id article, ClaimVersion version) {
    return new Proposal(id, number, article, version, version, Status.PENDING, List.of());
  }

  /// The claim that it is, or would be, in the graph.
  public Id claim() {
    return new Id(Kind.CLAIMS, id);
  }

  /// The decision that holds, if there is one.
  public Optional<Decision> decision() {
    return status == Status.PENDING || decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(decisions.getLast());
  }

  Proposal accepted(ClaimVersion version, Decision decision) {
    return with(version, Status.ACCEPTED, decision);
  }

  Proposal rejected(Decision decision) {
    return with(now, Status.REJECTED, decision);
  }

  Proposal reverted(Decision decision) {
    return with(now, Status.PENDING, decision);
  }

  Proposal as(ClaimVersion version) {
    return new Proposal(id, number, article, read, version, status, decisions);
  }

  Proposal withoutQuote() {
    return new Proposal(
        id, number, article, read.withoutQuote(), now.withoutQuote(), status, decisions);
  }

  private Proposal with(ClaimVersion version, Status status, Decision decision) {
    List<Decision> all = new ArrayList<>(decisions);
    all.add(decision);
    return new Proposal(id, number, article, read, version, status, all);
  }
}
