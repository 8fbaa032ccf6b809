package org.outagraph.ingest.desk;

import org.outagraph.ingest.claims.ProposedClaim;

/// A proposed claim as it was read, or as a reviewer left it.
///
/// @param claim what it says
/// @param quote the words that carry it; the claim's own place of them counts otherwise
/// @param editing what only a reviewer says
public record ClaimVersion(ProposedClaim claim, Quote quote, Editing editing) {
  ClaimVersion withoutQuote() {
    return new ClaimVersion(claim, new Quote("", quote.start(), quote.end()), editing);
  }
}
