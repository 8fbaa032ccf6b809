package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.outagraph.graph.sparql.Run;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Entity;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;
import org.outagraph.model.Text;
import org.outagraph.web.pages.Pages;
import org.outagraph.web.reconcile.EntityType;
import org.outagraph.web.reconcile.Extension;
import org.outagraph.web.reconcile.Mention;
import org.outagraph.web.reconcile.PropertyTerm;
import org.outagraph.web.reconcile.Reconciler;
import org.outagraph.web.reconcile.Suggestions;

/// `/reconcile`: the Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community
/// Group, by which OpenRefine and others match names in tables with things
/// (<https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/>).
final class ReconcileDoor {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> ASKING = Set.of("queries", "query", "extend");

  /// What completion widgets send along; only the prefix and the cursor count.
  private static final Set<String> SUGGESTING =
      Set.of("prefix", "cursor", "limit", "type", "type_strict", "lang", "_");

  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";
  private static final int SUGGESTED = 20;
  private static final int MOST_SUGGESTED = 100;

  private final KnowledgeBase base;
  private final Pages pages;
  private final Turns turns;
  private final Optional<String> address;
  private final Reconciler reconciler;
  private final Extension extension;
  private final Suggestions suggestions;

  ReconcileDoor(KnowledgeBase base, Pages pages, Turns turns, Optional<String> address) {
    this.base = base;
    this.pages = pages;
    this.turns = turns;
    this.address = address;
    this.reconciler = new Reconciler(base);
    this.extension = new Extension(base);
    this.suggestions = new Suggestions(base);
  }

  /// The manifest, or the answer to what the address asks.
  Reply get(Request request) {
    request.allow(ASKING);
    return request.parameters().values().isEmpty()
        ? Json.reply(new ReconcileManifest(address.orElseGet(request::socketAddress)).json())
        : answered(request, request.parameters());
  }

  /// The answer to what a form asks.
  Reply post(Request request) {
    if (!request.bodyType().equals(FORM)) {
      throw new Problem.UnsupportedMedia(request.bodyType(), List.of(FORM)).toException();
    }
    request.allow();
    return answered(request, request.form().allow(ASKING));
  }

  private Reply answered(Request request, Parameters asked) {
    if (asked.values().size() != 1) {
      throw new Problem.Invalid(
              "the request",
              String.join(", ", asked.values().keySet()),
              "give one of queries and extend")
          .toException();
    }
    ReconcileRequest reader = new ReconcileRequest(suggestions);
    if (asked.has("extend")) {
      var wanted = reader.extension(asked.one("extend").orElseThrow());
      return turn(request, "extend " + wanted.ids().size(), run -> extended(wanted, run));
    }
    if (asked.has("query")) {
      Mention mention = reader.single(asked.one("query").orElseThrow());
      return turn(
          request, "reconcile 1", run -> ReconcileJson.result(reconciler.reconcile(mention)));
    }
    Map<String, Mention> batch = reader.batch(asked.one("queries").orElseThrow());
    return turn(request, "reconcile " + batch.size(), run -> results(batch, run));
  }

  /// A batch takes its turn like a query, and stops like one when its time is over.
  private Reply turn(Request request, String what, Function<Run, ObjectNode> work) {
    return turns.take(request, what, base.queries().limits(), run -> Json.reply(work.apply(run)));
  }

  private ObjectNode results(Map<String, Mention> batch, Run run) {
    ObjectNode results = Json.object();
    Deadline deadline = new Deadline(run);
    batch.forEach(
        (name, mention) -> {
          deadline.check();
          results.set(name, ReconcileJson.result(reconciler.reconcile(mention)));
        });
    return results;
  }

  private ObjectNode extended(ReconcileRequest.Extended wanted, Run run) {
    ObjectNode node = Json.object();
    node.set(
        "meta", Json.list(wanted.columns(), column -> ReconcileJson.column(column.property())));
    ObjectNode rows = node.putObject("rows");
    Deadline deadline = new Deadline(run);
    for (String given : wanted.ids()) {
      deadline.check();
      Optional<Id> id = id(given);
      ObjectNode row = rows.putObject(given);
      wanted
          .columns()
          .forEach(
              column ->
                  row.set(
                      column.property().id(),
                      Json.list(
                          id.map(known -> extension.values(known, column)).orElse(List.of()),
                          ReconcileJson::cell)));
    }
    return node;
  }

  private static Optional<Id> id(String given) {
    return Id.ofPath(given).or(() -> Id.ofIri(given)).or(() -> Id.ofCurie(given));
  }

  /// Stops work that takes too long, or that somebody stopped.
  private record Deadline(Run run, long start) {
    Deadline(Run run) {
      this(run, System.nanoTime());
    }

    void check() {
      run.reason()
          .ifPresent(
              why -> {
                throw why.toException();
              });
      if (System.nanoTime() - start > run.limits().time().toNanos()) {
        throw new Problem.TooSlow(run.limits().time()).toException();
      }
    }
  }

  Reply suggestEntities(Request request) {
    request.allow(SUGGESTING);
    Optional<EntityType> type =
        request
            .one("type")
            .filter(name -> !name.isBlank())
            .map(name -> ReconcileRequest.type("type", name));
    return suggested(request, suggestions.things(prefix(request), type), ReconcileJson::thing);
  }

  Reply suggestProperties(Request request) {
    request.allow(SUGGESTING);
    return suggested(request, suggestions.properties(prefix(request)), ReconcileJson::property);
  }

  Reply suggestTypes(Request request) {
    request.allow(SUGGESTING);
    return suggested(request, suggestions.types(prefix(request)), ReconcileJson::type);
  }

  private static String prefix(Request request) {
    return request.one("prefix").orElse("");
  }

  private static <T> Reply suggested(Request request, List<T> all, Function<T, ObjectNode> form) {
    int skipped = request.number("cursor", 0, 0, Integer.MAX_VALUE);
    int limit = request.number("limit", SUGGESTED, 1, MOST_SUGGESTED);
    ObjectNode node = Json.object();
    node.set("result", Json.list(all.stream().skip(skipped).limit(limit).toList(), form));
    return Json.reply(node);
  }

  /// The properties that things of a type may have.
  Reply properties(Request request) {
    request.allow("type", "limit");
    Optional<String> type = request.one("type").filter(name -> !name.isBlank());
    int limit = request.number("limit", MOST_SUGGESTED, 1, 1_000);
    ObjectNode node = Json.object();
    type.ifPresent(name -> node.put("type", name));
    node.put("limit", limit);
    ArrayNode properties = node.putArray("properties");
    suggestions.propertiesOf(type.map(name -> ReconcileRequest.type("type", name))).stream()
        .limit(limit)
        .forEach(term -> properties.add(ReconcileJson.property(term)));
    return Json.reply(node);
  }

  /// The page of a thing: an id has a slash within, which a template for addresses escapes.
  Reply view(Request request) {
    request.allow("id");
    return Reply.redirect(303, "/" + thing(request).id().path());
  }

  /// A small page to be shown in a frame of another site, as nothing else here may.
  Reply preview(Request request) {
    request.allow("id");
    Entity thing = thing(request);
    Optional<String> description =
        base.entities().searchDocument(thing.id()).stream()
            .flatMap(document -> document.descriptions().stream())
            .findFirst()
            .map(Text::value);
    String here = address.orElseGet(request::socketAddress);
    return Reply.html(pages.preview(thing, description, here))
        .with("Content-Security-Policy", FRAMED);
  }

  Reply flyoutEntity(Request request) {
    request.allow("id");
    Entity entity = thing(request);
    return flyout(
        request,
        pages.flyout(entity.label(), EntityType.of(entity.id().kind()).getFirst().title()));
  }

  Reply flyoutProperty(Request request) {
    request.allow("id");
    PropertyTerm term = suggestions.property(given(request), "id");
    return flyout(request, pages.flyout(term.name(), term.description().orElse(term.id())));
  }

  Reply flyoutType(Request request) {
    request.allow("id");
    EntityType type = ReconcileRequest.type("id", given(request));
    return flyout(request, pages.flyout(type.title(), type.id()));
  }

  private static Reply flyout(Request request, String html) {
    return Json.reply(Json.object().put("id", given(request)).put("html", html));
  }

  private static String given(Request request) {
    return request
        .one("id")
        .orElseThrow(() -> new Problem.Invalid("id", "", "say of what").toException());
  }

  private Entity thing(Request request) {
    String given = given(request);
    Id id = id(given).orElseThrow(() -> new Problem.NotFound(given, List.of()).toException());
    return base.entities()
        .entity(id)
        .orElseThrow(
            () -> new Problem.NotFound(id.path(), base.entities().nearest(id)).toException());
  }
}
