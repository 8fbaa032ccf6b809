package org.outagraph.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Entity;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Summary;
import org.outagraph.model.Versioned;

/// `/api/{kind}` and `/api/{kind}/{slug}`: lists and things as JSON.
final class ResourceDoor {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final Set<String> THING = Set.copyOf(Request.STANDPOINT);
  private static final Set<String> LIST =
      Stream.concat(Stream.of("limit", "cursor"), THING.stream()).collect(Collectors.toSet());

  private final KnowledgeBase base;

  ResourceDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply list(Request request) {
    Versioned<Page<Summary>> seen = page(request);
    Page<Summary> page = seen.value();
    var node = Json.object().put("version", seen.version());
    node.putObject("total").put("value", page.total()).put("relation", "eq");
    node.set("results", Json.list(page.results(), EntityJson::of));
    page.next().ifPresent(next -> node.put("next", next));
    return Json.reply(node).atVersion(seen.version());
  }

  /// The page of a list that the request asks for; one with a cursor is of the version that the
  /// first page was of.
  Versioned<Page<Summary>> page(Request request) {
    request.allow(LIST);
    Kind kind = request.kind();
    Optional<String> cursor = request.one("cursor");
    Standpoint standpoint =
        cursor
            .map(text -> request.standpoint().pinned(EntityReader.versionOf(text, kind)))
            .orElseGet(request::standpoint);
    return base.entities(standpoint).page(kind, request.number("limit", USUAL, 1, MOST), cursor);
  }

  Reply thing(Request request) {
    request.allow(THING);
    Id id = request.id(request.kind(), request.part("slug"));
    Versioned<Optional<Entity>> seen = base.entities(request.standpoint()).seen(id);
    Entity entity = seen.value().orElseThrow(() -> unseen(id, request, base));
    Reply reply = Json.reply(EntityJson.of(entity, seen.version())).atVersion(seen.version());
    return request.standpoint().isNow() ? reply.with("Link", links(id)) : reply;
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
