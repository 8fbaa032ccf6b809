package org.outagraph.ingest.patterns;

import java.util.List;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// A place in a pattern file, to say what is wrong there.
///
/// @param file the file, below the folder of patterns
/// @param line the line, from 1
/// @param column the column, from 1
public record Fault(String file, int line, int column) {
  /// What is wrong, as the end of a sentence, and what would be right.
  public ProblemException because(String reason) {
    return because(reason, "");
  }

  public ProblemException because(String reason, String found) {
    return new Problem.Syntax(file, line, column, reason, found, List.of(), "").toException();
  }

  Fault at(int newColumn) {
    return new Fault(file, line, newColumn);
  }
}
