package org.outagraph.web;

import java.util.regex.Pattern;

/// One path that the server answers.
///
/// @param method `GET` (which answers HEAD too) or `POST`
/// @param path the path, with its parts in braces
/// @param description what comes back, in words; the README's table says the same
/// @param door what answers
record Route(String method, String path, String description, Door door) {
  static Route get(String path, String description, Door door) {
    return new Route("GET", path, description, door);
  }

  static Route post(String path, String description, Door door) {
    return new Route("POST", path, description, door);
  }

  /// True if the path could be one of this route's.
  boolean covers(String given) {
    return Pattern.matches(path.replaceAll("\\{[a-z]+}", "[^/]+"), given);
  }
}
