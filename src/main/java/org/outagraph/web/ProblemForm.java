package org.outagraph.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.outagraph.model.Problem;

/// How a problem is told over HTTP: its name, which is also its page, its status and its title.
///
/// @param name the last part of `/problems/{name}`
/// @param status the HTTP status
/// @param title the same for every problem of the name
/// @param advice what the page says to do about it
record ProblemForm(String name, int status, String title, String advice) {
  static final ProblemForm NOT_FOUND =
      new ProblemForm(
          "not-found",
          404,
          "Nothing is known by that name",
          "Check the spelling; the answer lists the nearest known names. Search finds things by any"
              + " of their names.");
  static final ProblemForm GONE =
      new ProblemForm(
          "gone",
          410,
          "It was here and is no longer",
          "The answer says why, and what to do instead. Names are never used again.");
  static final ProblemForm MOVED =
      new ProblemForm(
          "moved",
          308,
          "It has another name now",
          "Two things were found to be one, or a name was wrong. The answer leads to the name in"
              + " use; the old one stays good for links and is never given to another thing.");
  static final ProblemForm WITHDRAWN =
      new ProblemForm(
          "withdrawn",
          410,
          "It was withdrawn",
          "The answer says when and why. The name is never given to another thing.");
  static final ProblemForm INVALID =
      new ProblemForm(
          "invalid",
          400,
          "A value cannot be used",
          "The answer says which value and what would be right.");
  static final ProblemForm UNKNOWN =
      new ProblemForm(
          "unknown-name",
          400,
          "There is no such parameter or field",
          "No parameter is ignored here, so that a mistyped filter cannot widen an answer. The"
              + " answer lists the nearest known names.");
  static final ProblemForm SYNTAX =
      new ProblemForm(
          "syntax",
          400,
          "The text does not follow its grammar",
          "The answer says the line and the column where reading stopped, counted from 1.");
  static final ProblemForm TOO_SLOW =
      new ProblemForm(
          "too-slow",
          503,
          "The query took longer than it may",
          "Add a pattern that narrows the query, or a LIMIT; or ask for parts of the answer in"
              + " turn.");
  static final ProblemForm TOO_LARGE =
      new ProblemForm(
          "too-large", 413, "Too large", "Send less, or ask for less, as the answer says.");
  static final ProblemForm TOO_SLOWLY_SENT =
      new ProblemForm(
          "too-slowly-sent",
          408,
          "The request came too slowly",
          "Nothing was done. Send it again over a better connection, or in smaller parts.");
  static final ProblemForm MALFORMED =
      new ProblemForm(
          "malformed",
          400,
          "The request does not follow HTTP",
          "The answer says what could not be read. A path is escaped UTF-8 without control"
              + " characters; a host is named once.");
  static final ProblemForm ADDRESS_TOO_LONG =
      new ProblemForm(
          "address-too-long",
          414,
          "The address is too long",
          "It may have 8,000 characters. A longer query goes into the body of a POST.");
  static final ProblemForm HEADERS_TOO_LARGE =
      new ProblemForm(
          "headers-too-large",
          431,
          "The headers are too large",
          "They may have 8,000 characters, together with the address.");
  static final ProblemForm EXPECTATION =
      new ProblemForm(
          "expectation",
          417,
          "What you expect is not done here",
          "Only Expect: 100-continue is known.");
  static final ProblemForm HTTP_VERSION =
      new ProblemForm(
          "http-version", 505, "This version of HTTP is not spoken here", "Use HTTP/1.1.");
  static final ProblemForm REFUSED =
      new ProblemForm(
          "refused",
          400,
          "This is never done here",
          "Whatever reaches out of the server or into its files is refused for everybody.");
  static final ProblemForm NOT_ACCEPTABLE =
      new ProblemForm(
          "not-acceptable",
          406,
          "No representation that you accept",
          "Ask for one of the media types that the answer lists.");
  static final ProblemForm UNSUPPORTED_MEDIA =
      new ProblemForm(
          "unsupported-media",
          415,
          "The body's media type is not read here",
          "Send one of the media types that the answer lists.");
  static final ProblemForm WRONG_METHOD =
      new ProblemForm(
          "wrong-method",
          405,
          "The path does not take this method",
          "Use one of the methods in the Allow header.");
  static final ProblemForm SHAPES_BROKEN =
      new ProblemForm(
          "shapes-broken",
          422,
          "The data breaks the shapes",
          "Nothing was changed. The answer lists every fault with a sentence that says what would"
              + " be right.");
  static final ProblemForm UNAUTHORIZED =
      new ProblemForm(
          "unauthorized",
          401,
          "This needs the key",
          "Send the server's key in the header Authorization, after the word Bearer.");
  static final ProblemForm READ_ONLY =
      new ProblemForm(
          "read-only",
          403,
          "This server is read-only",
          "Whoever runs the server can set OUTAGRAPH_WRITE_KEY and start it again.");
  static final ProblemForm STALE =
      new ProblemForm(
          "stale",
          412,
          "Something has changed meanwhile",
          "Read what is there now, and send the change again for the version in the answer.");
  static final ProblemForm CONFLICT =
      new ProblemForm(
          "conflict",
          409,
          "Not possible as things are now",
          "Nothing was changed. The answer says what stands against it, and what would help.");
  static final ProblemForm MISQUOTED =
      new ProblemForm(
          "misquoted",
          422,
          "The quote is not what the text says",
          "Nothing was changed. A quote is an exact piece of the cleaned text; its offsets count"
              + " code points. The answer says what stands at the place, and where the words are.");
  static final ProblemForm TOO_MANY =
      new ProblemForm(
          "too-many",
          429,
          "You have asked too much in a short time",
          "Each client may send so many requests in a minute, have two queries running and four"
              + " waiting, and has a share of running time and of failures in each minute;"
              + " RateLimit and RateLimit-Policy say how much. Ask again after the time in"
              + " Retry-After.");
  static final ProblemForm UNAVAILABLE =
      new ProblemForm(
          "unavailable", 503, "Not possible now", "Try again after the time in Retry-After.");
  static final ProblemForm INTERNAL =
      new ProblemForm(
          "internal",
          500,
          "A fault of ours",
          "It was written to the server's log under the number in the answer.");

  /// Every problem that has a page.
  static final List<ProblemForm> ALL =
      List.of(
          NOT_FOUND,
          GONE,
          MOVED,
          WITHDRAWN,
          INVALID,
          UNKNOWN,
          SYNTAX,
          TOO_SLOW,
          TOO_LARGE,
          TOO_SLOWLY_SENT,
          MALFORMED,
          ADDRESS_TOO_LONG,
          HEADERS_TOO_LARGE,
          EXPECTATION,
          HTTP_VERSION,
          REFUSED,
          NOT_ACCEPTABLE,
          UNSUPPORTED_MEDIA,
          WRONG_METHOD,
          SHAPES_BROKEN,
          UNAUTHORIZED,
          READ_ONLY,
          STALE,
          CONFLICT,
          MISQUOTED,
          TOO_MANY,
          UNAVAILABLE,
          INTERNAL);

  static ProblemForm of(Problem problem) {
    return switch (problem) {
      case Problem.NotFound p -> NOT_FOUND;
      case Problem.Gone p -> GONE;
      case Problem.Moved p -> MOVED;
      case Problem.Withdrawn p -> WITHDRAWN;
      case Problem.Invalid p -> INVALID;
      case Problem.Unknown p -> UNKNOWN;
      case Problem.Syntax p -> SYNTAX;
      case Problem.TooSlow p -> TOO_SLOW;
      case Problem.TooLarge p -> TOO_LARGE;
      case Problem.TooSlowlySent p -> TOO_SLOWLY_SENT;
      case Problem.Refused p -> REFUSED;
      case Problem.NotAcceptable p -> NOT_ACCEPTABLE;
      case Problem.UnsupportedMedia p -> UNSUPPORTED_MEDIA;
      case Problem.WrongMethod p -> WRONG_METHOD;
      case Problem.ShapesBroken p -> SHAPES_BROKEN;
      case Problem.Unauthorized p -> UNAUTHORIZED;
      case Problem.ReadOnly p -> READ_ONLY;
      case Problem.Stale p -> STALE;
      case Problem.Conflict p -> CONFLICT;
      case Problem.Misquoted p -> MISQUOTED;
      case Problem.TooMany p -> TOO_MANY;
      case Problem.Unavailable p -> UNAVAILABLE;
    };
  }

  /// When to come back, where waiting helps.
  static Optional<Duration> retryAfter(Problem problem) {
    return switch (problem) {
      case Problem.TooMany many -> Optional.of(many.retryAfter());
      case Problem.Unavailable unavailable -> Optional.of(unavailable.retryAfter());
      default -> Optional.empty();
    };
  }
}
