package org.outagraph.web;

import java.util.Arrays;
import java.util.List;
import org.outagraph.graph.RdfForm;
import org.outagraph.model.Problem;

/// Chooses how a document of triples is written: by the Accept header, Turtle when anything will
/// do.
final class GraphForms {
  private static final List<String> OFFERED =
      Arrays.stream(RdfForm.values()).map(RdfForm::mediaType).toList();

  private static final List<String> RELATIVE =
      Arrays.stream(RdfForm.values())
          .filter(GraphForms::hasRelative)
          .map(RdfForm::mediaType)
          .toList();

  private GraphForms() {}

  /// The media types that may be asked for.
  static List<String> offered() {
    return OFFERED;
  }

  static RdfForm best(Accept accept) {
    return ofType(
        accept
            .best(OFFERED)
            .orElseThrow(() -> new Problem.NotAcceptable(accept.header(), OFFERED).toException()));
  }

  /// The same for a document whose addresses are best left relative: a form that cannot say those
  /// comes last, whatever its weight.
  static RdfForm bestRelative(Accept accept) {
    return accept.best(RELATIVE).map(GraphForms::ofType).orElseGet(() -> best(accept));
  }

  /// True if addresses may be relative to where the document came from.
  static boolean hasRelative(RdfForm form) {
    return switch (form) {
      case TURTLE, TRIG, JSONLD -> true;
      case NTRIPLES, NQUADS, RDFXML -> false;
    };
  }

  /// The form of one of the offered media types.
  static RdfForm ofType(String mediaType) {
    return RdfForm.values()[OFFERED.indexOf(mediaType)];
  }
}
