package org.outagraph.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.outagraph.model.ProblemException;

/// What is left of a request's body when its answer is known.
///
/// The server hangs up after a body that it has not read. A client that is not told so sends its
/// next request into nothing (RFC 9112, 9.6).
final class UnreadBody {
  /// So many bytes are rather read than the connection lost.
  private static final int SHORT = 64 << 10;

  private static final String READ = "body read";

  private UnreadBody() {}

  /// Says that nothing of the body is left.
  static void none(Context context) {
    context.attribute(READ, true);
  }

  /// Reads the rest if it is short; otherwise the answer says that the connection closes.
  static void settle(Context context) {
    if (!isRead(context)) {
      context.header("Connection", "close");
    }
  }

  /// Who waits for leave to send the body has not sent it, and is given leave by any look at it.
  private static boolean isRead(Context context) {
    HttpServletRequest request = context.req();
    if (context.attribute(READ) != null) {
      return true;
    }
    if (request.getHeader("Expect") != null || request.getContentLengthLong() > SHORT) {
      return false;
    }
    try {
      ServletInputStream body = request.getInputStream();
      return body.isFinished() || BodyReader.read(body, SHORT).length <= SHORT;
    } catch (IOException | ProblemException e) {
      return false;
    }
  }
}
