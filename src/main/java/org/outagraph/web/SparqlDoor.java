package org.outagraph.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.graph.sparql.PreparedQuery;
import org.outagraph.graph.sparql.QueryAnswer;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;

/// The query operation of the SPARQL 1.1 Protocol (<https://www.w3.org/TR/sparql11-protocol/>): by
/// GET, form and direct POST.
final class SparqlDoor {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  private final KnowledgeBase base;
  private final Door description;

  /// @param description answers a GET without a query
  SparqlDoor(KnowledgeBase base, Door description) {
    this.base = base;
    this.description = description;
  }

  /// `GET /sparql?query=…`
  Reply get(Request request) {
    if (request.queryText().isEmpty()) {
      return description.answer(request);
    }
    request.allow("query", "format");
    return run(query(request.all("query")), request.one("format"), request.accept());
  }

  /// `POST /sparql` with a form or with the query itself.
  Reply post(Request request) {
    return switch (request.bodyType()) {
      case FORM -> fromForm(request);
      case DIRECT ->
          run(utf8(request.body()), request.allow("format").one("format"), request.accept());
      default ->
          throw new Problem.UnsupportedMedia(request.bodyType(), List.of(FORM, DIRECT))
              .toException();
    };
  }

  private Reply fromForm(Request request) {
    request.allow();
    Map<String, List<String>> fields = FormText.parse(utf8(request.body()));
    for (String name : fields.keySet()) {
      if (!name.equals("query") && !name.equals("format")) {
        throw new Problem.Unknown("parameter", name, List.of("query", "format")).toException();
      }
    }
    Optional<String> format = fields.getOrDefault("format", List.of()).stream().findFirst();
    return run(query(fields.getOrDefault("query", List.of())), format, request.accept());
  }

  private static String query(List<String> values) {
    return switch (values.size()) {
      case 1 -> values.getFirst();
      case 0 ->
          throw new Problem.Invalid("query", "", "give the SPARQL text in the parameter query")
              .toException();
      default ->
          throw new Problem.Invalid("query", values.size() + " values", "give exactly one query")
              .toException();
    };
  }

  private static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem.Invalid("the body", "not UTF-8", "send the text in UTF-8").toException(e);
    }
  }

  private Reply run(String text, Optional<String> format, Accept accept) {
    QueryRunner queries = base.queries();
    PreparedQuery query = queries.prepare(text);
    ResultForm form = Forms.choose(queries.formsFor(query), format, accept);
    QueryAnswer answer = queries.run(query, form, Map.of());
    return Reply.ok(form.mediaType(), answer.body())
        .with("Vary", "Accept")
        .with("Outagraph-Rows", Long.toString(answer.rows()))
        .with("Outagraph-Complete", Boolean.toString(answer.complete()));
  }
}
