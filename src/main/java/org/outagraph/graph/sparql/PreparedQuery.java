package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;

/// A query that has passed the gate; it may be run many times and by several threads.
public final class PreparedQuery {
  private final String text;
  private final Query query;
  private final Op pattern;
  private final GraphChoice graphs;

  PreparedQuery(String text, Query query, Op pattern, GraphChoice graphs) {
    this.text = text;
    this.query = query;
    this.pattern = pattern;
    this.graphs = graphs;
  }

  /// What the caller wrote.
  public String text() {
    return text;
  }

  /// True if it asks for triples (CONSTRUCT, DESCRIBE), false for rows or a truth value.
  public boolean isGraph() {
    return query.isConstructType() || query.isDescribeType();
  }

  /// True if it asks for triples in graphs that it names: a CONSTRUCT with GRAPH in its template.
  public boolean hasGraphs() {
    return query.isConstructQuad();
  }

  /// True if the answer is yes or no.
  public boolean isAsk() {
    return query.isAskType();
  }

  /// The names of the columns, in order; empty unless it is a SELECT.
  public List<String> columns() {
    return query.isSelectType() ? List.copyOf(query.getResultVars()) : List.of();
  }

  /// The names of all variables of its pattern, which may be given values.
  public Set<String> variables() {
    return query.getQueryPattern() == null
        ? Set.of()
        : PatternVars.vars(query.getQueryPattern()).stream()
            .map(Var::getVarName)
            .collect(Collectors.toUnmodifiableSet());
  }

  Query query() {
    return query;
  }

  /// The graphs that it asks.
  GraphChoice graphs() {
    return graphs;
  }

  /// Everything but the result form, checked, with annotations still as they were written.
  Op pattern() {
    return pattern;
  }
}
