package org.outagraph.graph.entities;

/// Names claims, which have no name of their own, by what they say: `Falcon outage: spared China`.
final class ClaimNames {
  private static final int LONGEST_VALUE = 80;

  private final Labels labels;
  private final Values values;

  ClaimNames(Labels labels, Values values) {
    this.labels = labels;
    this.values = values;
  }

  String of(ClaimNode claim) {
    Statement said = claim.statement();
    return labels.label(said.subject())
        + ": "
        + (claim.denies() ? "not " : "")
        + labels.label(said.property())
        + " "
        + shortened(Order.words(values.of(said.property(), said.object())));
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST_VALUE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_VALUE - 1);
    return words.substring(0, space > 0 ? space : LONGEST_VALUE - 1) + "…";
  }
}
