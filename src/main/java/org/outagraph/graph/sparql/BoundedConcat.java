package org.outagraph.graph.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/// GROUP_CONCAT, of a length that is bounded.
final class BoundedConcat extends AggregatorBase {
  private static final String SPACE = " ";

  private final Aggregator original;
  private final String separator;

  private BoundedConcat(Aggregator original, boolean distinct, @Nullable String separator) {
    super(original.getName(), distinct, original.getExprList());
    this.original = original;
    this.separator = separator == null ? SPACE : separator;
  }

  /// The same aggregator, bounded if it joins texts.
  static Aggregator of(Aggregator aggregator) {
    return switch (aggregator) {
      case AggGroupConcat all -> new BoundedConcat(all, false, all.getSeparator());
      case AggGroupConcatDistinct some -> new BoundedConcat(some, true, some.getSeparator());
      default -> aggregator;
    };
  }

  @Override
  public Accumulator createAccumulator() {
    return new Joined(getExpr(), isDistinct, separator);
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return of(original.copy(expressions));
  }

  @Override
  public @Nullable Node getValueEmpty() {
    return original.getValueEmpty();
  }

  @Override
  public String asSparqlExpr(@Nullable SerializationContext context) {
    return original.asSparqlExpr(context);
  }

  @Override
  public String toPrefixString() {
    return original.toPrefixString();
  }

  @Override
  public int hashCode() {
    return original.hashCode();
  }

  @Override
  public boolean equals(@Nullable Aggregator other, boolean bySyntax) {
    return other instanceof BoundedConcat bounded && original.equals(bounded.original, bySyntax);
  }

  /// The text of one group while it grows.
  private static final class Joined extends AccumulatorExpr {
    private final StringBuilder text = new StringBuilder();
    private final String separator;

    Joined(Expr expression, boolean distinct, String separator) {
      super(expression, distinct);
      this.separator = separator;
    }

    @Override
    protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
      int before = text.length();
      if (getAccCount() > 0) {
        text.append(separator);
      }
      text.append(value.asString());
      Bounded.length(text.length());
      Run.made(text.length() - before);
    }

    @Override
    protected void accumulateError(Binding row, FunctionEnv environment) {
      // The base class counts errors, and one of them leaves the group without a value.
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(text.toString());
    }
  }
}
