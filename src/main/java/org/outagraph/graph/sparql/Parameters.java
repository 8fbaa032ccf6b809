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
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.outagraph.model.Nearest;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.outagraph.model.Value;

/// Gives a variable of a query its value, as a term: a line of VALUES at the start of the pattern.
///
/// The query text is never put together from parts, and the same file runs without the values. So
/// that sub-selects need not work out what is thrown away later, the line is repeated in those that
/// pass the variable on, wherever that cannot change the answer: not below an OPTIONAL or a MINUS
/// whose left side may leave the variable open.
@OwnsState("remembers what the pattern so far has bound; lives in one thread for one query")
final class Parameters {
  private final Var variable;
  private final Node term;
  private boolean bound;

  private Parameters(Var variable, Node term, boolean bound) {
    this.variable = variable;
    this.term = term;
    this.bound = bound;
  }

  static Query bound(Query query, Map<String, Value> values) {
    Map<Var, Node> terms = new LinkedHashMap<>();
    values.forEach((name, value) -> terms.put(Var.alloc(name), Terms.term(value)));
    requireKnown(query, terms.keySet());
    Query bound = query;
    for (Map.Entry<Var, Node> given : terms.entrySet()) {
      bound = withTerm(bound, given.getKey(), given.getValue());
    }
    return bound;
  }

  private static Query withTerm(Query query, Var variable, Node term) {
    Query copy =
        QueryTransformOps.transform(query, new ElementTransformCopyBase(), new ExprTransformCopy());
    copy.setQueryPattern(new Parameters(variable, term, true).given(query.getQueryPattern()));
    return copy;
  }

  /// The pattern with the term, in a block of VALUES that is there or in a new one.
  ///
  /// Two blocks would mean the same, but the engine takes a variable of a block for bound, UNDEF or
  /// not, and puts filters before the join of both.
  private ElementGroup given(Element pattern) {
    List<Element> parts =
        pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
    ElementGroup given = new ElementGroup();
    if (parts.stream().noneMatch(this::isBlock)) {
      given.addElement(block(List.of(variable), List.of(BindingFactory.empty())));
    }
    parts.forEach(
        part ->
            given.addElement(
                part instanceof ElementData data && isBlock(part)
                    ? block(data.getVars(), data.getRows())
                    : in(part)));
    return given;
  }

  private boolean isBlock(Element part) {
    return part instanceof ElementData data && data.getVars().contains(variable);
  }

  private ElementData block(List<Var> variables, List<Binding> rows) {
    List<Binding> filled = new ArrayList<>();
    for (Binding row : rows) {
      if (!row.contains(variable)) {
        filled.add(BindingFactory.binding(row, variable, term));
      } else if (row.get(variable).equals(term)) {
        filled.add(row);
      }
    }
    return new ElementData(new ArrayList<>(variables), filled);
  }

  private Element in(Element element) {
    return switch (element) {
      case ElementGroup group -> inGroup(group);
      case ElementSubQuery select -> inSubSelect(select);
      case ElementUnion union -> inUnion(union);
      case ElementOptional optional when bound ->
          new ElementOptional(fresh().in(optional.getOptionalElement()));
      case ElementMinus minus when bound -> new ElementMinus(fresh().in(minus.getMinusElement()));
      default -> element;
    };
  }

  private Parameters fresh() {
    return new Parameters(variable, term, false);
  }

  /// A group inside a group begins with nothing bound.
  private ElementGroup inGroup(ElementGroup group) {
    ElementGroup copy = new ElementGroup();
    Parameters inside = fresh();
    group.getElements().forEach(part -> copy.addElement(inside.in(part)));
    bound |= inside.bound;
    return copy;
  }

  /// A sub-select is a world of its own, but for the variables that it passes on.
  private ElementSubQuery inSubSelect(ElementSubQuery select) {
    Query query = select.getQuery();
    boolean passesOn =
        query.getProjectVars().contains(variable) && query.getProject().getExpr(variable) == null;
    if (!passesOn || query.hasLimit() || query.hasOffset()) {
      return select;
    }
    bound = true;
    return new ElementSubQuery(withTerm(query, variable, term));
  }

  private ElementUnion inUnion(ElementUnion union) {
    ElementUnion copy = new ElementUnion();
    union.getElements().forEach(branch -> copy.addElement(fresh().in(branch)));
    return copy;
  }

  private static void requireKnown(Query query, Set<Var> variables) {
    Set<Var> known =
        query.getQueryPattern() == null
            ? Set.of()
            : new HashSet<>(PatternVars.vars(query.getQueryPattern()));
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
