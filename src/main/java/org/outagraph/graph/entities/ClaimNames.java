package org.outagraph.graph.entities;

import org.outagraph.graph.Naming;

/// Names claims, which have no name of their own, by what they say: `Falcon outage: spared China`.
final class ClaimNames {
  private final Labels labels;
  private final Values values;

  ClaimNames(Labels labels, Values values) {
    this.labels = labels;
    this.values = values;
  }

  String of(ClaimNode claim) {
    Statement said = claim.statement();
    return Naming.said(
        labels.label(said.subject()),
        claim.denies(),
        labels.label(said.property()),
        Order.words(values.of(said.property(), said.object())));
  }
}
