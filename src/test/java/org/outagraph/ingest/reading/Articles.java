package org.outagraph.ingest.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/// Articles for tests, all made up, received on Tuesday, 23 July 2024.
final class Articles {
  static final LocalDate DAY = LocalDate.of(2024, 7, 23);

  private Articles() {}

  static Received received(byte[] body, String type) {
    return new Received(body, type, Optional.empty(), DAY, Hints.NONE);
  }

  static Received received(String body, String type) {
    return received(body.getBytes(StandardCharsets.UTF_8), type);
  }

  static Manuscript text(String text) {
    return new Reader().read(received(text, "text/plain")).getFirst();
  }

  static Manuscript page(String html) {
    return new Reader().read(received(html, "text/html; charset=utf-8")).getFirst();
  }
}
