package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;

/// Says in SPARQL what an operator of a plan works with.
final class OperatorText {
  private static final int LONGEST = 1_000;

  private final PrefixMapping prefixes;
  private final SerializationContext context;

  OperatorText(PrefixMapping prefixes) {
    this.prefixes = prefixes;
    this.context = new SerializationContext(prefixes);
  }

  List<String> of(Op operator) {
    return lines(operator).stream().map(OperatorText::shortened).toList();
  }

  private List<String> lines(Op operator) {
    return switch (operator) {
      case OpBGP triples -> patterns(triples.getPattern().getList());
      case OpQuadPattern quads -> quads(quads);
      case OpPath path -> List.of(path(path.getTriplePath()));
      case OpGraph graph -> List.of("GRAPH " + term(graph.getNode()));
      case OpFilter filter -> expressions(filter.getExprs());
      case OpLeftJoin join -> join.getExprs() == null ? List.of() : expressions(join.getExprs());
      case OpExtendAssign assignment -> assignments(assignment.getVarExprList());
      case OpGroup group -> group(group);
      case OpOrder order -> keys(order.getConditions());
      case OpTopN top -> top(top);
      case OpProject project ->
          project.getVars().stream().map(variable -> "?" + variable.getVarName()).toList();
      case OpSlice slice -> slice(slice);
      case OpTable table -> List.of(table.getTable().size() + " rows");
      default -> List.of();
    };
  }

  /// Triple patterns, one a line.
  List<String> patterns(List<Triple> patterns) {
    return patterns.stream()
        .map(
            triple ->
                term(triple.getSubject())
                    + " "
                    + term(triple.getPredicate())
                    + " "
                    + term(triple.getObject()))
        .toList();
  }

  private List<String> quads(OpQuadPattern quads) {
    List<String> lines = new ArrayList<>();
    if (!Quad.isDefaultGraph(quads.getGraphNode())) {
      lines.add("GRAPH " + term(quads.getGraphNode()));
    }
    lines.addAll(patterns(quads.getBasicPattern().getList()));
    return lines;
  }

  private String path(TriplePath path) {
    String steps = PathWriter.asString(path.getPath(), new Prologue(prefixes));
    return term(path.getSubject()) + " " + steps + " " + term(path.getObject());
  }

  private List<String> group(OpGroup group) {
    List<String> lines = new ArrayList<>(assignments(group.getGroupVars()));
    for (ExprAggregator aggregator : group.getAggregators()) {
      lines.add(
          aggregator.getAggregator().asSparqlExpr(context)
              + " AS ?"
              + aggregator.getVar().getVarName());
    }
    return lines;
  }

  private List<String> assignments(VarExprList assignments) {
    List<String> lines = new ArrayList<>();
    for (var variable : assignments.getVars()) {
      Expr expression = assignments.getExpr(variable);
      lines.add(
          (expression == null ? "" : text(expression) + " AS ") + "?" + variable.getVarName());
    }
    return lines;
  }

  private List<String> top(OpTopN top) {
    List<String> lines = new ArrayList<>(keys(top.getConditions()));
    lines.add("LIMIT " + top.getLimit());
    return lines;
  }

  private List<String> keys(List<SortCondition> conditions) {
    return conditions.stream()
        .map(
            key ->
                key.getDirection() == Query.ORDER_DESCENDING
                    ? "DESC(" + text(key.getExpression()) + ")"
                    : text(key.getExpression()))
        .toList();
  }

  private static List<String> slice(OpSlice slice) {
    List<String> lines = new ArrayList<>();
    Map.of("OFFSET ", slice.getStart(), "LIMIT ", slice.getLength())
        .forEach(
            (word, number) -> {
              if (number != Query.NOLIMIT) {
                lines.add(word + number);
              }
            });
    return lines.stream().sorted().toList();
  }

  private List<String> expressions(ExprList expressions) {
    return expressions.getList().stream().map(this::text).toList();
  }

  private String text(Expr expression) {
    return ExprUtils.fmtSPARQL(
        new ExprList(ExprTransformer.transform(WITHOUT_BOUNDS, expression)), context);
  }

  private String term(Node node) {
    return FmtUtils.stringForNode(node, prefixes);
  }

  private static String shortened(String line) {
    String words = line.replaceAll("\\s+", " ").strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  /// Bounds are ours; whoever asked did not write them.
  private static final ExprTransformCopy WITHOUT_BOUNDS =
      new ExprTransformCopy() {
        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
          return switch (function) {
            case Bounded _, Castable _ -> argument;
            default -> super.transform(function, argument);
          };
        }
      };
}
