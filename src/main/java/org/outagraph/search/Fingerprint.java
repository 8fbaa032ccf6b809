package org.outagraph.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Timeline;

/// A number that two documents share only if they say the same, whatever order their parts have.
final class Fingerprint {
  private Fingerprint() {}

  static long of(SearchDocument document) {
    MessageDigest digest = sha256();
    add(digest, List.of(document.id().curie(), document.label()));
    for (TextField field : TextField.values()) {
      add(digest, sorted(field.in(document).stream().map(Fingerprint::words)));
    }
    add(digest, sorted(document.facets().entrySet().stream().flatMap(Fingerprint::values)));
    add(digest, document.date().map(PartialDate::lexical).stream().toList());
    add(digest, List.of(Integer.toString(document.weight())));
    add(digest, times(document.timeline()));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static String words(Text text) {
    return text.language() + "\u0000" + text.value();
  }

  private static Stream<String> values(Map.Entry<String, List<String>> facet) {
    return facet.getValue().stream().map(value -> facet.getKey() + "\u0000" + value);
  }

  private static List<String> times(Timeline timeline) {
    return List.of(
        timeline.known().toString(),
        sorted(timeline.facets().entrySet().stream().flatMap(Fingerprint::reports)).toString(),
        timeline.events().toString(),
        timeline.valid().toString(),
        timeline.published().toString(),
        timeline.recorded().toString());
  }

  private static Stream<String> reports(Map.Entry<String, Map<String, Instant>> facet) {
    return facet.getValue().entrySet().stream().map(value -> facet.getKey() + "\u0000" + value);
  }

  private static List<String> sorted(Stream<String> parts) {
    return parts.sorted().toList();
  }

  /// Each list and each part goes in with its length, so that no two lists look alike.
  private static void add(MessageDigest digest, List<String> parts) {
    digest.update(number(parts.size()));
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(number(bytes.length));
      digest.update(bytes);
    }
  }

  private static byte[] number(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
