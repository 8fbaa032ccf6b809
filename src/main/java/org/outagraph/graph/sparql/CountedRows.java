package org.outagraph.graph.sparql;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// Rows on their way into a sort, which keeps all of them in memory.
@OwnsState("counts the rows; lives in one thread for one query")
final class CountedRows extends QueryIterProcessBinding {
  static final long ROWS = 250_000;

  private long rows;

  CountedRows(QueryIterator input, ExecutionContext context) {
    super(input, context);
  }

  @Override
  public Binding accept(Binding row) {
    if (++rows > ROWS) {
      throw new LimitReached(new Problem.TooLarge("What ORDER BY has to sort", ROWS, "rows"));
    }
    return row;
  }
}
