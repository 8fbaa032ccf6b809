package org.outagraph.ingest.mentions;

import java.util.List;
import org.outagraph.model.Id;

/// A meaning of a place, with how sure it is.
record Verdict(Id id, double score, List<String> reasons) {
  Verdict {
    reasons = List.copyOf(reasons);
  }
}
