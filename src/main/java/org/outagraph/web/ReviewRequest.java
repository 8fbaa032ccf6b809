package org.outagraph.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.ingest.desk.JsonFields;
import org.outagraph.ingest.desk.Reviews.Reviewer;

/// Who decides and why: fields of the body, or the headers `Outagraph-Reviewer` and
/// `Outagraph-Why`.
final class ReviewRequest {
  private static final Set<String> WHO = Set.of("reviewer", "why");
  private static final int BYTES = 256 << 10;

  private ReviewRequest() {}

  /// The body, which has these fields besides who and why; one that is empty has none.
  static JsonFields body(Request request, Set<String> fields) {
    request.allow();
    boolean hasBody = request.contentType().isPresent();
    JsonFields body = hasBody ? JsonBody.of(request, BYTES) : new JsonFields(Json.object(), "");
    return body.allow(Stream.concat(fields.stream(), WHO.stream()).collect(Collectors.toSet()));
  }

  static Reviewer reviewer(Request request, JsonFields body) {
    return reviewer(request, body.text("reviewer"), body.text("why"));
  }

  static Reviewer reviewer(Request request, Optional<String> name, Optional<String> why) {
    return new Reviewer(
        name.or(() -> request.header("Outagraph-Reviewer")).map(String::strip).orElse(""),
        why.or(() -> request.header("Outagraph-Why")).map(String::strip).orElse(""));
  }
}
