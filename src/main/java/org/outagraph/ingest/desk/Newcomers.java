package org.outagraph.ingest.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Kind;

/// What things are like that come into the graph with a claim.
final class Newcomers {
  /// What a newcomer can be.
  static final Set<Kind> KINDS =
      Set.of(
          Kind.OUTAGES,
          Kind.VENDORS,
          Kind.PRODUCTS,
          Kind.ORGANISATIONS,
          Kind.POLICIES,
          Kind.PUBLISHERS);

  private static final Map<Kind, String> CLASSES =
      Map.of(
          Kind.OUTAGES, "Outage",
          Kind.VENDORS, "Vendor",
          Kind.PRODUCTS, "Product",
          Kind.ORGANISATIONS, "Organisation",
          Kind.POLICIES, "Policy",
          Kind.PUBLISHERS, "Publisher");

  /// The properties that a thing of the kind has, sooner or later.
  private static final Map<Kind, Set<String>> NEEDS =
      Map.of(
          Kind.OUTAGES, Set.of("startedAt", "cause", "originatedIn"),
          Kind.POLICIES, Set.of("jurisdiction", "policyKind"),
          Kind.PRODUCTS, Set.of("category"));

  private Newcomers() {}

  /// The class in our ontology.
  static String type(Kind kind) {
    return Optional.ofNullable(CLASSES.get(kind)).orElseThrow();
  }

  /// Without which properties a thing of the kind is incomplete.
  static Set<String> needs(Kind kind) {
    return NEEDS.getOrDefault(kind, Set.of());
  }

  /// A name by which the same newcomer is known again.
  static String key(Party.Newcomer newcomer) {
    return newcomer.kind().path() + "|" + newcomer.name().strip();
  }
}
