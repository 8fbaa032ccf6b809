package org.outagraph.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Answer;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// Some rows of an answer.
///
/// @param answer the whole of it
/// @param rows those of this page
/// @param next the cursor of the page after it; empty on the last one
record AnswerPage(Answer answer, List<List<List<Value>>> rows, Optional<String> next) {
  /// All rows on one page.
  static AnswerPage whole(Answer answer) {
    return new AnswerPage(answer, answer.rows(), Optional.empty());
  }

  /// At most so many rows, beginning at one of them.
  ///
  /// @param asked what was asked, for the cursor
  static AnswerPage of(Answer answer, int first, int limit, String asked) {
    int total = answer.rows().size();
    int from = Math.min(first, total);
    int to = (int) Math.min(total, (long) from + limit);
    Optional<String> next =
        to < total
            ? Optional.of(new RowCursor(answer.version(), to).write(asked))
            : Optional.empty();
    return new AnswerPage(answer, answer.rows().subList(from, to), next);
  }

  /// The things of a kind that the rows name, in their order.
  Set<Id> things(Kind kind) {
    Set<Id> things = new LinkedHashSet<>();
    for (List<List<Value>> row : rows) {
      for (List<Value> cell : row) {
        for (Value value : cell) {
          if (value instanceof Value.Thing(Reference reference)) {
            reference.id().filter(id -> id.kind() == kind).ifPresent(things::add);
          }
        }
      }
    }
    return things;
  }
}
