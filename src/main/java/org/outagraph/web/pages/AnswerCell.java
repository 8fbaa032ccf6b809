package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Citation;
import org.outagraph.model.Reference;

/// One cell of an answer's table.
///
/// @param title the column's heading, for narrow screens
/// @param values what it says
/// @param level how hard, where it says that
/// @param citations articles in full, where they are known
/// @param claims claims that speak against the row's
/// @param marks words about how far it can be trusted
/// @param notes what qualifies it
/// @param numeric whether it is a number
public record AnswerCell(
    String title,
    List<Shown> values,
    Optional<Reference> level,
    List<Citation> citations,
    List<ClaimLink> claims,
    List<Mark> marks,
    List<Property> notes,
    boolean numeric) {
  /// True if it says nothing.
  public boolean isEmpty() {
    return values.isEmpty()
        && level.isEmpty()
        && citations.isEmpty()
        && claims.isEmpty()
        && marks.isEmpty()
        && notes.isEmpty();
  }
}
