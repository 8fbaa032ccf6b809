package org.outagraph.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.graph.sparql.GraphChoice;
import org.outagraph.graph.sparql.LanguageVersion;
import org.outagraph.model.Problem;

/// A query as the SPARQL Protocol carries it, whichever of its three ways it came.
///
/// @param text the query
/// @param graphs the graphs to ask; they win over those that the query chooses
/// @param version the version of SPARQL that it says it is written in
/// @param format how the answer is to be written, if that is said outside the Accept header
/// @param timeout how long it may take, if less than usual
/// @param explained true if it is asked how the answer comes about, not for the answer
record QueryRequest(
    String text,
    GraphChoice graphs,
    LanguageVersion version,
    Optional<String> format,
    Optional<Duration> timeout,
    boolean explained) {
  private static final String QUERY = "query";
  private static final String DEFAULT_GRAPH = "default-graph-uri";
  private static final String NAMED_GRAPH = "named-graph-uri";
  private static final String EXPLAIN = "explain";
  private static final Set<String> DIRECT =
      Set.of(DEFAULT_GRAPH, NAMED_GRAPH, "version", "format", "timeout", EXPLAIN);
  private static final Set<String> ALL =
      Set.of(QUERY, DEFAULT_GRAPH, NAMED_GRAPH, "version", "format", "timeout", EXPLAIN);

  /// `GET /sparql?query=…`
  static QueryRequest inAddress(Request request) {
    Parameters parameters = request.parameters();
    refuseUpdate(parameters);
    return of(only(parameters.allow(ALL).all(QUERY)), parameters, Optional.empty());
  }

  /// `POST /sparql` with a form: everything is in the body, the address has no parameters.
  static QueryRequest inForm(Request request) {
    if (!request.parameters().values().isEmpty()) {
      throw new Problem.Invalid(
              "the address",
              "?" + request.queryText().orElse(""),
              "a form has all its parameters in the body")
          .toException();
    }
    Parameters parameters = request.form();
    refuseUpdate(parameters);
    return of(only(parameters.allow(ALL).all(QUERY)), parameters, version(request));
  }

  /// `POST /sparql` with the query itself: the other parameters are in the address.
  static QueryRequest inBody(Request request) {
    Parameters parameters = request.parameters();
    refuseUpdate(parameters);
    if (parameters.has(QUERY)) {
      throw new Problem.Invalid(QUERY, "a second one", "the body is the query; give only one")
          .toException();
    }
    return of(request.bodyText(), parameters.allow(DIRECT), version(request));
  }

  private static QueryRequest of(
      String text, Parameters parameters, Optional<String> versionOfBody) {
    return new QueryRequest(
        text,
        GraphChoice.named(
            DEFAULT_GRAPH, parameters.all(DEFAULT_GRAPH), NAMED_GRAPH, parameters.all(NAMED_GRAPH)),
        parameters
            .one("version")
            .or(() -> versionOfBody)
            .map(QueryRequest::known)
            .orElse(LanguageVersion.SPARQL_1_2),
        parameters.one("format"),
        parameters.one("timeout").map(given -> GivenTime.of("timeout", given)),
        parameters.one(EXPLAIN).map(QueryRequest::explained).orElse(false));
  }

  private static boolean explained(String form) {
    if (!form.equals("json")) {
      throw new Problem.Invalid(EXPLAIN, form, "explanations are given as json").toException();
    }
    return true;
  }

  private static Optional<String> version(Request request) {
    return request.contentType().flatMap(type -> type.parameter("version"));
  }

  private static LanguageVersion known(String label) {
    return LanguageVersion.of(label)
        .orElseThrow(
            () ->
                new Problem.Invalid(
                        "version",
                        label,
                        "known are " + String.join(", ", LanguageVersion.labels()))
                    .toException());
  }

  private static void refuseUpdate(Parameters parameters) {
    if (parameters.has("update")) {
      throw new Problem.Refused("An update", "this only answers queries; POST it to /update")
          .toException();
    }
  }

  private static String only(List<String> queries) {
    return switch (queries.size()) {
      case 1 -> queries.getFirst();
      case 0 ->
          throw new Problem.Invalid(QUERY, "", "give the SPARQL text in the parameter query")
              .toException();
      default ->
          throw new Problem.Invalid(QUERY, queries.size() + " values", "give exactly one query")
              .toException();
    };
  }
}
