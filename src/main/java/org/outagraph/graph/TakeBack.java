package org.outagraph.graph;

import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Change;
import org.outagraph.model.Problem;

/// Takes a whole change back, if all of it is still as it was made.
///
/// @param what what it was, as the beginning of a sentence
/// @param change in stored form, as the journal has it
public record TakeBack(String what, Change change) implements ChangeMaker {
  @Override
  public void make(Draft draft) {
    QuadChange made = QuadChange.read(change);
    refuseOtherwise(draft.dataset(), made.added(), true);
    refuseOtherwise(draft.dataset(), made.deleted(), false);
    draft.change(made.added(), made.deleted());
  }

  private void refuseOtherwise(DatasetGraph now, Set<Quad> quads, boolean there) {
    for (Quad quad : quads) {
      if (now.contains(quad) != there) {
        String why =
            Prefixes.standard().shorten(String.valueOf(quad.getSubject()))
                + " was changed since; take the later change back first";
        throw new Problem.Conflict(what, why).toException();
      }
    }
  }
}
