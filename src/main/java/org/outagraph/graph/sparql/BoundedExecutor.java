package org.outagraph.graph.sparql;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/// Runs a query as TDB2 does, and stops where TDB2 would not: inside a sort and inside a path.
///
/// It also keeps empty input away from TDB2's reordering, which fails on it in Jena 6.0.0
/// (apache/jena #3751, #3763).
class BoundedExecutor extends OpExecutorTDB2 {
  BoundedExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : nothing(input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : nothing(input);
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return input.hasNext() ? super.execute(filter, input) : nothing(input);
  }

  private QueryIterator nothing(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return new PathRows(path.getTriplePath(), input, execCxt);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    QueryIterator rows = new CountedRows(exec(order.getSubOp(), input), execCxt);
    return new QueryIterSort(rows, comparator(order.getConditions()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    boolean distinct = top.getSubOp() instanceof OpDistinct;
    QueryIterator rows =
        exec(top.getSubOp() instanceof OpDistinct all ? all.getSubOp() : top.getSubOp(), input);
    return new QueryIterTopN(
        rows, comparator(top.getConditions()), top.getLimit(), distinct, execCxt);
  }

  /// Sorting asks nobody whether it should stop; comparing does.
  private Comparator<Binding> comparator(List<SortCondition> conditions) {
    Comparator<Binding> comparator = new BindingComparator(conditions, execCxt);
    return (one, other) -> {
      execCxt.checkCancelSignal();
      return comparator.compare(one, other);
    };
  }
}
