package org.outagraph.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.graph.entities.Filters;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Entity;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.ListRequest;
import org.outagraph.model.Nearest;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Resource;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Summary;
import org.outagraph.model.Versioned;

/// `/api/{kind}` and `/api/{kind}/{slug}`: lists and things as JSON.
final class ResourceDoor {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final Set<String> THING = Request.withStandpoint("include");
  private static final Set<String> FIELDS =
      Set.of("id", "kind", "slug", "label", "description", "date");

  private final KnowledgeBase base;

  ResourceDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply list(Request request) {
    Versioned<Page<Summary>> seen = page(request);
    Page<Summary> page = seen.value();
    var node = Json.object().put("version", seen.version());
    node.putObject("total").put("value", page.total()).put("relation", "eq");
    Set<String> fields = fields(request);
    node.set(
        "results", Json.list(page.results(), summary -> EntityJson.of(summary).retain(fields)));
    page.next().ifPresent(next -> node.put("next", next));
    return Json.reply(node).atVersion(seen.version()).with("Link", links(request, page));
  }

  /// The members of each result that the request asks for; `id` is always there.
  private static Set<String> fields(Request request) {
    Set<String> asked = new LinkedHashSet<>(Set.of("id"));
    for (String given : request.all("fields")) {
      for (String name : given.split(",", -1)) {
        if (!FIELDS.contains(name)) {
          throw new Problem.Unknown("field", name, Nearest.to(name, FIELDS)).toException();
        }
        asked.add(name);
      }
    }
    return asked.size() == 1 && request.all("fields").isEmpty() ? FIELDS : asked;
  }

  /// Where this page, the first and the next one are (RFC 8288).
  private static String links(Request request, Page<Summary> page) {
    List<String> links = new ArrayList<>();
    links.add("<" + request.self() + ">; rel=\"self\"");
    links.add("<" + request.withoutParameter("cursor") + ">; rel=\"first\"");
    page.next()
        .ifPresent(
            next -> links.add("<" + request.withParameter("cursor", next) + ">; rel=\"next\""));
    return String.join(", ", links);
  }

  /// The page of a list that the request asks for; one with a cursor is of the version that the
  /// first page was of.
  Versioned<Page<Summary>> page(Request request) {
    Kind kind = request.kind();
    request.allow(parameters(kind));
    Optional<String> cursor = request.one("cursor");
    Standpoint standpoint =
        cursor
            .map(text -> request.standpoint().pinned(EntityReader.versionOf(text, kind)))
            .orElseGet(request::standpoint);
    return base.entities(standpoint)
        .page(
            new ListRequest(
                kind,
                filters(request, kind),
                request.one("sort").orElse(""),
                request.number("limit", USUAL, 1, MOST),
                cursor));
  }

  /// Everything that can be asked of a list of that kind.
  static Set<String> parameters(Kind kind) {
    Set<String> names = Request.withStandpoint("limit", "cursor", "sort", "fields");
    names.addAll(Filters.of(kind).keySet());
    return names;
  }

  private static Map<String, List<String>> filters(Request request, Kind kind) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String name : Filters.of(kind).keySet()) {
      List<String> values = request.all(name).stream().filter(value -> !value.isBlank()).toList();
      if (!values.isEmpty()) {
        filters.put(name, values);
      }
    }
    return filters;
  }

  Reply thing(Request request) {
    request.allow(THING);
    List<String> include =
        request.all("include").stream().flatMap(text -> Stream.of(text.split(",", -1))).toList();
    Id id = request.id(request.kind(), request.part("slug"));
    Standpoint standpoint = request.standpoint();
    Reply reply = json(id, include, standpoint, () -> unseen(id, request, base));
    return standpoint.isNow() ? reply.with("Link", links(id)) : reply;
  }

  /// The thing as JSON, with its neighbours of some names.
  ///
  /// @param missing why it is not there
  Reply json(
      Id id, List<String> include, Standpoint standpoint, Supplier<RuntimeException> missing) {
    Versioned<Optional<Resource>> seen = base.entities(standpoint).resource(id, include);
    Resource resource = seen.value().orElseThrow(missing);
    return Json.reply(EntityJson.of(resource, seen.version())).atVersion(seen.version());
  }

  /// Where the thing's triples are, how it is cited, and what its permanent address is.
  private static String links(Id id) {
    String page = "</" + id.path();
    return page
        + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\", "
        + page
        + ".ttl>; rel=\"alternate\"; type=\"text/turtle\", "
        + page
        + ".bib>; rel=\"describedby\"; type=\"application/x-bibtex\", <"
        + id.iri()
        + ">; rel=\"cite-as\"";
  }

  /// Why a thing is not there, from where the caller stands.
  static RuntimeException unseen(Id id, Request request, KnowledgeBase base) {
    Standpoint standpoint = request.standpoint();
    return standpoint.isNow() || !base.entities().knows(id)
        ? unknown(id, base)
        : new Problem.NotFound(id.path() + " " + words(standpoint), List.of()).toException();
  }

  private static String words(Standpoint standpoint) {
    return Stream.of(
            standpoint.knownAt().map(date -> "as known at " + date.lexical()),
            standpoint.validAt().map(date -> "as valid at " + date.lexical()),
            standpoint.version().stream().mapToObj(v -> "at version " + v).findFirst())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /// The entity, or a problem that names the nearest known ones.
  Entity entity(Id id) {
    Optional<Entity> entity = entities().entity(id);
    return entity.orElseThrow(() -> unknown(id));
  }

  RuntimeException unknown(Id id) {
    return unknown(id, base);
  }

  /// Why there is nothing by that id: it has another one now, it was withdrawn, or it never was.
  private static RuntimeException unknown(Id id, KnowledgeBase base) {
    EntityReader entities = base.entities();
    return entities
        .fate(id)
        .<Problem>map(
            fate ->
                switch (fate) {
                  case Fate.Replaced(Id by) -> new Problem.Moved(id, by);
                  case Fate.Withdrawn(var at, var because) ->
                      new Problem.Withdrawn(id, at, because.value());
                })
        .orElseGet(() -> new Problem.NotFound(id.path(), entities.nearest(id)))
        .toException();
  }

  private EntityReader entities() {
    return base.entities();
  }
}
