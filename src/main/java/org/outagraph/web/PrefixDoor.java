package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.outagraph.graph.JsonLdContext;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Problem;

/// The prefixes that need no declaration: as JSON, as lines for Turtle and SPARQL, and as the
/// context of JSON-LD documents.
final class PrefixDoor {
  private static final String TURTLE = "text/turtle";
  private static final String SPARQL = "application/sparql-query";
  private static final String CONTEXT = "application/ld+json";
  private static final List<String> OFFERED = List.of(Reply.JSON, TURTLE, SPARQL, CONTEXT);

  private final Prefixes prefixes;

  PrefixDoor(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /// `GET /api/prefixes`, by `format` or Accept.
  Reply prefixes(Request request) {
    request.allow("format");
    Optional<String> format = request.one("format");
    Reply reply = as(format.map(PrefixDoor::named).orElseGet(() -> best(request.accept())));
    return format.isPresent() ? reply : reply.with("Vary", "Accept");
  }

  /// `GET /contexts/outagraph.jsonld`
  Reply context(Request request) {
    request.allow();
    return as(CONTEXT);
  }

  private static String named(String format) {
    return switch (format) {
      case "json", Reply.JSON -> Reply.JSON;
      case "turtle", "ttl", TURTLE -> TURTLE;
      case "sparql", "rq", SPARQL -> SPARQL;
      case "jsonld", CONTEXT -> CONTEXT;
      default ->
          throw new Problem.Unknown("format", format, List.of("json", "turtle", "sparql", "jsonld"))
              .toException();
    };
  }

  private static String best(Accept accept) {
    return accept
        .best(OFFERED)
        .orElseThrow(() -> new Problem.NotAcceptable(accept.header(), OFFERED).toException());
  }

  private Reply as(String type) {
    return switch (type) {
      case Reply.JSON -> Json.reply(json());
      case CONTEXT -> text(type, JsonLdContext.of(prefixes).text());
      default -> text(type, lines());
    };
  }

  private static Reply text(String type, String text) {
    return Reply.ok(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode json() {
    ObjectNode node = Json.object();
    prefixes.map().forEach(node::put);
    return node;
  }

  /// Turtle and SPARQL declare prefixes in the same words.
  private String lines() {
    return prefixes.map().entrySet().stream()
        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
        .collect(Collectors.joining());
  }
}
