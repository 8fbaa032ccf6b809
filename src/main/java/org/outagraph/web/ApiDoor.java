package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.outagraph.model.Problem;
import org.outagraph.model.Question;
import org.outagraph.web.openapi.ApiDescription;
import org.outagraph.web.openapi.ApiReader;
import org.outagraph.web.pages.Pages;

/// `/openapi.json` and `/docs`: every operation with its parameters, answers and examples, for
/// programs and for people.
final class ApiDoor {
  private static final String OPENAPI = "application/vnd.oai.openapi+json";
  private static final List<String> OFFERED = List.of(Reply.JSON, OPENAPI);

  private final Pages pages;
  private final Optional<String> address;
  private final List<Question> questions;
  private final AtomicReference<Optional<ObjectNode>> known =
      new AtomicReference<>(Optional.empty());

  /// @param address the public address, if it is known
  /// @param questions what is asked at `/api/questions`
  ApiDoor(Pages pages, Optional<String> address, List<Question> questions) {
    this.pages = pages;
    this.address = address;
    this.questions = questions;
  }

  /// `GET /openapi.json`
  Reply document(Request request) {
    request.allow();
    String type =
        request
            .accept()
            .best(OFFERED)
            .orElseThrow(
                () -> new Problem.NotAcceptable(request.accept().header(), OFFERED).toException());
    return Reply.ok(type, Json.bytes(document())).with("Vary", "Accept");
  }

  /// `GET /docs`
  Reply page(Request request) {
    request.allow();
    return Reply.html(pages.api(ApiReader.read(document())));
  }

  /// The same every time, so it is made once, and not before somebody asks.
  private ObjectNode document() {
    return known.updateAndGet(made -> made.or(() -> Optional.of(made()))).orElseThrow();
  }

  private ObjectNode made() {
    List<String> problems =
        ProblemForm.ALL.stream().map(form -> "/problems/" + form.name()).toList();
    return ApiDescription.of(address, problems, questions);
  }
}
