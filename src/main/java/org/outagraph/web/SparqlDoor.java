package org.outagraph.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.outagraph.graph.sparql.Cut;
import org.outagraph.graph.sparql.PreparedQuery;
import org.outagraph.graph.sparql.QueryAnswer;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.Run;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;

/// The query operation of the SPARQL 1.1 Protocol (<https://www.w3.org/TR/sparql11-protocol/>): by
/// GET, form and direct POST.
final class SparqlDoor {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  private final KnowledgeBase base;
  private final Door description;
  private final Turns turns;

  /// @param description answers a GET that asks nothing
  SparqlDoor(KnowledgeBase base, Door description, Turns turns) {
    this.base = base;
    this.description = description;
    this.turns = turns;
  }

  /// `GET /sparql?query=…`, or what this service is if nothing is asked.
  Reply get(Request request) {
    Parameters parameters = request.parameters();
    boolean asksNothing =
        parameters.values().isEmpty() || parameters.values().keySet().equals(Set.of("format"));
    return asksNothing
        ? description.answer(request)
        : inTurn(QueryRequest.inAddress(request), request);
  }

  /// `POST /sparql` with a form or with the query itself.
  Reply post(Request request) {
    return switch (request.bodyType()) {
      case FORM -> inTurn(QueryRequest.inForm(request), request);
      case DIRECT -> inTurn(QueryRequest.inBody(request), request);
      default ->
          throw new Problem.UnsupportedMedia(request.bodyType(), List.of(FORM, DIRECT))
              .toException();
    };
  }

  private Reply inTurn(QueryRequest asked, Request request) {
    return turns.take(
        request,
        asked.text(),
        base.queries().limits(),
        usual -> asked.timeout().map(usual::within).orElse(usual),
        run -> answer(asked, request.accept(), run));
  }

  private Reply answer(QueryRequest asked, Accept accept, Run run) {
    QueryRunner queries = base.queries();
    long start = System.nanoTime();
    PreparedQuery query = queries.prepare(asked.text(), asked.version(), asked.graphs());
    if (asked.explained()) {
      Duration reading = Duration.ofNanos(System.nanoTime() - start);
      return ExplanationJson.of(queries.explain(query, run), reading);
    }
    Form form = Forms.choose(queries.formsFor(query), asked.format(), accept);
    return reply(queries.run(query, form.form(), Map.of(), run), form);
  }

  private static Reply reply(QueryAnswer answer, Form form) {
    Reply reply =
        Reply.ok(form.mediaType(), answer.body())
            .atVersion(answer.version())
            .with("Vary", "Accept")
            .with("Outagraph-Rows", Long.toString(answer.rows()))
            .with("Outagraph-Complete", Boolean.toString(answer.complete()));
    return answer
        .cut()
        .map(Cut::toString)
        .map(limit -> reply.with("Outagraph-Limit", limit))
        .orElse(reply);
  }
}
