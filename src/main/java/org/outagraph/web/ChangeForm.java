package org.outagraph.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// How changes are told.
enum ChangeForm {
  /// JSON whose changes hold their RDF Patch.
  JSON(Reply.JSON, ChangeCursor.Unit.LINES),
  /// RDF Patch alone (<https://afs.github.io/rdf-delta/rdf-patch.html>).
  PATCH("application/rdf-patch", ChangeCursor.Unit.LINES),
  /// JSON that tells which things came, changed and went.
  ENTITIES(Reply.JSON, ChangeCursor.Unit.THINGS);

  private static final List<String> OFFERED = List.of(JSON.mediaType, PATCH.mediaType);

  private final String mediaType;
  private final ChangeCursor.Unit unit;

  ChangeForm(String mediaType, ChangeCursor.Unit unit) {
    this.mediaType = mediaType;
    this.unit = unit;
  }

  String mediaType() {
    return mediaType;
  }

  ChangeCursor.Unit unit() {
    return unit;
  }

  /// What the caller names, which wins, or accepts.
  static ChangeForm of(Optional<String> format, Accept accept) {
    return format.map(ChangeForm::named).orElseGet(() -> accepted(accept));
  }

  private static ChangeForm named(String name) {
    List<String> names = Arrays.stream(values()).map(ChangeForm::word).toList();
    return Arrays.stream(values())
        .filter(form -> form.word().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> nearest = Nearest.to(name, names);
              return new Problem.Unknown("format", name, nearest.isEmpty() ? names : nearest)
                  .toException();
            });
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static ChangeForm accepted(Accept accept) {
    String best =
        accept
            .best(OFFERED)
            .orElseThrow(() -> new Problem.NotAcceptable(accept.header(), OFFERED).toException());
    return best.equals(JSON.mediaType) ? JSON : PATCH;
  }
}
