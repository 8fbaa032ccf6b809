package org.outagraph.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.outagraph.model.Kind;

/// One path that the server answers.
///
/// @param method `GET` (which answers HEAD too) or another
/// @param path the path, with its parts in braces
/// @param description what comes back, in words; the README's table says the same
/// @param door what answers
/// @param access who may use it
record Route(String method, String path, String description, Door door, Access access) {
  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Kind::path).collect(Collectors.joining("|"));

  /// Who may use a route.
  enum Access {
    /// Anybody, pages of other origins included.
    ANYBODY,
    /// Whoever has the key; no page of another origin.
    KEY
  }

  static Route get(String path, String description, Door door) {
    return new Route("GET", path, description, door, Access.ANYBODY);
  }

  /// One that answers with files.
  static Route file(String path, String description, FileDoor door) {
    return get(path, description, door);
  }

  static Route post(String path, String description, Door door) {
    return new Route("POST", path, description, door, Access.ANYBODY);
  }

  /// One that needs the key.
  static Route keyed(String method, String path, String description, Door door) {
    return new Route(method, path, description, door, Access.KEY);
  }

  boolean isKeyed() {
    return access == Access.KEY;
  }

  /// True if the path could be one of this route's; of a kind there are only the known ones.
  boolean covers(String given) {
    String kinds = path.replace("{kind}", "(?:" + KINDS + ")");
    return Pattern.matches(kinds.replaceAll("\\{[a-z]+}", "[^/]+"), given);
  }
}
