package org.outagraph.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.outagraph.graph.sparql.PreparedUpdate;
import org.outagraph.graph.sparql.UpdateRunner;
import org.outagraph.graph.sparql.UsingGraphs;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Receipt;
import org.outagraph.model.Nearest;
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
  private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.2-basic");

  private final KnowledgeBase base;

  UpdateDoor(KnowledgeBase base) {
    this.base = base;
  }

  /// `GET /update`: a change is never made by GET.
  @SuppressWarnings("DoNotCallSuggester") // a door like any other, though always shut
  Reply get(Request request) {
    throw new Problem.WrongMethod(request.method(), List.of("POST")).toException();
  }

  /// `POST /update` with a form or with the update itself.
  Reply post(Request request) {
    return switch (request.bodyType()) {
      case FORM -> fromForm(request);
      case DIRECT -> {
        request.allow(STANDARD, NAMED, VERSION);
        yield run(request, request.bodyText(), request.parameters().values());
      }
      case QUERY -> throw queryHere();
      default ->
          throw new Problem.UnsupportedMedia(request.bodyType(), List.of(DIRECT, FORM))
              .toException();
    };
  }

  private Reply fromForm(Request request) {
    request.allow();
    Map<String, List<String>> fields = request.form().values();
    if (fields.containsKey("query")) {
      throw queryHere();
    }
    Set<String> known = Set.of("update", STANDARD, NAMED, VERSION);
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw new Problem.Unknown("parameter", name, Nearest.to(name, known)).toException();
      }
    }
    List<String> updates = fields.getOrDefault("update", List.of());
    if (updates.size() != 1) {
      throw new Problem.Invalid(
              "update", updates.size() + " values", "give exactly one update in the form")
          .toException();
    }
    return run(request, updates.getFirst(), fields);
  }

  private Reply run(Request request, String text, Map<String, List<String>> fields) {
    checkVersion(fields.getOrDefault(VERSION, List.of()));
    UsingGraphs using =
        new UsingGraphs(
            fields.getOrDefault(STANDARD, List.of()), fields.getOrDefault(NAMED, List.of()));
    UpdateRunner updates = base.updates();
    PreparedUpdate update = updates.prepare(text, using);
    Receipt receipt =
        base.write(updates.maker(update), new WriteHeaders(request).request("SPARQL Update"));
    return WriteHeaders.reply(200, receipt);
  }

  private static void checkVersion(List<String> versions) {
    if (versions.size() > 1 || !VERSIONS.containsAll(versions)) {
      throw new Problem.Invalid(
              VERSION,
              String.join(", ", versions),
              "one of " + String.join(", ", VERSIONS.stream().sorted().toList()))
          .toException();
    }
  }

  private static RuntimeException queryHere() {
    return new Problem.Invalid("query", "", "this takes updates; queries go to /sparql")
        .toException();
  }
}
