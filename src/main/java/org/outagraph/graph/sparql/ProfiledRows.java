package org.outagraph.graph.sparql;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.outagraph.model.OwnsState;

/// The rows of an operator, on their way past somebody who counts them; one that is only looked
/// for, as EXISTS does, counts.
@OwnsState("whether the next row is counted already; lives in one thread for one run")
final class ProfiledRows extends QueryIteratorWrapper {
  private final Profile profile;
  private final Profile.Measured operator;
  private boolean seen;

  ProfiledRows(QueryIterator rows, Profile profile, Profile.Measured operator) {
    super(rows);
    this.profile = profile;
    this.operator = operator;
  }

  @Override
  protected boolean hasNextBinding() {
    profile.enter(operator);
    try {
      boolean found = super.hasNextBinding();
      if (found && !seen) {
        operator.row();
        seen = true;
      }
      return found;
    } finally {
      profile.leave();
    }
  }

  @Override
  protected Binding moveToNextBinding() {
    profile.enter(operator);
    try {
      Binding row = super.moveToNextBinding();
      if (!seen) {
        operator.row();
      }
      seen = false;
      return row;
    } finally {
      profile.leave();
    }
  }
}
