package org.outagraph.web.pages;

import java.util.List;

/// What every page has around its content.
///
/// @param title what the browser's tab says, before the name of the project
/// @param version the version of the graph that the page shows
/// @param alternates the same content as data
public record Frame(String title, long version, List<Alternate> alternates) {
  /// The same content in another form.
  ///
  /// @param name what people call the form
  /// @param type its media type
  /// @param href where it is
  public record Alternate(String name, String type, String href) {}

  static Frame of(String title, long version) {
    return new Frame(title, version, List.of());
  }
}
