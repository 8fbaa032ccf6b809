package org.outagraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Problem;

/// Style sheets and pictures that the pages use.
final class AssetDoor {
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private AssetDoor() {}

  static Reply asset(Request request) {
    request.allow("v");
    String name = request.part("name");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9-]+\\.[a-z]+")) {
      throw unknown(name);
    }
    try (InputStream in = AssetDoor.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw unknown(name);
      }
      return Reply.ok(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException unknown(String name) {
    return new Problem.NotFound("assets/" + name, List.of()).toException();
  }
}
