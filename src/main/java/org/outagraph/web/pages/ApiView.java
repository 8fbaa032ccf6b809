package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;

/// The interface as its page shows it.
///
/// @param groups the operations, by what they are about
public record ApiView(List<Group> groups) {
  /// Operations about one thing.
  public record Group(String name, String description, List<Operation> operations) {}

  /// One method of one path.
  ///
  /// @param id its name, which is also its place on the page
  /// @param keyed true if it needs the key
  /// @param mediaTypes what it can answer with
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String description,
      boolean keyed,
      List<Parameter> parameters,
      List<String> mediaTypes,
      List<Try> tries) {}

  /// What a caller may choose.
  ///
  /// @param type its type with bounds and default, in words
  public record Parameter(
      String name, String type, boolean required, String description, List<String> choices) {}

  /// A request that can be sent as it stands.
  ///
  /// @param request the request as `curl` would send it
  /// @param href its address, if a link can send it
  /// @param status what comes back
  public record Try(String title, String request, Optional<String> href, int status) {}

  /// How many operations there are.
  public int operations() {
    return groups.stream().mapToInt(group -> group.operations().size()).sum();
  }

  /// How many requests are shown.
  public int examples() {
    return groups.stream()
        .flatMap(group -> group.operations().stream())
        .mapToInt(operation -> operation.tries().size())
        .sum();
  }
}
