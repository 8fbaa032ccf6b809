package org.outagraph.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Parts pasted text into lines that each are a paragraph or a heading: text that was broken at a
/// fixed width is joined again.
final class Lines {
  private static final Pattern END = Pattern.compile("\\R");
  private static final int NARROWEST = 45;
  private static final int WIDEST = 110;
  private static final int ENOUGH = 4;

  private Lines() {}

  static List<String> of(String text) {
    List<String> lines = List.of(END.split(text));
    int width = width(lines);
    return width > 0 ? joined(lines, width) : lines;
  }

  /// A line without what is not seen and without the marks of a heading.
  static String tidy(String line) {
    return line.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\t]]", "")
        .replaceAll("[\\u00a0\\u3000]", " ")
        .strip()
        .replaceFirst("^#{1,6}\\s+(?=[^#\\s])", "");
  }

  /// The width at which lines were broken; 0 if they were not.
  private static int width(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (width < NARROWEST || width > WIDEST) {
      return 0;
    }
    int pairs = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        pairs++;
        broken += wasBroken(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
      }
    }
    return broken >= ENOUGH && broken * 10 >= pairs * 7 ? width : 0;
  }

  /// True if the first word of the next line would not have had room in this one.
  private static boolean wasBroken(String line, String next, int width) {
    int space = next.strip().indexOf(' ');
    int word = space < 0 ? next.strip().length() : space;
    return line.length() + 1 + word > width - 2;
  }

  private static List<String> joined(List<String> lines, int width) {
    List<String> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      paragraph.append(paragraph.isEmpty() || line.isEmpty() ? "" : " ").append(line);
      boolean goesOn =
          i + 1 < lines.size()
              && !line.isEmpty()
              && !lines.get(i + 1).isBlank()
              && wasBroken(lines.get(i), lines.get(i + 1), width);
      if (!goesOn) {
        joined.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return joined;
  }
}
