package org.outagraph.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The test cases that are known not to pass, each with its reason: `deviations.txt`.
///
/// @param reasons why, by id; an id that ends with `/` stands for all of its folder
record Deviations(Map<String, String> reasons) {
  static Deviations read() {
    Map<String, String> reasons = new HashMap<>();
    try (var in = Objects.requireNonNull(Deviations.class.getResourceAsStream("deviations.txt"))) {
      String reason = "";
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("#")) {
          reason = line.substring(1).strip();
        } else if (!line.isBlank()) {
          reasons.put(line.strip(), reason);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Deviations(reasons);
  }

  Optional<String> reason(String id) {
    return Optional.ofNullable(reasons.get(id))
        .or(() -> Optional.ofNullable(reasons.get(id.substring(0, id.lastIndexOf('/') + 1))));
  }
}
