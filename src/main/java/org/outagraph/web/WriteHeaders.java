package org.outagraph.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.knowledge.Receipt;
import org.outagraph.knowledge.WriteRequest;
import org.outagraph.model.Problem;

/// What the headers of a change say of it: `From` who asks, `Outagraph-Why` what for,
/// `Idempotency-Key` the name under which it is carried out once, `If-Match` the version that it is
/// made for.
final class WriteHeaders {
  private static final int LENGTH = 500;
  private static final Pattern TAGS = Pattern.compile("\\s*((?:W/)?\"[^\"]*\")\\s*(?:,|$)");
  private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})(?:-[^\"]*)?\"");

  private final Request request;

  WriteHeaders(Request request) {
    this.request = request;
  }

  /// @param usual what is done, when the caller does not say what for
  WriteRequest request(String usual) {
    return new WriteRequest(
        text("From").orElse("http"),
        text("Outagraph-Why").orElse(usual),
        text("Idempotency-Key").map(key -> key.replaceAll("^\"|\"$", "")),
        versions());
  }

  /// True if the change is only to be made where something is already.
  boolean onlyIfThere() {
    return request.header("If-Match").filter(value -> value.strip().equals("*")).isPresent();
  }

  /// True if the change is only to be made where nothing is yet.
  boolean onlyIfNew() {
    Optional<String> value = request.header("If-None-Match").map(String::strip);
    value
        .filter(given -> !given.equals("*"))
        .ifPresent(
            given -> {
              throw new Problem.Invalid("If-None-Match", given, "a change takes only * here")
                  .toException();
            });
    return value.isPresent();
  }

  /// A strong tag that is none of ours is of no version at all, so it never matches.
  private Set<Long> versions() {
    Optional<String> given = request.header("If-Match").map(String::strip);
    if (given.isEmpty() || given.get().equals("*")) {
      return Set.of();
    }
    Set<Long> versions = new LinkedHashSet<>();
    Matcher tags = TAGS.matcher(given.get());
    int end = 0;
    while (end < given.get().length()) {
      if (!tags.find(end) || tags.start() != end) {
        throw new Problem.Invalid(
                "If-Match", given.get(), "send the ETag of an answer, such as \"7\"")
            .toException();
      }
      Matcher ours = OURS.matcher(tags.group(1));
      versions.add(ours.matches() ? Long.parseLong(ours.group(1)) : -1);
      end = tags.end();
    }
    return versions;
  }

  private Optional<String> text(String name) {
    Optional<String> text = request.header(name).map(String::strip).filter(t -> !t.isEmpty());
    text.filter(words -> words.length() > LENGTH)
        .ifPresent(
            words -> {
              throw new Problem.TooLarge("The header " + name, LENGTH, "characters").toException();
            });
    return text;
  }

  /// What came of the change.
  static Reply reply(int status, Receipt receipt) {
    return Json.reply(
            Json.object()
                .put("version", receipt.version())
                .put("added", receipt.added())
                .put("removed", receipt.removed()))
        .withStatus(status)
        .with("ETag", "\"" + receipt.version() + "\"")
        .atVersion(receipt.version());
  }
}
