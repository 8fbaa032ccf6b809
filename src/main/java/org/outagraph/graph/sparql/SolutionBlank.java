package org.outagraph.graph.sparql;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/// `BNODE("name")`: the same blank node for the same name within one solution, another one in the
/// next. In Jena each variable that is assigned begins a new solution.
final class SolutionBlank extends ExprFunction1 implements Unstable {
  private static final Symbol LAST = Symbol.create("urn:x-outagraph:blank-nodes");

  /// The nodes of a solution; the one before is over as soon as the next begins.
  private record Nodes(Binding solution, Map<String, Node> byName) {}

  SolutionBlank(Expr name) {
    super(name, "bnode");
  }

  @Override
  public NodeValue eval(NodeValue name) {
    throw new ExprEvalException("BNODE needs a solution");
  }

  @Override
  public NodeValue evalSpecial(Binding solution, FunctionEnv environment) {
    NodeValue name = getArg().eval(solution, environment);
    if (!name.isString()) {
      throw new ExprEvalException("BNODE takes a string");
    }
    Nodes nodes = nodes(solution, environment.getContext());
    return NodeValue.makeNode(
        nodes.byName().computeIfAbsent(name.getString(), _ -> NodeFactory.createBlankNode()));
  }

  private static Nodes nodes(Binding solution, Context context) {
    Nodes last = context.get(LAST);
    if (last == null || !goesOn(last, solution)) {
      last = new Nodes(solution, new HashMap<>());
      context.set(LAST, last);
    }
    return last;
  }

  /// Of the same solution is what was given one of its blank nodes, which no other has.
  private static boolean goesOn(Nodes last, Binding solution) {
    if (last.solution() == solution) {
      return true;
    }
    for (Iterator<Var> variables = solution.vars(); variables.hasNext(); ) {
      if (last.byName().containsValue(solution.get(variables.next()))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Expr copy(Expr name) {
    return new SolutionBlank(name);
  }
}
