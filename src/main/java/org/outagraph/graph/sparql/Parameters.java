package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.Value;

/// Gives variables of a query their values, as terms: each becomes a line of VALUES at the start of
/// the pattern, and of every sub-select that passes the variable on.
///
/// The query text is never put together from parts, and the same file runs without the values.
final class Parameters extends ElementTransformCopyBase {
  private final Map<Var, Node> terms;

  private Parameters(Map<Var, Node> terms) {
    this.terms = terms;
  }

  static Query bound(Query query, Map<String, Value> values) {
    Map<Var, Node> terms = new LinkedHashMap<>();
    values.forEach((name, value) -> terms.put(Var.alloc(name), Terms.term(value)));
    requireKnown(query, terms.keySet());
    Query copy = QueryTransformOps.transform(query, new Parameters(terms), new ExprTransformCopy());
    copy.setQueryPattern(withValues(copy.getQueryPattern(), terms));
    return copy;
  }

  /// Called with a copy of the sub-select, which is ours to change.
  @Override
  public Element transform(ElementSubQuery element, Query query) {
    Map<Var, Node> passedOn = new LinkedHashMap<>(terms);
    passedOn.keySet().retainAll(new HashSet<>(query.getProjectVars()));
    passedOn.keySet().removeIf(variable -> query.getProject().getExpr(variable) != null);
    if (!passedOn.isEmpty()) {
      query.setQueryPattern(withValues(query.getQueryPattern(), passedOn));
    }
    return super.transform(element, query);
  }

  private static Element withValues(Element pattern, Map<Var, Node> terms) {
    ElementGroup group = new ElementGroup();
    terms.forEach(
        (variable, term) -> {
          Binding row = BindingFactory.binding(variable, term);
          group.addElement(
              new ElementData(new ArrayList<>(List.of(variable)), new ArrayList<>(List.of(row))));
        });
    if (pattern instanceof ElementGroup parts) {
      parts.getElements().forEach(group::addElement);
    } else {
      group.addElement(pattern);
    }
    return group;
  }

  private static void requireKnown(Query query, Set<Var> variables) {
    Set<Var> known = new HashSet<>(PatternVars.vars(query.getQueryPattern()));
    for (Var variable : variables) {
      if (!known.contains(variable)) {
        List<String> names = known.stream().map(Var::getVarName).toList();
        throw new Problem.Unknown(
                "variable", variable.getVarName(), Nearest.to(variable.getVarName(), names))
            .toException();
      }
    }
  }
}
