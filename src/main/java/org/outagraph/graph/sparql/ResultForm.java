package org.outagraph.graph.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
  RDFXML(RdfForm.RDFXML),
  TRIG(RdfForm.TRIG),
  NQUADS(RdfForm.NQUADS);

  private static final List<ResultForm> TABLES = those(form -> !form.graph);
  private static final List<ResultForm> GRAPHS = those(form -> form.graph);
  private static final List<ResultForm> DATA_SETS =
      List.of(ResultForm.TRIG, ResultForm.NQUADS, ResultForm.JSONLD);

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

  /// True if it can say in which graph a triple stands.
  public boolean isForGraphs() {
    return DATA_SETS.contains(this);
  }

  /// The forms of rows and truth values, the usual one first.
  public static List<ResultForm> tables() {
    return TABLES;
  }

  /// The forms of triples in several graphs, the usual one first.
  public static List<ResultForm> dataSets() {
    return DATA_SETS;
  }

  /// The forms of triples, the usual one first.
  public static List<ResultForm> graphs() {
    return GRAPHS;
  }

  private static List<ResultForm> those(Predicate<ResultForm> which) {
    return Arrays.stream(values()).filter(which).toList();
  }
}
