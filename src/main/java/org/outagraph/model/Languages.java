package org.outagraph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The languages that somebody wants to read, best first.
///
/// A text is chosen by lookup (RFC 4647, section 3.4): each wanted tag in turn, cut shorter from
/// its end, `zh-Hant-TW`, `zh-Hant`, `zh`; a tag that goes on where the wanted one ends is nearer
/// than a shorter one. Then come texts that are the same in every language (`mul`, or no tag),
/// English, and whatever there is.
///
/// @param wanted language tags of BCP 47, or `*` for any
public record Languages(List<String> wanted) {
  private static final Pattern TAG = Pattern.compile("\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");
  private static final Set<String> TRADITIONAL = Set.of("tw", "hk", "mo");

  /// English, for readers who did not say.
  public static final Languages ENGLISH = new Languages(List.of("en"));

  public Languages {
    for (String tag : wanted) {
      if (tag.length() > 35 || !TAG.matcher(tag).matches()) {
        throw new Problem.Invalid(
                "language", tag, "write tags with commas between them, such as zh-Hant,en")
            .toException();
      }
    }
    wanted = wanted.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
  }

  /// Reads `zh-Hant,en`.
  public static Languages of(String tags) {
    return new Languages(
        Stream.of(tags.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList());
  }

  /// Orders the languages of texts, the nearest to what is wanted first.
  public Comparator<String> nearestFirst() {
    List<Step> steps = steps();
    return Comparator.<String>comparingInt(language -> distance(language, steps))
        .thenComparing(language -> language.toLowerCase(Locale.ROOT));
  }

  /// A way to fit: exactly as it is written, or with all that the tag means.
  private record Step(String tag, boolean asWritten) {
    /// 0 if the language is the tag, 1 if it goes on where the tag ends, 2 if it is another.
    int distance(String written, String whole) {
      if (tag.equals("*") || tag.equals(asWritten ? written : whole)) {
        return 0;
      }
      return !asWritten && whole.startsWith(tag + "-") ? 1 : 2;
    }
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    wanted.forEach(tag -> add(tag, steps));
    steps.add(new Step("mul", true));
    steps.add(new Step("", true));
    add("en", steps);
    return steps;
  }

  private static void add(String tag, List<Step> steps) {
    steps.add(new Step(tag, true));
    for (String shorter = whole(tag); !shorter.isEmpty(); shorter = cut(shorter)) {
      steps.add(new Step(shorter, false));
    }
  }

  /// Without its last part, and without a single letter that would be left to begin one.
  private static String cut(String tag) {
    String shorter = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    return shorter.length() >= 2 && shorter.charAt(shorter.length() - 2) == '-'
        ? shorter.substring(0, shorter.length() - 2)
        : shorter;
  }

  private static int distance(String language, List<Step> steps) {
    String written = language.toLowerCase(Locale.ROOT);
    String whole = whole(written);
    for (int i = 0; i < steps.size(); i++) {
      int distance = steps.get(i).distance(written, whole);
      if (distance < 2) {
        return 2 * i + distance;
      }
    }
    return 2 * steps.size();
  }

  /// Chinese with the script that goes without saying: `zh-TW` is `zh-Hant-TW`, and `zh` is
  /// `zh-Hans`.
  private static String whole(String tag) {
    if (!tag.equals("zh") && !tag.startsWith("zh-")) {
      return tag;
    }
    List<String> parts = List.of(tag.split("-"));
    if (parts.size() > 1 && parts.get(1).length() > 2) {
      return tag;
    }
    String script = parts.stream().anyMatch(TRADITIONAL::contains) ? "hant" : "hans";
    return "zh-" + script + tag.substring(2);
  }
}
