package org.outagraph.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// The parameters of a request, from its address or from a form, with every value decoded strictly.
///
/// @param values each name with its values, in the order in which they were sent
record Parameters(Map<String, List<String>> values) {
  static Parameters of(String text) {
    return new Parameters(FormText.parse(text));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// Refuses every parameter that is not one of these.
  Parameters allow(Set<String> names) {
    for (String given : values.keySet()) {
      if (!names.contains(given)) {
        throw new Problem.Unknown(
                "parameter", given, Nearest.to(given, names), names.stream().sorted().toList())
            .toException();
      }
    }
    return this;
  }

  /// The parameter's only value.
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new Problem.Invalid(name, String.join(", ", all), "give it once").toException();
    }
    return all.stream().findFirst();
  }

  /// All values of the parameter.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
