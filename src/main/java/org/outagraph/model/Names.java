package org.outagraph.model;

/// The namespaces that every part of Outagraph shares.
public final class Names {
  /// Everything of ours lives under this address.
  public static final String BASE = "https://w3id.org/outagraph/";

  /// Classes and properties, prefix `og:`.
  public static final String ONTOLOGY = BASE + "ontology#";

  /// The data set itself; carries `og:version`.
  public static final String DATASET = BASE + "dataset";

  /// The store's own default graph, where a query or a request has to name it.
  public static final String DEFAULT_GRAPH = BASE + "graphs/default";

  /// Rules are named `…/ontology/rules/{file name without ending}`.
  public static final String RULES = BASE + "ontology/rules/";

  /// Example queries are named `…/ontology/sparql-examples/{file name without ending}`.
  public static final String EXAMPLES = BASE + "ontology/sparql-examples/";

  private Names() {}
}
