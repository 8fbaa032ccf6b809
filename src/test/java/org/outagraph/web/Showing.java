package org.outagraph.web;

import static org.outagraph.web.SeedServer.escape;
import static org.outagraph.web.SentArticle.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.outagraph.graph.RdfForm;
import org.outagraph.model.Kind;
import org.outagraph.web.citations.CitationForm;

/// Every address at which something of an accepted article is shown, in every form.
///
/// @param article the article
record Showing(AcceptedArticle article) {
  private static final List<Kind> KINDS =
      List.of(
          Kind.OUTAGES,
          Kind.REGIONS,
          Kind.ORGANISATIONS,
          Kind.PUBLISHERS,
          Kind.ARTICLES,
          Kind.CLAIMS);

  List<String> addresses() {
    return Stream.of(
            ofThings(),
            ofLists(),
            ofQuestions(),
            ofSearches(),
            ofSparql(),
            ofWhole(),
            ofReviewers())
        .flatMap(addresses -> addresses)
        .toList();
  }

  /// The things that it speaks of and that speak of it, as `kind/slug`.
  Stream<String> things() {
    return KINDS.stream()
        .flatMap(
            kind ->
                results("/api/" + kind.path() + "?limit=100")
                    .map(thing -> kind.path() + "/" + thing.path("slug").asText()));
  }

  private Stream<JsonNode> results(String address) {
    return article.get(address).json().path("results").valueStream();
  }

  private Stream<String> ofThings() {
    List<String> endings = new ArrayList<>(List.of("html", "json"));
    Stream.of(RdfForm.values()).map(RdfForm::suffix).forEach(endings::add);
    Stream.of(CitationForm.values()).map(CitationForm::suffix).forEach(endings::add);
    return things()
        .flatMap(
            thing ->
                Stream.concat(
                    Stream.of(
                        "/api/" + thing,
                        "/" + thing + ".ttl?rdf=1.2",
                        "/" + thing + ".nt?rdf=1.2",
                        "/reconcile/preview?id=" + thing,
                        "/reconcile/flyout/entity?id=" + thing,
                        "/reconcile/view?id=" + thing),
                    endings.stream().map(ending -> "/" + thing + "." + ending)));
  }

  private static Stream<String> ofLists() {
    return Stream.concat(
        Stream.of(
            "/",
            "/api",
            "/api/outages/" + AcceptedArticle.OUTAGE + "/impact?limit=100",
            "/api/outages/" + AcceptedArticle.OUTAGE + "/timeline",
            "/api/batch?id=outages:" + AcceptedArticle.OUTAGE + "&id=regions:XX"),
        KINDS.stream()
            .flatMap(kind -> Stream.of("/" + kind.path(), "/api/" + kind.path() + "?limit=100")));
  }

  /// Those that may be asked of the outage, in every form.
  private Stream<String> ofQuestions() {
    return Stream.concat(
        Stream.of("/questions", "/api/questions"),
        results("/api/questions")
            .filter(Showing::needsNothingElse)
            .map(Showing::asked)
            .flatMap(
                asked ->
                    Stream.concat(
                        Stream.of(
                            "/questions/" + asked, "/api/questions/" + asked + "&include=claims"),
                        Stream.of("csv", "bibtex", "csl", "ris")
                            .map(form -> "/api/questions/" + asked + "&format=" + form))));
  }

  private static boolean needsNothingElse(JsonNode question) {
    return question
            .path("parameters")
            .valueStream()
            .anyMatch(parameter -> parameter.path("name").asText().equals("outage"))
        && question
            .path("parameters")
            .valueStream()
            .noneMatch(
                parameter ->
                    parameter.path("required").asBoolean()
                        && !parameter.path("name").asText().equals("outage"));
  }

  private static String asked(JsonNode question) {
    return question.path("name").asText() + "?outage=" + AcceptedArticle.OUTAGE;
  }

  private Stream<String> ofSearches() {
    return Stream.of(kept(article.sent().newcomer()), "norland", "zephyr", "gazette", "dark")
        .map(SeedServer::escape)
        .flatMap(
            words ->
                Stream.of(
                    "/search?q=" + words,
                    "/api/search?limit=100&q=" + words,
                    "/api/suggest?q=" + words,
                    "/feeds/search.atom?q=" + words,
                    "/feeds/search.json?q=" + words,
                    "/reconcile?query=" + words,
                    "/reconcile/suggest/entity?prefix=" + words));
  }

  private Stream<String> ofSparql() {
    String rows = escape("SELECT ?s ?p ?o { ?s ?p ?o FILTER(isLiteral(?o)) } LIMIT 5000");
    String names = escape("SELECT ?s ?o { ?s rdfs:label|og:quote|og:address ?o }");
    String extended =
        "{\"ids\":[\"outages/%s\",\"articles/%s\"],\"properties\":[{\"id\":\"og:affected\"},{\"id\":\"og:publisher\"}]}"
            .formatted(AcceptedArticle.OUTAGE, article.slug());
    return Stream.of(
        "/sparql?query=" + rows + "&format=json",
        "/sparql?query=" + rows + "&format=xml",
        "/sparql?query=" + rows + "&format=csv",
        "/sparql?query=" + rows + "&format=tsv",
        "/sparql?query=" + names + "&format=html",
        "/sparql?query=" + escape("DESCRIBE articles:" + article.slug()) + "&format=html",
        "/reconcile?extend=" + escape(extended),
        "/api/lookup?url=" + escape(article.sent().address()));
  }

  private Stream<String> ofWhole() {
    return Stream.concat(
        Stream.of(
            "/graphs",
            "/graphs?default",
            "/feeds/outages.atom",
            "/feeds/outages.json",
            "/.well-known/void",
            "/.well-known/dcat",
            "/dumps/",
            "/api/changes?since=0&limit=100000&format=json",
            "/api/changes?since=0&limit=100000&format=patch",
            "/api/changes?since=0&limit=100000&format=entities"),
        results("/dumps/").map(dump -> "/dumps/" + dump.path("name").asText()));
  }

  private Stream<String> ofReviewers() {
    return Stream.concat(
        Stream.of(
            "/api/received",
            "/api/received/" + article.slug(),
            "/api/proposals?status=any&limit=100"),
        article.claims().stream().map(claim -> "/api/proposals/" + claim));
  }
}
