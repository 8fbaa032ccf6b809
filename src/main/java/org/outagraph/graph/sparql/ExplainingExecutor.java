package org.outagraph.graph.sparql;

import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.tdb2.store.GraphTDB;

/// Runs a query as [BoundedExecutor] does, and keeps a profile of it.
final class ExplainingExecutor extends BoundedExecutor {
  private final Profile profile;

  ExplainingExecutor(ExecutionContext context, Profile profile) {
    super(context);
    this.profile = profile;
  }

  @Override
  protected QueryIterator exec(Op operator, QueryIterator input) {
    Optional<Profile.Measured> known = profile.of(operator);
    return known.isPresent() ? measured(known.get(), operator, input) : super.exec(operator, input);
  }

  private QueryIterator measured(Profile.Measured known, Op operator, QueryIterator input) {
    profile.enter(known);
    try {
      QueryIterator rows = super.exec(operator, ordered(known, operator, input));
      // What comes out as it went in may be what other operators know as the unit.
      return rows == input ? rows : new ProfiledRows(rows, profile, known);
    } finally {
      profile.leave();
    }
  }

  /// Asks the store, as it asks itself, in which order it will look the patterns up.
  private QueryIterator ordered(Profile.Measured known, Op operator, QueryIterator input) {
    Optional<BasicPattern> patterns = patterns(operator).filter(some -> some.size() > 1);
    if (patterns.isEmpty() || !(execCxt.getActiveGraph() instanceof GraphTDB graph)) {
      return input;
    }
    ReorderTransformation order = graph.getDSG().getReorderTransform();
    QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
    if (order != null && rows.hasNext()) {
      BasicPattern given = Substitute.substitute(patterns.get(), rows.peek());
      profile.ordered(known, order.reorderIndexes(given).reorder(patterns.get()).getList());
    }
    return rows;
  }

  private static Optional<BasicPattern> patterns(Op operator) {
    return switch (operator) {
      case OpBGP triples -> Optional.of(triples.getPattern());
      case OpQuadPattern quads -> Optional.of(quads.getBasicPattern());
      default -> Optional.empty();
    };
  }
}
