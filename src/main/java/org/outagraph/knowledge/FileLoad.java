package org.outagraph.knowledge;

import java.util.function.ToLongFunction;
import org.outagraph.graph.ChangeMaker;
import org.outagraph.graph.ReadFiles;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Brings what data files say into the base: all of it as one change, or nothing.
///
/// A fault is told with the file and the line where it is written.
///
/// @param files the files as they were read
record FileLoad(ReadFiles files) {
  /// Adds what the files say; returns the version.
  long commit(ToLongFunction<ChangeMaker> commit) {
    refuseFaults();
    return located(files.quads(), commit);
  }

  /// Makes the graph say of the files' claims what the files say; returns the version.
  long over(ToLongFunction<ChangeMaker> commit) {
    refuseFaults();
    return located(files::replaceClaims, commit);
  }

  private void refuseFaults() {
    if (!files.faults().isEmpty()) {
      throw new Problem.ShapesBroken(files.faults()).toException();
    }
  }

  private long located(ChangeMaker maker, ToLongFunction<ChangeMaker> commit) {
    try {
      return commit.applyAsLong(maker);
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.ShapesBroken(var violations)) {
        throw new Problem.ShapesBroken(files.located(violations)).toException(e);
      }
      throw e;
    }
  }
}
