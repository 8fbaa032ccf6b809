package org.outagraph.web;

import static java.util.function.Predicate.not;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Standpoint;

/// What a caller asks, with every parameter decoded strictly and none ignored.
final class Request {
  private final Context context;
  private final Parameters parameters;

  Request(Context context) {
    this.context = context;
    this.parameters = Parameters.of(Optional.ofNullable(context.queryString()).orElse(""));
  }

  /// The method, in capitals; a HEAD request is answered as its GET.
  String method() {
    String method = context.req().getMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  /// The path as decoded by the server.
  String path() {
    return context.path();
  }

  /// The text after `?`, as sent.
  Optional<String> queryText() {
    return Optional.ofNullable(context.queryString());
  }

  /// A part of the path that the route names.
  String part(String name) {
    return context.pathParam(name);
  }

  /// The kind that the path names.
  Kind kind() {
    String path = part("kind");
    return Kind.ofPath(path)
        .orElseThrow(() -> new Problem.NotFound(path, Nearest.to(path, kinds())).toException());
  }

  private static List<String> kinds() {
    return java.util.Arrays.stream(Kind.values()).map(Kind::path).toList();
  }

  /// The thing that a slug in the path names.
  Id id(Kind kind, String slug) {
    if (!Id.isSlug(slug)) {
      throw new Problem.NotFound(kind.path() + "/" + slug, List.of()).toException();
    }
    return new Id(kind, slug);
  }

  /// Refuses every parameter that the door does not know.
  Request allow(String... names) {
    return allow(Set.of(names));
  }

  /// Refuses every parameter that the door does not know.
  Request allow(Set<String> names) {
    parameters.allow(names);
    return this;
  }

  /// The parameter's only value.
  Optional<String> one(String name) {
    return parameters.one(name);
  }

  /// All values of the parameter.
  List<String> all(String name) {
    return parameters.all(name);
  }

  /// The path and the parameters, one of them with another value.
  String withParameter(String name, String value) {
    String others = withoutParameter(name);
    return others + (others.contains("?") ? "&" : "?") + escaped(name, value);
  }

  /// The path and the parameters, without one of them.
  String withoutParameter(String name) {
    String others =
        parameters.values().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(name))
            .flatMap(
                entry -> entry.getValue().stream().map(given -> escaped(entry.getKey(), given)))
            .collect(Collectors.joining("&"));
    return context.req().getRequestURI() + (others.isEmpty() ? "" : "?" + others);
  }

  /// The path and the parameters as they were sent.
  String self() {
    return context.req().getRequestURI() + queryText().map("?"::concat).orElse("");
  }

  /// The parameters without some, in one order whatever theirs is, after a `?`; empty if there are
  /// none.
  String without(String... names) {
    String others =
        parameters.values().entrySet().stream()
            .filter(entry -> !List.of(names).contains(entry.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                entry -> entry.getValue().stream().map(given -> escaped(entry.getKey(), given)))
            .collect(Collectors.joining("&"));
    return others.isEmpty() ? "" : "?" + others;
  }

  private static String escaped(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// Every parameter of the address.
  Parameters parameters() {
    return parameters;
  }

  /// A whole number between two bounds.
  int number(String name, int fallback, int lowest, int highest) {
    Optional<String> given = one(name);
    if (given.isEmpty()) {
      return fallback;
    }
    String right = "a whole number from " + lowest + " to " + highest;
    try {
      int number = Integer.parseInt(given.get());
      if (number < lowest || number > highest) {
        throw new Problem.Invalid(name, given.get(), right).toException();
      }
      return number;
    } catch (NumberFormatException e) {
      throw new Problem.Invalid(name, given.get(), right).toException(e);
    }
  }

  /// The names of the parameters of [#standpoint].
  static final List<String> STANDPOINT = List.of("knownAt", "validAt", "version");

  /// The names of the parameters of a door that can be asked from any standpoint.
  static Set<String> withStandpoint(String... names) {
    return Stream.concat(Stream.of(names), STANDPOINT.stream()).collect(Collectors.toSet());
  }

  /// Where the caller stands in time: `knownAt`, `validAt` and `version`.
  Standpoint standpoint() {
    Standpoint dated = Standpoint.at(date("knownAt"), date("validAt"));
    return one("version").isEmpty()
        ? dated
        : dated.pinned(number("version", 0, 0, Integer.MAX_VALUE));
  }

  /// A date that may be as coarse as a year.
  Optional<PartialDate> date(String name) {
    return one(name).map(text -> date(name, text));
  }

  private static PartialDate date(String name, String text) {
    try {
      return PartialDate.parse(text);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.Invalid(var field, var value, var reason)
          ? new Problem.Invalid(name, value, reason).toException(e)
          : e;
    }
  }

  /// Whether claims are to be annotations of RDF 1.2, if the caller says so with `rdf=1.1` or
  /// `rdf=1.2`.
  Optional<Boolean> rdf12() {
    Optional<String> asked = one("rdf");
    asked
        .filter(version -> !version.equals("1.1") && !version.equals("1.2"))
        .ifPresent(
            version -> {
              throw new Problem.Invalid("rdf", version, "write 1.1 or 1.2").toException();
            });
    return asked.map("1.2"::equals);
  }

  /// What the caller would like to get; anything when nothing is said.
  Accept accept() {
    return Accept.parse(header("Accept").orElse("*/*"));
  }

  /// What the server knows of it.
  Context context() {
    return context;
  }

  /// A header; one that is sent several times is the list of its values.
  Optional<String> header(String name) {
    return Headers.all(context, name);
  }

  /// The server's end of the connection as an address: what the socket says, not what the caller
  /// says.
  String socketAddress() {
    String host = context.req().getLocalAddr();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + context.req().getLocalPort();
  }

  /// The body's bytes; compressed ones are not read, so that none can be a bomb.
  byte[] body() {
    return body(WebServer.BODY_BYTES);
  }

  /// The body's bytes, where so many are allowed; more are not read.
  byte[] body(int most) {
    refuseCoding();
    if (context.req().getContentLengthLong() > most) {
      throw BodyReader.tooLarge(most).toException();
    }
    try {
      byte[] body = BodyReader.read(context.req().getInputStream(), most);
      UnreadBody.none(context);
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseCoding() {
    Optional<String> coding = header("Content-Encoding").filter(not("identity"::equalsIgnoreCase));
    if (coding.isPresent()) {
      throw new Problem.UnsupportedMedia(
              bodyType() + " in " + coding.get(), List.of("it as it is, without Content-Encoding"))
          .toException();
    }
  }

  /// The body as text in the charset that its type says, UTF-8 if it says none.
  String bodyText() {
    Charset charset = charset();
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(body())).toString();
    } catch (CharacterCodingException e) {
      throw new Problem.Invalid(
              "the body", "not " + charset, "send the text in " + charset + ", or say its charset")
          .toException(e);
    }
  }

  private Charset charset() {
    String name = contentType().flatMap(type -> type.parameter("charset")).orElse("utf-8");
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new Problem.UnsupportedMedia(
              bodyType() + ";charset=" + name, List.of(bodyType() + ";charset=utf-8"))
          .toException(e);
    }
  }

  /// The body as the fields of a form, which escapes its bytes as UTF-8.
  Parameters form() {
    if (!charset().equals(StandardCharsets.UTF_8) && !charset().equals(StandardCharsets.US_ASCII)) {
      throw new Problem.UnsupportedMedia(
              bodyType() + ";charset=" + charset(), List.of(bodyType() + ";charset=utf-8"))
          .toException();
    }
    return Parameters.of(bodyText());
  }

  /// The body's media type with its parameters.
  Optional<HeaderValue> contentType() {
    return header("Content-Type").map(HeaderValue::of);
  }

  /// The body's media type without parameters, in lower case; empty if there is none.
  String bodyType() {
    return contentType().map(HeaderValue::value).orElse("");
  }
}
