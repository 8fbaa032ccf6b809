package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// Counts what a query is made of before it is planned, and refuses what is never done here.
@OwnsState("counts; lives in one thread for one query")
final class PatternGate {
  static final int PATTERNS = 200;
  static final int MEMBERS = 1_000;
  static final int STEPS = 50;
  static final int EXPRESSIONS = 2_000;
  static final int DIGITS = 100;
  static final long SLICE = 1_000_000_000L;

  private final Operators operators = new Operators();
  private final Expressions expressions = new Expressions();
  private long patterns;
  private long members;
  private long steps;
  private long parts;

  static void check(Op pattern) {
    new PatternGate().walk(pattern);
  }

  private void walk(Op pattern) {
    Walker.walk(pattern, operators, expressions);
  }

  private static void limit(String what, long limit, long found, String unit) {
    if (found > limit) {
      throw new Problem.TooLarge(what, limit, unit).toException();
    }
  }

  private void term(Node node) {
    if (node.isLiteral() && isNumber(node)) {
      limit("A number", DIGITS, node.getLiteralLexicalForm().length(), "digits");
    }
  }

  private static boolean isNumber(Node node) {
    return NodeValue.makeNode(node).isNumber();
  }

  private void triple(Triple triple) {
    patterns++;
    limit("The query", PATTERNS, patterns, "patterns");
    term(triple.getObject());
  }

  private static long stepsOf(Path path) {
    return switch (path) {
      case P_Alt alternatives -> stepsOf(alternatives.getLeft()) + stepsOf(alternatives.getRight());
      case P_Path2 both -> stepsOf(both.getLeft()) + stepsOf(both.getRight());
      case P_Path1 one -> stepsOf(one.getSubPath());
      case P_NegPropSet not -> not.getNodes().size();
      default -> 1;
    };
  }

  /// Group graph patterns and solution modifiers.
  private final class Operators extends OpVisitorBase {
    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(PatternGate.this::triple);
    }

    @Override
    public void visit(OpPath path) {
      patterns++;
      limit("The query", PATTERNS, patterns, "patterns");
      steps += stepsOf(path.getTriplePath().getPath());
      limit("The property paths", STEPS, steps, "steps");
    }

    @Override
    public void visit(OpTable table) {
      List<Binding> rows = new ArrayList<>();
      table.getTable().rows().forEachRemaining(rows::add);
      members += rows.size();
      limit("VALUES and IN", MEMBERS, members, "members");
      rows.forEach(row -> row.forEach((variable, node) -> term(node)));
    }

    @Override
    public void visit(OpService service) {
      throw new Problem.Refused(
              "SERVICE", "a query here reads only this graph and never calls another server")
          .toException();
    }

    @Override
    public void visit(OpSlice slice) {
      long start = slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart();
      long length = slice.getLength() == Query.NOLIMIT ? 0 : slice.getLength();
      limit("LIMIT and OFFSET", SLICE, Math.max(start, length), "rows");
    }

    /// The walker leaves sort keys out.
    @Override
    public void visit(OpOrder order) {
      order
          .getConditions()
          .forEach(key -> Walker.walk(key.getExpression(), operators, expressions));
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregator : group.getAggregators()) {
        var arguments = aggregator.getAggregator().getExprList();
        if (arguments != null) {
          arguments.forEach(argument -> Walker.walk(argument, operators, expressions));
        }
      }
    }
  }

  /// Filters, assignments and everything inside them.
  private final class Expressions extends ExprVisitorBase {
    private void part() {
      parts++;
      limit("The query", EXPRESSIONS, parts, "parts of expressions");
    }

    @Override
    public void visit(ExprFunction0 function) {
      part();
    }

    @Override
    public void visit(ExprFunction1 function) {
      part();
    }

    @Override
    public void visit(ExprFunction2 function) {
      part();
    }

    @Override
    public void visit(ExprFunction3 function) {
      part();
    }

    @Override
    public void visit(ExprFunctionN function) {
      part();
      if (function instanceof E_OneOfBase list) {
        members += list.getRHS().size();
        limit("VALUES and IN", MEMBERS, members, "members");
      }
      if (function instanceof E_Function call) {
        AllowedFunctions.check(call);
      }
    }

    @Override
    public void visit(NodeValue value) {
      part();
      term(value.asNode());
    }
  }
}
