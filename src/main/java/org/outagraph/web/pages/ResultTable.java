package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;

/// The answer to a query as a page shows it.
///
/// @param columns the variables
/// @param rows a cell for each variable in each row
/// @param text triples, or yes or no, where the answer is no table
/// @param count how many rows or triples there are
/// @param complete false if some were left out
public record ResultTable(
    List<String> columns,
    List<List<Cell>> rows,
    Optional<String> text,
    long count,
    boolean complete) {

  /// What one variable is bound to.
  ///
  /// @param text the value, in short form where it has one; empty if the variable is unbound
  /// @param href where it leads, if anywhere
  /// @param language the language of the text, or empty
  /// @param numeric whether it is a number
  public record Cell(String text, Optional<String> href, String language, boolean numeric) {
    /// True if it leads away from here.
    public boolean isForeign() {
      return href.filter(address -> !address.startsWith("/")).isPresent();
    }
  }
}
