package org.outagraph.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A file that goes to the caller piece by piece, however large it is.
///
/// @param file where it is
/// @param mediaType its media type
/// @param etag its strong tag, quotes included
/// @param version the version that it holds
/// @param headers more headers
record Download(
    Path file, String mediaType, String etag, long version, Map<String, String> headers) {

  /// Sends it; a HEAD request gets the length alone, and who has it already, nothing.
  void to(Context context) {
    Headers.common(version).forEach(context::header);
    Headers.forEveryOrigin().forEach(context::header);
    context.header("ETag", etag);
    headers.forEach(context::header);
    if (Headers.matches(Headers.all(context, "If-None-Match"), etag)) {
      context.status(304);
      return;
    }
    try {
      context.status(200).contentType(mediaType);
      context.res().setContentLengthLong(Files.size(file));
      if (!context.req().getMethod().equals("HEAD")) {
        context.result(Files.newInputStream(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
