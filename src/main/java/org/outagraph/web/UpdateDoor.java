package org.outagraph.web;

import java.util.List;
import java.util.Set;
import org.outagraph.graph.GraphName;
import org.outagraph.graph.sparql.GraphChoice;
import org.outagraph.graph.sparql.LanguageVersion;
import org.outagraph.graph.sparql.PreparedUpdate;
import org.outagraph.graph.sparql.UpdateRunner;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Receipt;
import org.outagraph.knowledge.WriteRequest;
import org.outagraph.model.Problem;

/// The update operation of the SPARQL 1.1 Protocol (<https://www.w3.org/TR/sparql11-protocol/>): by
/// form and direct POST.
final class UpdateDoor {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-update";
  private static final String QUERY = "application/sparql-query";
  private static final String STANDARD = "using-graph-uri";
  private static final String NAMED = "using-named-graph-uri";
  private static final String VERSION = "version";
  private static final String UPDATE = "update";
  private static final Set<String> BESIDE = Set.of(STANDARD, NAMED, VERSION);
  private static final Set<String> FIELDS = Set.of(UPDATE, STANDARD, NAMED, VERSION);

  private final KnowledgeBase base;
  private final Turns turns;

  UpdateDoor(KnowledgeBase base, Turns turns) {
    this.base = base;
    this.turns = turns;
  }

  /// `GET /update`: a change is never made by GET.
  @SuppressWarnings("DoNotCallSuggester") // a door like any other, though always shut
  Reply get(Request request) {
    throw new Problem.WrongMethod(request.method(), List.of("POST")).toException();
  }

  /// `POST /update` with a form or with the update itself.
  Reply post(Request request) {
    return switch (request.bodyType()) {
      case FORM -> {
        request.allow();
        Parameters fields = request.form();
        refuseQuery(fields);
        yield run(request, only(fields.allow(FIELDS).all(UPDATE)), fields);
      }
      case DIRECT -> {
        refuseQuery(request.parameters());
        request.parameters().allow(BESIDE);
        yield run(request, request.bodyText(), request.parameters());
      }
      case QUERY -> throw queryHere();
      default ->
          throw new Problem.UnsupportedMedia(request.bodyType(), List.of(DIRECT, FORM))
              .toException();
    };
  }

  private static String only(List<String> updates) {
    if (updates.size() != 1) {
      throw new Problem.Invalid(
              UPDATE, updates.size() + " values", "give exactly one update in the form")
          .toException();
    }
    return updates.getFirst();
  }

  private Reply run(Request request, String text, Parameters parameters) {
    parameters.all(STANDARD).forEach(iri -> GraphName.checkAbsolute(STANDARD, iri));
    parameters.all(NAMED).forEach(iri -> GraphName.checkAbsolute(NAMED, iri));
    GraphChoice using = new GraphChoice(parameters.all(STANDARD), parameters.all(NAMED));
    UpdateRunner updates = base.updates();
    PreparedUpdate update = updates.prepare(text, version(request, parameters), using);
    WriteRequest asked = new WriteHeaders(request).request("SPARQL Update");
    Receipt receipt =
        turns.accompany(
            request, text, updates.limits(), run -> base.write(updates.maker(update, run), asked));
    return WriteHeaders.reply(200, receipt);
  }

  private static LanguageVersion version(Request request, Parameters parameters) {
    return parameters
        .one(VERSION)
        .or(() -> request.contentType().flatMap(type -> type.parameter(VERSION)))
        .map(UpdateDoor::known)
        .orElse(LanguageVersion.SPARQL_1_2);
  }

  private static LanguageVersion known(String label) {
    return LanguageVersion.of(label)
        .orElseThrow(
            () ->
                new Problem.Invalid(
                        VERSION, label, "known are " + String.join(", ", LanguageVersion.labels()))
                    .toException());
  }

  private static void refuseQuery(Parameters parameters) {
    if (parameters.has("query")) {
      throw queryHere();
    }
  }

  private static RuntimeException queryHere() {
    return new Problem.Invalid("query", "", "this takes updates; queries go to /sparql")
        .toException();
  }
}
