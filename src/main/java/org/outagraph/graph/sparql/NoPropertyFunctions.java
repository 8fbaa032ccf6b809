package org.outagraph.graph.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/// A property is always looked up in the graph: none of them is a call.
final class NoPropertyFunctions extends PropertyFunctionRegistry {
  static final NoPropertyFunctions REGISTRY = new NoPropertyFunctions();

  private NoPropertyFunctions() {}

  @Override
  public boolean manages(String iri) {
    return false;
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return null;
  }
}
