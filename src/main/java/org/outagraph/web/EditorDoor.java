package org.outagraph.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.sparql.PreparedQuery;
import org.outagraph.graph.sparql.QueryAnswer;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.graph.sparql.Run;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Example;
import org.outagraph.model.Names;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.web.pages.EditorView;
import org.outagraph.web.pages.Pages;
import org.outagraph.web.pages.ResultTable;

/// `/sparql` for people: an editor with examples, and answers as a page, without a program in the
/// browser too. Everything else is the business of the protocol's door.
final class EditorDoor {
  /// The editor sets widths and places of its parts as styles of elements, and has its pictures in
  /// its style sheet; programs come from here alone, and nothing is sent elsewhere.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String FIRST = "first-outages";
  private static final String PAGE = "html";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KnowledgeBase base;
  private final Pages pages;
  private final Door protocol;
  private final Turns turns;

  /// @param protocol answers programs
  EditorDoor(KnowledgeBase base, Pages pages, Door protocol, Turns turns) {
    this.base = base;
    this.pages = pages;
    this.protocol = protocol;
    this.turns = turns;
  }

  /// `GET /sparql`
  Reply get(Request request) {
    if (!request.all("example").isEmpty()) {
      return example(request.allow("example").one("example").orElse(""));
    }
    if (request.all("format").contains(PAGE)) {
      request.allow("query", "format");
      return request
          .one("query")
          .map(query -> asked(query, request))
          .orElseGet(() -> example(FIRST));
    }
    if (request.queryText().isEmpty() && isBrowser(request)) {
      return example(FIRST).with("Vary", "Accept");
    }
    return protocol.answer(request);
  }

  private static boolean isBrowser(Request request) {
    List<String> offered = new ArrayList<>(GraphForms.offered());
    offered.add(Reply.HTML);
    return request.accept().best(offered).equals(Optional.of(Reply.HTML));
  }

  private Reply example(String name) {
    List<Example> examples = base.catalogue().examples();
    Example example =
        examples.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem.NotFound(
                            "example " + name,
                            Nearest.to(name, examples.stream().map(Example::name).toList()))
                        .toException());
    return page(200, example.query(), Optional.of(example), Optional.empty(), Optional.empty());
  }

  private Reply asked(String query, Request request) {
    Optional<Example> example =
        base.catalogue().examples().stream()
            .filter(known -> known.query().equals(query.strip().replace("\r\n", "\n")))
            .findFirst();
    try {
      ResultTable answer =
          turns.take(request, query, base.queries().limits(), run -> answer(query, run));
      return page(200, query, example, Optional.empty(), Optional.of(answer));
    } catch (ProblemException e) {
      return refused(e.problem(), query, example);
    }
  }

  /// The query stays where it can be mended, or asked again later.
  private Reply refused(Problem problem, String query, Optional<Example> example) {
    int status = ProblemForm.of(problem).status();
    Reply page = page(status, query, example, Optional.of(problem.sentence()), Optional.empty());
    return ProblemForm.retryAfter(problem).map(page::withRetryAfter).orElse(page);
  }

  private Reply page(
      int status,
      String query,
      Optional<Example> example,
      Optional<String> problem,
      Optional<ResultTable> result) {
    EditorView view =
        new EditorView(
            query,
            example,
            base.catalogue().examples(),
            Prefixes.standard().map(),
            problem,
            result);
    return Reply.html(pages.editor(view, base.version()))
        .withStatus(status)
        .with("Content-Security-Policy", POLICY);
  }

  private ResultTable answer(String text, Run run) {
    QueryRunner queries = base.queries();
    PreparedQuery query = queries.prepare(text);
    ResultForm form =
        queries.formsFor(query).contains(ResultForm.JSON) ? ResultForm.JSON : ResultForm.TURTLE;
    QueryAnswer answer = queries.run(query, form, Map.of(), run);
    return form == ResultForm.TURTLE ? triples(answer) : table(read(answer.body()), answer);
  }

  private static ResultTable triples(QueryAnswer answer) {
    String turtle = new String(answer.body(), StandardCharsets.UTF_8);
    return new ResultTable(
        List.of(), List.of(), Optional.of(turtle), answer.rows(), answer.complete());
  }

  private static ResultTable table(JsonNode answer, QueryAnswer told) {
    if (answer.has("boolean")) {
      String truth = answer.path("boolean").asBoolean() ? "Yes" : "No";
      return new ResultTable(List.of(), List.of(), Optional.of(truth), 1, true);
    }
    List<String> columns = new ArrayList<>();
    answer.at("/head/vars").forEach(name -> columns.add(name.asText()));
    List<List<ResultTable.Cell>> rows = new ArrayList<>();
    for (JsonNode row : answer.at("/results/bindings")) {
      rows.add(columns.stream().map(column -> cell(row.path(column))).toList());
    }
    return new ResultTable(columns, rows, Optional.empty(), told.rows(), told.complete());
  }

  private static ResultTable.Cell cell(JsonNode value) {
    String text = value.path("value").asText("");
    return switch (value.path("type").asText()) {
      case "uri" ->
          new ResultTable.Cell(Prefixes.standard().shorten(text), address(text), "", false);
      case "bnode" -> new ResultTable.Cell("_:" + text, Optional.empty(), "", false);
      case "triple" ->
          new ResultTable.Cell(value.path("value").toString(), Optional.empty(), "", false);
      default ->
          new ResultTable.Cell(
              text,
              Optional.empty(),
              value.path("xml:lang").asText(""),
              text.matches("-?[0-9]+(\\.[0-9]+)?") && value.has("datatype"));
    };
  }

  /// Things of ours have a page on this server; only web addresses lead elsewhere.
  private static Optional<String> address(String iri) {
    if (iri.startsWith(Names.BASE) && !iri.startsWith(Names.BASE + "ontology")) {
      return Optional.of(iri.substring(Names.BASE.length() - 1));
    }
    boolean web = iri.startsWith("http://") || iri.startsWith("https://");
    return web ? Optional.of(iri) : Optional.empty();
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("We write JSON that we can read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
