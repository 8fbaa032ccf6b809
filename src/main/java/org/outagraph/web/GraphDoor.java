package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.outagraph.graph.GraphName;
import org.outagraph.graph.GraphWrite;
import org.outagraph.graph.GraphWrite.Condition;
import org.outagraph.graph.NamedGraphs;
import org.outagraph.graph.RdfForm;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Receipt;
import org.outagraph.knowledge.WriteRequest;
import org.outagraph.model.Problem;

/// The SPARQL 1.1 Graph Store HTTP Protocol (<https://www.w3.org/TR/sparql11-http-rdf-update/>):
/// whole graphs by `?graph=IRI`, `?default` or their path.
final class GraphDoor {
  private static final int BODY_BYTES = 16 << 20;
  private static final String PATH = "/graphs/";

  private final KnowledgeBase base;
  private final Turns turns;

  GraphDoor(KnowledgeBase base, Turns turns) {
    this.base = base;
    this.turns = turns;
  }

  /// `GET /graphs`: one graph, or the list of all.
  Reply get(Request request) {
    return asked(request).map(name -> document(request, name)).orElseGet(() -> list(request));
  }

  /// `GET /graphs/{name}`
  Reply getLocal(Request request) {
    return document(request, local(request));
  }

  private Reply document(Request request, GraphName name) {
    RdfForm form = GraphForms.best(request.accept());
    NamedGraphs.Document document =
        turns
            .take(
                request,
                "graph " + name,
                base.queries().limits(),
                run -> base.graphs().read(name, form))
            .orElseThrow(() -> unknown(name));
    return Reply.ok(form.mediaType(), document.body())
        .with("Vary", "Accept")
        .atVersion(document.version());
  }

  private static RuntimeException unknown(GraphName name) {
    return new Problem.NotFound(name.toString(), List.of()).toException();
  }

  private Reply list(Request request) {
    if (request.accept().best(List.of(Reply.JSON)).isEmpty()) {
      throw new Problem.NotAcceptable(request.accept().header(), List.of(Reply.JSON)).toException();
    }
    NamedGraphs.Catalogue catalogue =
        turns.take(request, "all graphs", base.queries().limits(), run -> base.graphs().all());
    var document = Json.object().put("version", catalogue.version());
    document.putObject("total").put("value", catalogue.graphs().size()).put("relation", "eq");
    var results = document.putArray("results");
    for (NamedGraphs.Sized graph : catalogue.graphs()) {
      var result = results.addObject();
      graph.name().iri().ifPresent(iri -> result.put("id", iri));
      result.put("default", graph.name().iri().isEmpty()).put("triples", graph.triples());
    }
    return Json.reply(document).with("Vary", "Accept").atVersion(catalogue.version());
  }

  /// `PUT`: the graph says what the body says, and no more.
  Reply put(Request request) {
    return put(request, target(request));
  }

  Reply putLocal(Request request) {
    return put(request, local(request));
  }

  private Reply put(Request request, GraphName name) {
    return written(request, taken(request, name, GraphWrite::replacing), "PUT of " + name);
  }

  /// `POST`: adds what the body says; to a new graph if none is named.
  Reply post(Request request) {
    return asked(request).map(name -> post(request, name)).orElseGet(() -> postNew(request));
  }

  Reply postLocal(Request request) {
    return post(request, local(request));
  }

  private Reply post(Request request, GraphName name) {
    return written(request, taken(request, name, GraphWrite::merging), "POST to " + name);
  }

  /// What a body does to a graph.
  @FunctionalInterface
  private interface Taking {
    GraphWrite take(GraphName name, byte[] body, RdfForm form, Condition condition);
  }

  /// What is wrong with the headers is told before the body is read.
  private static GraphWrite taken(Request request, GraphName name, Taking taking) {
    RdfForm form = form(request);
    Condition condition = condition(request);
    return taking.take(name, request.body(BODY_BYTES), form, condition);
  }

  /// A request that is repeated under the same key finds the graph that it made.
  private Reply postNew(Request request) {
    String local =
        request
            .header("Idempotency-Key")
            .map(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
            .orElseGet(UUID::randomUUID)
            .toString();
    return post(request, GraphName.local(local)).withStatus(201).with("Location", PATH + local);
  }

  /// `DELETE`: takes all of the graph away.
  Reply delete(Request request) {
    return delete(request, target(request));
  }

  Reply deleteLocal(Request request) {
    return delete(request, local(request));
  }

  private Reply delete(Request request, GraphName name) {
    return written(request, GraphWrite.removing(name, condition(request)), "DELETE of " + name);
  }

  private Reply written(Request request, GraphWrite write, String what) {
    WriteRequest asked = new WriteHeaders(request).request(what);
    Receipt receipt = base.write(write, asked);
    return WriteHeaders.reply(write.made() ? 201 : 200, receipt);
  }

  private static Condition condition(Request request) {
    WriteHeaders headers = new WriteHeaders(request);
    if (headers.onlyIfNew()) {
      return Condition.IF_NEW;
    }
    return headers.onlyIfThere() ? Condition.IF_THERE : Condition.ANYWHERE;
  }

  private static GraphName target(Request request) {
    return asked(request)
        .orElseThrow(
            () ->
                new Problem.Invalid("graph", "", "say which: ?graph=IRI or ?default")
                    .toException());
  }

  private static Optional<GraphName> asked(Request request) {
    request.allow("graph", "default");
    Optional<String> iri = request.one("graph");
    Optional<String> standard = request.one("default");
    if (iri.isPresent() && standard.isPresent()) {
      throw new Problem.Invalid("graph", iri.get(), "name a graph or the default graph, not both")
          .toException();
    }
    standard
        .filter(value -> !value.isEmpty())
        .ifPresent(
            value -> {
              throw new Problem.Invalid("default", value, "it takes no value").toException();
            });
    return standard.isPresent()
        ? Optional.of(GraphName.DEFAULT)
        : iri.map(name -> GraphName.of("graph", name));
  }

  private static GraphName local(Request request) {
    request.allow();
    return GraphName.local(request.part("name"));
  }

  private static RdfForm form(Request request) {
    String type = request.bodyType();
    if (!GraphForms.offered().contains(type)) {
      throw new Problem.UnsupportedMedia(type, GraphForms.offered()).toException();
    }
    return GraphForms.ofType(type);
  }
}
