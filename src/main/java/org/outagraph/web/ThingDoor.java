package org.outagraph.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.graph.RdfForm;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Summary;
import org.outagraph.web.citations.CitationForm;
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

  private static final Map<String, String> ENDINGS = endings();

  private final KnowledgeBase base;
  private final ResourceDoor resources;
  private final Citing citing;
  private final Pages pages;

  ThingDoor(KnowledgeBase base, ResourceDoor resources, Citing citing, Pages pages) {
    this.base = base;
    this.resources = resources;
    this.citing = citing;
    this.pages = pages;
  }

  private static List<String> offered() {
    List<String> types = new ArrayList<>(List.of(Reply.HTML, Reply.JSON));
    Arrays.stream(RdfForm.values()).map(RdfForm::mediaType).forEach(types::add);
    types.addAll(CitationForm.mediaTypes()); // last, so that whoever takes anything gets the above
    return List.copyOf(types);
  }

  /// What a name may end with, after a dot, to media types.
  private static Map<String, String> endings() {
    Map<String, String> endings = new HashMap<>(Map.of("html", Reply.HTML, "json", Reply.JSON));
    Arrays.stream(RdfForm.values()).forEach(form -> endings.put(form.suffix(), form.mediaType()));
    Arrays.stream(CitationForm.values())
        .forEach(form -> endings.put(form.suffix(), form.mediaType()));
    return Map.copyOf(endings);
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
    if (!slug.contains(".") || base.entities().knows(request.id(kind, slug))) {
      return Optional.empty();
    }
    return ENDINGS.entrySet().stream()
        .filter(ending -> slug.endsWith("." + ending.getKey()))
        .max(Comparator.comparingInt(ending -> ending.getKey().length()))
        .map(
            ending ->
                new Named(
                    request.id(
                        kind, slug.substring(0, slug.length() - ending.getKey().length() - 1)),
                    ending.getValue()));
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
      return resources.json(id, List.of(), Standpoint.NOW, () -> resources.unknown(id));
    }
    Optional<CitationForm> cited = CitationForm.ofType(type);
    if (cited.isPresent()) {
      List<CitationEntry> entries = citing.entries(id).orElseThrow(() -> resources.unknown(id));
      return Citing.reply(cited.get(), entries, id.slug());
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
