package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.model.Problem;

/// Where a page of changes begins, as callers carry it from page to page.
final class ChangeCursor {
  private static final Pattern TEXT = Pattern.compile("(LINES|THINGS) (\\d{1,18}) (\\d{1,18})");

  private ChangeCursor() {}

  /// What a page consists of.
  enum Unit {
    LINES,
    THINGS
  }

  static String write(Unit unit, ChangePage.Place place) {
    String text = unit + " " + place.version() + " " + place.offset();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// The place, which must be after one version and up to another.
  static ChangePage.Place read(String cursor, Unit unit, long after, long upTo) {
    Matcher parts = TEXT.matcher(decoded(cursor));
    if (!parts.matches() || !parts.group(1).equals(unit.name())) {
      throw wrong();
    }
    long version = Long.parseLong(parts.group(2));
    if (version <= after || version > upTo) {
      throw wrong();
    }
    return new ChangePage.Place(version, Long.parseLong(parts.group(3)));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  static RuntimeException wrong() {
    return new Problem.Invalid(
            "cursor", "…", "give next of the page before, with the same since and format")
        .toException();
  }
}
