package org.outagraph.graph.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Ends a query from the middle of an expression.
///
/// It is a cancellation because the engine lets nothing else through: a filter takes every other
/// exception for false.
final class LimitReached extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  LimitReached(Problem problem) {
    this.problem = problem;
  }

  ProblemException asProblem() {
    return problem.toException(this);
  }
}
