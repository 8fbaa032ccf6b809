package org.outagraph.model;

/// A fault in data: what is wrong with which thing, and where it stands if it came from a file.
///
/// @param file the file as the user named it, or empty
/// @param line the line, from 1, or 0 if unknown
/// @param node the thing, in the short form that a file would use
/// @param message a sentence that says what is wrong and what would be right
public record Violation(String file, int line, String node, String message) {
  /// `file:line: node: message`, without the parts that are unknown.
  @Override
  public String toString() {
    String place = file.isEmpty() ? "" : line > 0 ? file + ":" + line + ": " : file + ": ";
    return place + (node.isEmpty() ? "" : node + ": ") + message;
  }
}
