package org.outagraph.graph.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/// A property is always looked up in the graph: none is a call but `text:query`, and [TextPatterns]
/// has put that where it belongs before the engine asks.
final class OnlyTextQuery extends PropertyFunctionRegistry {
  static final OnlyTextQuery REGISTRY = new OnlyTextQuery();

  private OnlyTextQuery() {}

  @Override
  public boolean manages(String iri) {
    return false;
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return iri.equals(TextQuery.IRI) ? _ -> new TextQuery() : null;
  }
}
