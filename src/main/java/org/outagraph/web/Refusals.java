package org.outagraph.web;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the HTTP server refuses before any door sees it, told as every other problem.
final class Refusals extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int LAST_OF_CALLER = 499;
  private static final Map<Integer, ProblemForm> FORMS =
      List.of(
              ProblemForm.MALFORMED,
              ProblemForm.NOT_FOUND,
              ProblemForm.TOO_SLOWLY_SENT,
              ProblemForm.TOO_LARGE,
              ProblemForm.ADDRESS_TOO_LONG,
              ProblemForm.EXPECTATION,
              ProblemForm.HEADERS_TOO_LARGE,
              ProblemForm.UNAVAILABLE,
              ProblemForm.HTTP_VERSION)
          .stream()
          .collect(Collectors.toMap(ProblemForm::status, Function.identity()));

  private final LongSupplier version;

  /// @param version the version of the graph
  Refusals(LongSupplier version) {
    this.version = version;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Reply reply = reply(status, message, cause);
    response.setStatus(reply.status());
    headers(reply).forEach(response.getHeaders()::put);
    byte[] body = request.getMethod().equals("HEAD") ? new byte[0] : reply.body();
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private Map<String, String> headers(Reply reply) {
    Map<String, String> headers = new LinkedHashMap<>(Headers.common(version.getAsLong()));
    headers.putAll(Headers.forEveryOrigin());
    headers.putAll(reply.headers());
    headers.put("Content-Type", reply.contentType());
    return headers;
  }

  private static Reply reply(int status, @Nullable String said, @Nullable Throwable cause) {
    Optional<ProblemForm> known = Optional.ofNullable(FORMS.get(status));
    if (known.isEmpty() && status > LAST_OF_CALLER) {
      String number = UUID.randomUUID().toString();
      LOG.error("The server failed with {}: {}, {}", status, said, number, cause);
      return ProblemReply.internal(number);
    }
    String reason =
        Optional.ofNullable(said).filter(text -> !text.isBlank()).orElse("no more is known");
    return ProblemReply.of(
        known.orElse(ProblemForm.MALFORMED), "The request was not taken: " + reason + ".");
  }
}
