package org.outagraph.ingest.claims;

import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.PartialDate;

/// What a claim says of its subject, after its property.
public sealed interface Statement {
  /// A party, region, sector, cause or other thing.
  record Thing(Party party) implements Statement {}

  /// A date as exact as the text.
  record When(PartialDate date) implements Statement {}

  /// A number.
  record Number(Count count) implements Statement {}
}
