package org.outagraph.graph.sparql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.outagraph.graph.sparql.Explanation.Step;
import org.outagraph.model.OwnsState;

/// Counts rows and time of each operator while a query runs.
///
/// The engine runs some operators many times, as copies in which variables have got values: the
/// right side of an OPTIONAL, the branches of a UNION, the pattern of an EXISTS. A copy is told by
/// the operator that is at work when it appears, and by its form.
@OwnsState("counts; lives in one thread for one run")
final class Profile {
  private final OperatorText text;
  private final long began = System.nanoTime();
  private final Deque<Measured> atWork = new ArrayDeque<>();
  private Optional<Measured> root = Optional.empty();
  private long planned;
  private long marked;

  Profile(OperatorText text) {
    this.text = text;
  }

  /// One operator and what it has cost.
  @OwnsState("counts; lives in one thread for one run")
  static final class Measured {
    private final Op operator;
    private final String name;
    private final List<Measured> children = new ArrayList<>();
    private List<String> details;
    private boolean ordered;
    private long executions;
    private long rows;
    private long nanos;

    private Measured(Op operator, String name, List<String> details) {
      this.operator = operator;
      this.name = name;
      this.details = details;
    }

    void row() {
      rows++;
    }
  }

  /// The operator that an execution belongs to, if that can be told.
  Optional<Measured> of(Op operator) {
    if (root.isEmpty()) {
      planned = System.nanoTime();
      marked = planned;
      root = Optional.of(measured(operator));
      return executed(root);
    }
    if (atWork.isEmpty()) {
      return executed(root.filter(top -> top.operator == operator));
    }
    return executed(below(atWork.element(), operator));
  }

  private static Optional<Measured> executed(Optional<Measured> found) {
    found.ifPresent(measured -> measured.executions++);
    return found;
  }

  private static Optional<Measured> below(Measured parent, Op operator) {
    List<Measured> level = parent.children;
    while (!level.isEmpty()) {
      for (Measured child : level) {
        if (child.operator == operator) {
          return Optional.of(child);
        }
      }
      for (Measured child : level) {
        if (fits(child.operator, operator)) {
          return Optional.of(child);
        }
      }
      level = level.stream().flatMap(child -> child.children.stream()).toList();
    }
    return Optional.empty();
  }

  /// True if the second may be the first with values for some variables.
  private static boolean fits(Op original, Op copy) {
    if (!original.getName().equals(copy.getName())) {
      return false;
    }
    if (original instanceof OpBGP first && copy instanceof OpBGP second) {
      return fits(first.getPattern().getList(), second.getPattern().getList());
    }
    if (original instanceof OpQuadPattern first && copy instanceof OpQuadPattern second) {
      return fits(first.getGraphNode(), second.getGraphNode())
          && fits(first.getBasicPattern().getList(), second.getBasicPattern().getList());
    }
    List<Op> one = parts(original);
    List<Op> other = parts(copy);
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!fits(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(List<Triple> original, List<Triple> copy) {
    if (original.size() != copy.size()) {
      return false;
    }
    for (int i = 0; i < original.size(); i++) {
      Triple one = original.get(i);
      Triple other = copy.get(i);
      if (!fits(one.getSubject(), other.getSubject())
          || !fits(one.getPredicate(), other.getPredicate())
          || !fits(one.getObject(), other.getObject())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Node original, Node copy) {
    return original.equals(copy)
        || (!original.isConcrete() && (copy.isConcrete() || original.isTripleTerm()));
  }

  private Measured measured(Op operator) {
    Measured made = new Measured(operator, operator.getName(), text.of(operator));
    parts(operator).forEach(part -> made.children.add(measured(part)));
    for (Expr expression : expressions(operator)) {
      existing(expression).forEach(exists -> made.children.add(measured(exists)));
    }
    return made;
  }

  private static List<Op> parts(Op operator) {
    return switch (operator) {
      case Op1 one -> one.getSubOp() == null ? List.of() : List.of(one.getSubOp());
      case Op2 two -> List.of(two.getLeft(), two.getRight());
      case OpN many -> many.getElements();
      default -> List.of();
    };
  }

  private static List<Expr> expressions(Op operator) {
    return switch (operator) {
      case OpFilter filter -> filter.getExprs().getList();
      case OpLeftJoin join -> join.getExprs() == null ? List.of() : join.getExprs().getList();
      case OpExtendAssign assignment ->
          List.copyOf(assignment.getVarExprList().getExprs().values());
      case OpGroup group -> List.copyOf(group.getGroupVars().getExprs().values());
      case OpOrder order -> order.getConditions().stream().map(key -> key.getExpression()).toList();
      case OpTopN top -> top.getConditions().stream().map(key -> key.getExpression()).toList();
      default -> List.of();
    };
  }

  private static List<Op> existing(Expr expression) {
    List<Op> found = new ArrayList<>();
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            found.add(exists.getGraphPattern());
          }
        });
    return found;
  }

  void enter(Measured measured) {
    charge();
    atWork.push(measured);
  }

  void leave() {
    charge();
    atWork.pop();
  }

  /// The time since the last change goes to whoever was at work.
  private void charge() {
    long now = System.nanoTime();
    if (!atWork.isEmpty()) {
      atWork.element().nanos += now - marked;
    }
    marked = now;
  }

  /// Notes the order in which the store looks patterns up, the first time that it does.
  void ordered(Measured measured, List<Triple> order) {
    if (!measured.ordered) {
      measured.ordered = true;
      List<String> graph =
          measured.details.stream().filter(line -> line.startsWith("GRAPH ")).toList();
      measured.details = new ArrayList<>(graph);
      measured.details.addAll(text.patterns(order));
    }
  }

  /// How long it took until the first operator was at work.
  Duration planning() {
    return Duration.ofNanos(root.isPresent() ? planned - began : 0);
  }

  /// How long it has taken since then.
  Duration running() {
    return Duration.ofNanos(System.nanoTime() - (root.isPresent() ? planned : began));
  }

  /// The operators with what they have cost.
  Optional<Step> plan() {
    return root.map(Profile::step);
  }

  private static Step step(Measured measured) {
    List<Step> children = measured.children.stream().map(Profile::step).toList();
    Duration self = Duration.ofNanos(measured.nanos);
    Duration time = children.stream().map(Step::time).reduce(self, Duration::plus);
    return new Step(
        measured.name, measured.details, measured.executions, measured.rows, time, self, children);
  }
}
