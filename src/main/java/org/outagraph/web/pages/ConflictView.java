package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Claim;
import org.outagraph.model.Conflict;

/// A disagreement as a page shows it: each side in a line, then our reading.
public final class ConflictView {
  private final Conflict conflict;
  private final ClaimLinks links;

  ConflictView(Conflict conflict, ClaimLinks links) {
    this.conflict = conflict;
    this.links = links;
  }

  /// One side.
  public record Position(Evidence evidence, String statement, String href) {}

  public Conflict conflict() {
    return conflict;
  }

  public String topic() {
    return KindWords.capital(conflict.topic());
  }

  public List<Position> positions() {
    return conflict.positions().stream().map(this::position).toList();
  }

  private Position position(Claim claim) {
    return new Position(
        new Evidence(claim, links, Optional.empty()),
        ClaimWords.said(claim),
        links.one(claim.id()).href());
  }
}
