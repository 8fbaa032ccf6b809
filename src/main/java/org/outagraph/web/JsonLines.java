package org.outagraph.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.outagraph.model.Kind;

/// Writes every thing on a line of its own, in the JSON form of `/api/{kind}/{slug}`, by kind and
/// slug.
final class JsonLines {
  private JsonLines() {}

  static void write(ThingWalk walk, OutputStream to) throws IOException {
    GZIPOutputStream out = new GZIPOutputStream(to, 1 << 16);
    for (Kind kind : Kind.values()) {
      walk.eachResource(
          kind,
          thing -> {
            try {
              out.write(Json.bytes(EntityJson.of(thing, walk.version())));
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    out.finish();
  }
}
