package org.outagraph.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.sparql.LanguageVersion;

/// The media types that a caller accepts, with their weights (RFC 9110, section 12.5.1).
///
/// Of the parameters only `q` and `version` count: what is offered here is UTF-8, in one profile,
/// and says the same in each version of SPARQL that is known.
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
    List<Range> ranges =
        HeaderValue.list(header.isBlank() ? "*/*" : header).stream()
            .filter(value -> value.value().contains("/"))
            .filter(Accept::isOfKnownVersion)
            .map(Accept::range)
            .toList();
    return new Accept(ranges, header);
  }

  private static boolean isOfKnownVersion(HeaderValue value) {
    return value.parameter("version").map(LanguageVersion::isKnown).orElse(true);
  }

  private static Range range(HeaderValue value) {
    String[] names = value.value().split("/", 2);
    return new Range(names[0], names[1], value.weight());
  }

  /// The offered media type with the highest weight; of equals the one that is named most exactly,
  /// then the first. None if all are refused.
  Optional<String> best(List<String> offered) {
    return offered.stream()
        .filter(mediaType -> weight(mediaType) > 0)
        .max(
            Comparator.<String>comparingDouble(this::weight)
                .thenComparingInt(this::exactness)
                .thenComparingInt(mediaType -> -offered.indexOf(mediaType)));
  }

  private double weight(String mediaType) {
    return closest(mediaType).map(Range::weight).orElse(0.0);
  }

  private int exactness(String mediaType) {
    return closest(mediaType).map(range -> range.exactness(mediaType)).orElse(0);
  }

  /// The range that covers the media type most exactly; its weight is what counts.
  private Optional<Range> closest(String mediaType) {
    return ranges.stream()
        .filter(range -> range.exactness(mediaType) > 0)
        .max(Comparator.comparingInt(range -> range.exactness(mediaType)));
  }
}
