package org.outagraph.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A way into the data.
///
/// @param title what it is called
/// @param href where it is
/// @param sentence what one gets there
/// @param example something to try
/// @param exampleHref where the example leads
public record Doorway(
    String title, String href, String sentence, String example, String exampleHref) {

  private static final String SPARED =
      "SELECT ?who WHERE { outages:crowdstrike-2024-07 og:spared ?who }";

  /// Every way in, those for people first.
  static final List<Doorway> ALL =
      List.of(
          new Doorway(
              "Search",
              "/search",
              "Full text, in any language that names were written in.",
              "airlines windows",
              "/search?q=airlines+windows"),
          new Doorway(
              "Questions",
              "/questions",
              "Questions with their answers as tables, each row with its evidence.",
              "the first question, for every outage",
              "/questions/regions-spared-by-domestic-supplier-policy"),
          new Doorway(
              "Pages as data",
              "/outages/crowdstrike-2024-07",
              "Every page is also JSON, Turtle, N-Triples and JSON-LD: add .json, .ttl, .nt or"
                  + " .jsonld to its address.",
              "crowdstrike-2024-07.ttl",
              "/outages/crowdstrike-2024-07.ttl"),
          new Doorway(
              "JSON API",
              "/docs",
              "Lists, things, search and questions for programs: every operation with requests to"
                  + " try, and as OpenAPI.",
              "/api/outages/crowdstrike-2024-07",
              "/api/outages/crowdstrike-2024-07"),
          new Doorway(
              "SPARQL",
              "/sparql",
              "The SPARQL 1.1 protocol, with the annotations of SPARQL 1.2.",
              SPARED,
              "/sparql?query=" + URLEncoder.encode(SPARED, StandardCharsets.UTF_8)),
          new Doorway(
              "Problems",
              "/problems",
              "What every error means and what to do about it.",
              "not-found",
              "/problems/not-found"),
          new Doorway(
              "Health",
              "/health/ready",
              "Whether the service is ready, and at which version.",
              "/health/live",
              "/health/live"));
}
