package org.outagraph.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// Chooses how an answer is written: by `format`, which wins, or by the Accept header.
final class Forms {
  private Forms() {}

  static Form choose(List<ResultForm> offered, Optional<String> format, Accept accept) {
    return format.map(name -> named(name, offered)).orElseGet(() -> accepted(offered, accept));
  }

  /// The form with that short name, file ending or media type.
  private static Form named(String name, List<ResultForm> offered) {
    Optional<Form> known =
        Arrays.stream(ResultForm.values())
            .filter(form -> isCalled(form, name.toLowerCase(Locale.ROOT)))
            .map(form -> new Form(form, form.mediaType()))
            .findFirst();
    if (known.isEmpty()) {
      List<String> names = offered.stream().map(Forms::shortName).toList();
      List<String> nearest = Nearest.to(name, names);
      throw new Problem.Unknown("format", name, nearest.isEmpty() ? names : nearest).toException();
    }
    return known
        .filter(form -> offered.contains(form.form()))
        .orElseThrow(() -> notOffered(name, offered));
  }

  private static boolean isCalled(ResultForm form, String name) {
    return form.suffix().equals(name)
        || shortName(form).equals(name.replaceAll("[-/]", ""))
        || typesOf(form).contains(HeaderValue.of(name).value());
  }

  private static String shortName(ResultForm form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  private static Form accepted(List<ResultForm> offered, Accept accept) {
    String best =
        accept.best(types(offered)).orElseThrow(() -> notOffered(accept.header(), offered));
    return offered.stream()
        .filter(form -> typesOf(form).contains(best))
        .map(form -> new Form(form, best))
        .findFirst()
        .orElseThrow();
  }

  /// First what each form is really called, so that a wildcard finds that.
  private static List<String> types(List<ResultForm> offered) {
    return Stream.concat(
            offered.stream().map(ResultForm::mediaType),
            offered.stream().flatMap(form -> typesOf(form).stream().skip(1)))
        .toList();
  }

  private static RuntimeException notOffered(String asked, List<ResultForm> offered) {
    return new Problem.NotAcceptable(asked, types(offered)).toException();
  }

  /// The media types under which a form may be asked for; the first is its own.
  private static List<String> typesOf(ResultForm form) {
    return switch (form) {
      case JSON -> List.of(form.mediaType(), "application/json");
      case XML -> List.of(form.mediaType(), "application/xml");
      case CSV, TSV, TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS -> List.of(form.mediaType());
    };
  }
}
