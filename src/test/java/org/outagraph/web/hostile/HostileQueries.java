package org.outagraph.web.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Queries that mean harm, each under the name of what it tries. They are asked of a server over a
/// made-up chain of links.
///
/// `PORT` in a text stands for a port on which a trap listens.
public final class HostileQueries {
  private HostileQueries() {}

  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Theme theme : themes()) {
      theme
          .queries()
          .forEach(
              (name, query) -> {
                if (all.put(name, query) != null) {
                  throw new IllegalArgumentException(name + " is there twice");
                }
              });
    }
    return all;
  }

  private static List<Theme> themes() {
    return List.of(
        new Products(),
        new Expressions(),
        new Growth(),
        new Aggregates(),
        new Depth(),
        new Sizes(),
        new Escapes(),
        new Additions());
  }
}
