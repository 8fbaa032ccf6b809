package org.outagraph.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.RdfForm;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Summary;
import org.outagraph.web.pages.Pages;

/// `/{kind}` and `/{kind}/{slug}`: the thing's page and its data under one address, by Accept or by
/// ending.
final class ThingDoor {
  private static final List<String> OFFERED = offered();
  private static final List<String> ANNOTATED =
      Arrays.stream(RdfForm.values())
          .filter(RdfForm::hasTripleTerms)
          .map(RdfForm::mediaType)
          .toList();

  private final KnowledgeBase base;
  private final ResourceDoor resources;
  private final Pages pages;

  ThingDoor(KnowledgeBase base, ResourceDoor resources, Pages pages) {
    this.base = base;
    this.resources = resources;
    this.pages = pages;
  }

  private static List<String> offered() {
    List<String> types = new ArrayList<>(List.of(Reply.HTML, Reply.JSON));
    Arrays.stream(RdfForm.values()).map(RdfForm::mediaType).forEach(types::add);
    return List.copyOf(types);
  }

  Reply list(Request request) {
    String type = best(request);
    if (type.equals(Reply.HTML)) {
      var seen = resources.page(request);
      Page<Summary> page = seen.value();
      return Reply.html(pages.list(request.kind(), page, page.total(), seen.version()))
          .atVersion(seen.version())
          .with("Vary", "Accept");
    }
    if (type.equals(Reply.JSON)) {
      return resources.list(request).with("Vary", "Accept");
    }
    throw new Problem.NotAcceptable(request.accept().header(), List.of(Reply.HTML, Reply.JSON))
        .toException();
  }

  Reply thing(Request request) {
    request.allow("rdf");
    boolean annotated = isAnnotated(request);
    Kind kind = request.kind();
    String slug = request.part("slug");
    Optional<Named> bySuffix = bySuffix(request, kind, slug);
    if (bySuffix.isPresent()) {
      return as(bySuffix.get().type(), bySuffix.get().id(), annotated);
    }
    String type = annotated ? best(request, ANNOTATED) : best(request);
    return as(type, request.id(kind, slug), annotated).with("Vary", "Accept");
  }

  private record Named(Id id, String type) {}

  /// A slug may hold dots itself, so an ending counts only if the whole is not the name of a thing.
  private Optional<Named> bySuffix(Request request, Kind kind, String slug) {
    int dot = slug.lastIndexOf('.');
    if (dot <= 0 || base.entities().knows(request.id(kind, slug))) {
      return Optional.empty();
    }
    Id id = request.id(kind, slug.substring(0, dot));
    return typeOf(slug.substring(dot + 1)).map(type -> new Named(id, type));
  }

  private static Optional<String> typeOf(String suffix) {
    return switch (suffix) {
      case "html" -> Optional.of(Reply.HTML);
      case "json" -> Optional.of(Reply.JSON);
      default ->
          Arrays.stream(RdfForm.values())
              .filter(form -> form.suffix().equals(suffix))
              .map(RdfForm::mediaType)
              .findFirst();
    };
  }

  private static String best(Request request) {
    return best(request, OFFERED);
  }

  private static String best(Request request, List<String> offered) {
    Accept accept = request.accept();
    return accept
        .best(offered)
        .orElseThrow(() -> new Problem.NotAcceptable(accept.header(), offered).toException());
  }

  /// True if claims are to be annotations of RDF 1.2: by `?rdf=1.2`, else by a media type with that
  /// version.
  private static boolean isAnnotated(Request request) {
    return request
        .rdf12()
        .orElseGet(
            () ->
                HeaderValue.list(request.accept().header()).stream()
                    .anyMatch(
                        value ->
                            ANNOTATED.contains(value.value())
                                && value.parameter("version").filter("1.2"::equals).isPresent()));
  }

  private Reply as(String type, Id id, boolean annotated) {
    if (annotated && !ANNOTATED.contains(type)) {
      throw new Problem.NotAcceptable(type + " with claims as annotations of RDF 1.2", ANNOTATED)
          .toException();
    }
    if (type.equals(Reply.HTML)) {
      return Reply.html(pages.entity(resources.entity(id), base.version()));
    }
    if (type.equals(Reply.JSON)) {
      return Json.reply(EntityJson.of(resources.entity(id), base.version()));
    }
    if (!base.entities().knows(id)) {
      throw resources.unknown(id);
    }
    RdfForm form =
        Arrays.stream(RdfForm.values())
            .filter(known -> known.mediaType().equals(type))
            .findFirst()
            .orElseThrow();
    return Reply.ok(
        type,
        annotated
            ? base.entities().describeAnnotated(id, form)
            : base.entities().describe(id, form));
  }
}
