package org.outagraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Problem;

/// Style sheets, programs and pictures that the pages use; nothing comes from elsewhere.
final class AssetDoor {
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private static final String EDITOR = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";

  /// What comes out of a library, by the name that it has here.
  private static final Map<String, String> OF_LIBRARIES =
      Map.of("yasgui.js", EDITOR + "yasgui.min.js", "yasgui.css", EDITOR + "yasgui.min.css");

  private AssetDoor() {}

  static Reply asset(Request request) {
    request.allow("v");
    String name = request.part("name");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9-]+\\.[a-z]+")) {
      throw unknown(name);
    }
    try (InputStream in = AssetDoor.class.getResourceAsStream(place(name))) {
      if (in == null) {
        throw unknown(name);
      }
      return Reply.ok(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(String name) {
    return OF_LIBRARIES.getOrDefault(name, "assets/" + name);
  }

  private static RuntimeException unknown(String name) {
    return new Problem.NotFound("assets/" + name, List.of()).toException();
  }
}
