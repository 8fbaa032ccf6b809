package org.outagraph.graph;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/// TDB2's executor, which in Jena 6.0.0 throws "Peek iterator is already empty" when it reorders a
/// pattern for an input without rows: such a step is answered with no rows before it gets there.
///
/// Upstream: <https://github.com/apache/jena/pull/3753>. May go when a version with it is used.
final class EmptyInputGuard extends OpExecutorTDB2 {
  EmptyInputGuard(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    if (!input.hasNext()) {
      input.close();
      return QueryIterNullIterator.create(execCxt);
    }
    return super.exec(op, input);
  }
}
