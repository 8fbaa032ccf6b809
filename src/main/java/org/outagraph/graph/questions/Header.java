package org.outagraph.graph.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment lines above a query: `# key: words`, going on in lines that begin with `# `.
///
/// @param entries the entries in order
record Header(List<Entry> entries) {
  private static final Pattern START = Pattern.compile("# ?([a-z]+)(?:\\(([^)]*)\\))?:\\s*(.*)");
  private static final Pattern MORE = Pattern.compile("# {3}\\s*(.*)");

  /// One entry.
  ///
  /// @param line where it begins, from 1
  /// @param key the word before the colon
  /// @param given what stands in brackets after the key, or empty
  /// @param words the rest
  record Entry(int line, String key, String given, String words) {}

  static Header of(String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().takeWhile(Header::isComment).toList();
    for (int at = 0; at < lines.size(); at++) {
      Matcher start = START.matcher(lines.get(at));
      Matcher more = MORE.matcher(lines.get(at));
      if (start.matches()) {
        String given = start.group(2) == null ? "" : start.group(2);
        entries.add(new Entry(at + 1, start.group(1), given, start.group(3).strip()));
      } else if (more.matches() && !entries.isEmpty()) {
        Entry last = entries.removeLast();
        entries.add(
            new Entry(last.line, last.key, last.given, last.words + " " + more.group(1).strip()));
      } else {
        entries.add(new Entry(at + 1, "", "", lines.get(at)));
      }
    }
    return new Header(List.copyOf(entries));
  }

  private static boolean isComment(String line) {
    return line.startsWith("#");
  }
}
