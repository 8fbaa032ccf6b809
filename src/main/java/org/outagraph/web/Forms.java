package org.outagraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// Chooses how an answer is written: by `format`, which wins, or by the Accept header.
final class Forms {
  private Forms() {}

  static ResultForm choose(List<ResultForm> offered, Optional<String> format, Accept accept) {
    return format.map(name -> named(name, offered)).orElseGet(() -> accepted(offered, accept));
  }

  /// The form with that short name, media type or file ending.
  private static ResultForm named(String name, List<ResultForm> offered) {
    return offered.stream()
        .filter(
            form ->
                form.name().equalsIgnoreCase(name)
                    || form.suffix().equals(name)
                    || form.mediaType().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names =
                  offered.stream()
                      .map(form -> form.name().toLowerCase(java.util.Locale.ROOT))
                      .toList();
              return new Problem.Unknown("format", name, nearestOrAll(name, names)).toException();
            });
  }

  private static List<String> nearestOrAll(String name, List<String> names) {
    List<String> nearest = Nearest.to(name, names);
    return nearest.isEmpty() ? names : nearest;
  }

  private static ResultForm accepted(List<ResultForm> offered, Accept accept) {
    List<String> types = new ArrayList<>();
    List<ResultForm> forms = new ArrayList<>();
    for (ResultForm form : offered) {
      for (String type : typesOf(form)) {
        types.add(type);
        forms.add(form);
      }
    }
    String best =
        accept
            .best(types)
            .orElseThrow(() -> new Problem.NotAcceptable(accept.header(), types).toException());
    return forms.get(types.indexOf(best));
  }

  /// The media types under which a form may be asked for; the first is what it is sent as.
  private static List<String> typesOf(ResultForm form) {
    return switch (form) {
      case JSON -> List.of(form.mediaType(), "application/json");
      case XML -> List.of(form.mediaType(), "application/xml");
      case CSV, TSV, TURTLE, NTRIPLES, JSONLD, RDFXML -> List.of(form.mediaType());
    };
  }
}
