package org.outagraph.web.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.model.Id;

/// A thing that may be meant.
///
/// @param id the thing
/// @param name the name to show
/// @param description one sentence, if there is one
/// @param types what it is
/// @param score 0 to 100
/// @param match true if nothing else can be meant
/// @param features what the score is made of: numbers and truths by name
public record Candidate(
    Id id,
    String name,
    Optional<String> description,
    List<EntityType> types,
    double score,
    boolean match,
    Map<String, Object> features) {

  Candidate matched() {
    return new Candidate(id, name, description, types, score, true, features);
  }
}
