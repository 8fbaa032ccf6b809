package org.outagraph.graph.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.sparql.ResultForm;

/// The vocabularies in which data sets and services are described.
final class Terms {
  /// <https://www.w3.org/TR/sparql11-service-description/>
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /// <https://www.w3.org/TR/void/>
  static final String VOID = "http://rdfs.org/ns/void#";

  /// <https://www.w3.org/TR/vocab-dcat-3/>
  static final String DCAT = "http://www.w3.org/ns/dcat#";

  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String SPDX = "http://spdx.org/rdf/terms#";

  /// <https://www.w3.org/ns/formats/>
  static final String FORMATS = "http://www.w3.org/ns/formats/";

  private Terms() {}

  /// The prefixes of the project and of these.
  static Prefixes prefixes(Prefixes ours) {
    Map<String, String> all = new LinkedHashMap<>(ours.map());
    all.put("sd", SD);
    all.put("void", VOID);
    all.put("foaf", FOAF);
    all.put("spdx", SPDX);
    all.put("formats", FORMATS);
    return new Prefixes(all);
  }

  /// The IRI of a form of answers in <https://www.w3.org/ns/formats/>.
  static String format(ResultForm form) {
    return FORMATS
        + switch (form) {
          case JSON -> "SPARQL_Results_JSON";
          case XML -> "SPARQL_Results_XML";
          case CSV -> "SPARQL_Results_CSV";
          case TSV -> "SPARQL_Results_TSV";
          case TURTLE -> "Turtle";
          case NTRIPLES -> "N-Triples";
          case JSONLD -> "JSON-LD";
          case RDFXML -> "RDF_XML";
          case TRIG -> "TriG";
          case NQUADS -> "N-Quads";
        };
  }
}
