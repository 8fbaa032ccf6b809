package org.outagraph.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The media types that a caller accepts, with their weights (RFC 9110, section 12.5.1).
///
/// @param ranges as sent, in the order of the header
/// @param header the header, for messages
record Accept(List<Range> ranges, String header) {

  /// One media range with its weight, 0 to 1.
  record Range(String type, String subtype, double weight) {
    /// 0 if the range does not cover the media type, else the more, the more exact it is.
    int exactness(String mediaType) {
      String[] parts = mediaType.split("/", 2);
      if (type.equals("*")) {
        return 1;
      }
      if (!type.equals(parts[0])) {
        return 0;
      }
      if (subtype.equals("*")) {
        return 2;
      }
      return subtype.equals(parts[1]) ? 3 : 0;
    }
  }

  static Accept parse(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      String[] pieces = part.strip().toLowerCase(Locale.ROOT).split(";");
      String[] names = pieces[0].strip().split("/", 2);
      if (names.length == 2) {
        ranges.add(new Range(names[0], names[1], weight(pieces)));
      }
    }
    return new Accept(ranges, header);
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      if (piece.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(piece.substring(2)), 0, 1);
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /// The offered media type with the highest weight, the first of equals; none if all are refused.
  Optional<String> best(List<String> offered) {
    return offered.stream()
        .filter(mediaType -> weight(mediaType) > 0)
        .max(
            Comparator.<String>comparingDouble(this::weight)
                .thenComparingInt(mediaType -> -offered.indexOf(mediaType)));
  }

  private double weight(String mediaType) {
    return ranges.stream()
        .filter(range -> range.exactness(mediaType) > 0)
        .max(Comparator.comparingInt(range -> range.exactness(mediaType)))
        .map(Range::weight)
        .orElse(0.0);
  }
}
