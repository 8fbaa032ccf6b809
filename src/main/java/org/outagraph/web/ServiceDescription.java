package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.model.Names;

/// What a bare `GET /sparql` answers (<https://www.w3.org/TR/sparql11-service-description/>), in
/// Turtle.
final class ServiceDescription implements Door {
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final String turtle;

  /// @param base the public address; without it the reader's own address of the server counts
  ServiceDescription(Optional<String> base) {
    this.turtle = turtle(base.orElse("") + "/sparql");
  }

  @Override
  public Reply answer(Request request) {
    request.allow();
    return Reply.ok("text/turtle", turtle.getBytes(StandardCharsets.UTF_8));
  }

  String turtle() {
    return turtle;
  }

  private static String turtle(String endpoint) {
    String formats =
        Stream.of(ResultForm.values())
            .map(form -> "<" + FORMATS + name(form) + ">")
            .collect(Collectors.joining(" , "));
    return """
    PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>

    <%s> a sd:Service ;
        sd:endpoint <%s> ;
        sd:supportedLanguage sd:SPARQL11Query ;
        sd:resultFormat %s ;
        sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] ;
        sd:availableGraphs [ a sd:GraphCollection ] .
    <%s> a sd:Dataset .
    """
        .formatted(endpoint, endpoint, formats, Names.DATASET);
  }

  /// The name in <https://www.w3.org/ns/formats/>.
  private static String name(ResultForm form) {
    return switch (form) {
      case JSON -> "SPARQL_Results_JSON";
      case XML -> "SPARQL_Results_XML";
      case CSV -> "SPARQL_Results_CSV";
      case TSV -> "SPARQL_Results_TSV";
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case JSONLD -> "JSON-LD";
      case RDFXML -> "RDF_XML";
    };
  }
}
