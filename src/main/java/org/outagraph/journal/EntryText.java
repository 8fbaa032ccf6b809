package org.outagraph.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.outagraph.model.Id;
import org.outagraph.model.Touched;

/// An entry as the text of the file: its header lines, then its body as a transaction, and what was
/// derived, if anything was, as another.
///
/// @param id the entry's own name, which depends on all entries before it
/// @param previous the id of the entry before
record EntryText(String id, String previous, Entry entry) {
  /// Stands before the first entry.
  static final String BEFORE_ALL = new UUID(0, 0).toString();

  static final String BEGIN = "TX .\n";
  static final String END = "TC .\n";
  private static final String NEXT = END + BEGIN;

  static EntryText following(String previous, Entry entry) {
    String content = header("prev", uuid(previous)) + rest(entry);
    return new EntryText(
        UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString(), previous, entry);
  }

  byte[] bytes() {
    String text = header("id", uuid(id)) + header("prev", uuid(previous)) + rest(entry);
    return text.getBytes(UTF_8);
  }

  /// Reads what [#bytes()] wrote.
  ///
  /// @throws IllegalArgumentException if it is something else; the message says what
  static EntryText read(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    int begin = text.indexOf("\n" + BEGIN) + 1;
    int end = text.length() - END.length();
    if (begin == 0 || !text.endsWith(END) || begin + BEGIN.length() > end) {
      throw new IllegalArgumentException("the entry is not a transaction");
    }
    Map<String, String> headers = headers(text.substring(0, begin));
    String changes = text.substring(begin + BEGIN.length(), end);
    int next = changes.startsWith(NEXT) ? 0 : changes.indexOf("\n" + NEXT) + 1;
    boolean isAll = next == 0 && !changes.startsWith(NEXT);
    try {
      return new EntryText(
          inner(headers, "id", "<urn:uuid:", ">"),
          inner(headers, "prev", "<urn:uuid:", ">"),
          new Entry(
              Long.parseLong(inner(headers, "number", "", "")),
              Instant.parse(words(headers, "recordedAt")),
              words(headers, "who"),
              words(headers, "why"),
              headers.containsKey("request")
                  ? Optional.of(words(headers, "request"))
                  : Optional.empty(),
              isAll ? changes : changes.substring(0, next),
              isAll ? "" : changes.substring(next + NEXT.length()),
              new Touched(ids(headers, "came"), ids(headers, "changed"), ids(headers, "went"))));
    } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a header cannot be read: " + e.getMessage(), e);
    }
  }

  private static String rest(Entry entry) {
    return header("number", Long.toString(entry.number()))
        + header("recordedAt", quoted(entry.recordedAt().toString()))
        + header("who", quoted(entry.who()))
        + header("why", quoted(entry.why()))
        + entry.request().map(request -> header("request", quoted(request))).orElse("")
        + header("adds", Long.toString(lines("A ", entry)))
        + header("deletes", Long.toString(lines("D ", entry)))
        + ids("came", entry.touched().added())
        + ids("changed", entry.touched().changed())
        + ids("went", entry.touched().removed())
        + BEGIN
        + entry.body()
        + (entry.derived().isEmpty() ? "" : NEXT + entry.derived())
        + END;
  }

  private static long lines(String start, Entry entry) {
    return Stream.concat(entry.body().lines(), entry.derived().lines())
        .filter(line -> line.startsWith(start))
        .count();
  }

  /// Sorted, so that equal entries have equal bytes.
  private static String ids(String name, Set<Id> ids) {
    return ids.isEmpty()
        ? ""
        : header(name, quoted(ids.stream().map(Id::curie).sorted().collect(joining(" "))));
  }

  private static Set<Id> ids(Map<String, String> headers, String name) {
    return headers.containsKey(name) ? Set.copyOf(idList(words(headers, name))) : Set.of();
  }

  /// The ids that a header lists, in its order.
  static List<Id> idList(String curies) {
    return Stream.of(curies.split(" ", -1))
        .map(
            curie ->
                Id.ofCurie(curie)
                    .orElseThrow(() -> new IllegalArgumentException(curie + " is no id")))
        .toList();
  }

  private static String header(String name, String term) {
    return "H " + name + " " + term + " .\n";
  }

  private static String uuid(String id) {
    return "<urn:uuid:" + id + ">";
  }

  static Map<String, String> headers(String lines) {
    Map<String, String> headers = new HashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ', 2);
              if (!line.startsWith("H ") || !line.endsWith(" .") || space < 0) {
                throw new IllegalArgumentException("\"" + line + "\" is not a header line");
              }
              headers.put(line.substring(2, space), line.substring(space + 1, line.length() - 2));
            });
    return headers;
  }

  static String words(Map<String, String> headers, String name) {
    return unquoted(inner(headers, name, "\"", "\""));
  }

  static String inner(Map<String, String> headers, String name, String before, String after) {
    String term = headers.getOrDefault(name, "");
    if (term.length() < before.length() + after.length()
        || !term.startsWith(before)
        || !term.endsWith(after)) {
      throw new IllegalArgumentException("the header " + name + " is missing or unreadable");
    }
    return term.substring(before.length(), term.length() - after.length());
  }

  private static String quoted(String words) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (Character.isISOControl(letter)) {
        out.append("\\u%04X".formatted((int) letter));
      } else {
        out.append(letter);
      }
    }
    return out.append('"').toString();
  }

  private static String unquoted(String words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter != '\\') {
        out.append(letter);
      } else if (words.startsWith("u", i + 1) && i + 6 <= words.length()) {
        out.append((char) Integer.parseInt(words, i + 2, i + 6, 16));
        i += 5;
      } else {
        i++;
        out.append(words.charAt(i));
      }
    }
    return out.toString();
  }
}
