package org.outagraph.ingest.matching;

import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.PartialDate;

/// An outage that a text seems to report.
///
/// @param outage one in the graph, or a newcomer with the name that it would get
/// @param startedAt when a newcomer seems to have begun
/// @param score how sure that is, from 0 to 1
/// @param reasons why, in words: "names the vendor CrowdStrike", "published 3 days after its start"
public record OutageMatch(
    Party outage, Optional<PartialDate> startedAt, double score, List<String> reasons) {
  public OutageMatch {
    reasons = List.copyOf(reasons);
  }
}
