package org.outagraph.graph.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.outagraph.model.Problem;

/// How a query was carried out.
///
/// @param plan its operators; empty if it needed none
/// @param planning how long it took to optimise it
/// @param running how long it took to find the answer and to write it
/// @param rows how many rows or triples were answered
/// @param complete false if the answer is not the whole one
/// @param version the version of the graph; 0 if the run was stopped
/// @param stopped why the run was stopped, if it was; the plan tells how far it had come
public record Explanation(
    Optional<Step> plan,
    Duration planning,
    Duration running,
    long rows,
    boolean complete,
    long version,
    Optional<Problem> stopped) {

  /// One operator of a plan.
  ///
  /// @param operator its name in the algebra, such as `leftjoin`
  /// @param details what it works with, in SPARQL; for triple patterns, in the order in which the
  ///   store looked them up
  /// @param executions how often it was begun: for each row of another operator, perhaps
  /// @param rows how many rows came out of it, all executions together
  /// @param time how long it took with all that is below it
  /// @param self how long it took by itself
  /// @param children the operators that it takes rows from
  public record Step(
      String operator,
      List<String> details,
      long executions,
      long rows,
      Duration time,
      Duration self,
      List<Step> children) {
    public Step {
      details = List.copyOf(details);
      children = List.copyOf(children);
    }
  }
}
