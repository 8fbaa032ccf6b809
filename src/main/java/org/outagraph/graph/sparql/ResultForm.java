package org.outagraph.graph.sparql;

import java.util.Arrays;
import java.util.List;
import org.outagraph.graph.RdfForm;

/// How an answer is written.
public enum ResultForm {
  JSON("application/sparql-results+json", "srj", false),
  XML("application/sparql-results+xml", "srx", false),
  CSV("text/csv", "csv", false),
  TSV("text/tab-separated-values", "tsv", false),
  TURTLE(RdfForm.TURTLE),
  NTRIPLES(RdfForm.NTRIPLES),
  JSONLD(RdfForm.JSONLD),
  RDFXML(RdfForm.RDFXML);

  private static final List<ResultForm> TABLES = having(false);
  private static final List<ResultForm> GRAPHS = having(true);

  private final String mediaType;
  private final String suffix;
  private final boolean graph;

  ResultForm(RdfForm form) {
    this(form.mediaType(), form.suffix(), true);
  }

  ResultForm(String mediaType, String suffix, boolean graph) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.graph = graph;
  }

  /// The media type without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The ending of a file in this form, without the dot.
  public String suffix() {
    return suffix;
  }

  /// True for triples (CONSTRUCT, DESCRIBE), false for rows and truth values (SELECT, ASK).
  public boolean isGraph() {
    return graph;
  }

  /// The forms of rows and truth values, the usual one first.
  public static List<ResultForm> tables() {
    return TABLES;
  }

  /// The forms of triples, the usual one first.
  public static List<ResultForm> graphs() {
    return GRAPHS;
  }

  private static List<ResultForm> having(boolean graph) {
    return Arrays.stream(values()).filter(form -> form.graph == graph).toList();
  }
}
