package org.outagraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which methods a path takes, and for whom.
///
/// @param routes every route
record Methods(List<Route> routes) {
  static final String OPTIONS = "OPTIONS";

  /// The methods, without OPTIONS, which every path takes; none if there is no such path.
  List<String> of(String path) {
    return methods(covering(path));
  }

  /// Those of them that need no key.
  List<String> forAnybody(String path) {
    return methods(covering(path).stream().filter(route -> !route.isKeyed()).toList());
  }

  private static List<String> methods(List<Route> there) {
    List<String> methods = new ArrayList<>();
    for (Route route : there) {
      methods.add(route.method());
      if (route.method().equals("GET")) {
        methods.add("HEAD");
      }
    }
    return methods.stream().distinct().toList();
  }

  /// The header `Allow`.
  static String allow(List<String> methods) {
    return String.join(", ", methods) + ", " + OPTIONS;
  }

  /// True if a page of another origin has no business there: the path needs the key, or does for
  /// the method that it would use.
  boolean isForTheKey(String path, Optional<String> method) {
    List<Route> there = covering(path);
    return there.stream()
            .anyMatch(route -> route.isKeyed() && method.filter(route.method()::equals).isPresent())
        || (!there.isEmpty() && there.stream().allMatch(Route::isKeyed));
  }

  private List<Route> covering(String path) {
    return routes.stream().filter(route -> route.covers(path)).toList();
  }
}
