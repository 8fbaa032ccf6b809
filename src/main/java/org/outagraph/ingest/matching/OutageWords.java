package org.outagraph.ingest.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which texts show that they report the failure of a technology, from the file
/// `outage-words.txt`, which says what its lists mean.
public final class OutageWords {
  private static final String FILE = "outage-words.txt";
  private static final Pattern HEAD = Pattern.compile("([a-z]{2,3}) ([a-z]+): (.*)");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final int FIRST_WITHOUT_SPACES = 0x2E80;

  private final Map<String, Map<String, Pattern>> languages = new HashMap<>();

  private final Map<String, Pattern> denied = new HashMap<>();

  private OutageWords(Map<String, Map<String, List<String>>> words) {
    words.forEach(
        (language, lists) ->
            languages.put(
                language,
                lists.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, list -> pattern(list.getValue())))));
    languages.forEach(
        (language, lists) ->
            denied.put(
                language,
                Pattern.compile(
                    "(?:"
                        + lists.getOrDefault("denial", NOTHING)
                        + ") ?(?:\\p{L}+ )?(?:"
                        + lists.getOrDefault("outage", NOTHING)
                        + ")")));
  }

  /// Reads the file in a folder of patterns.
  public static OutageWords of(Path folder) {
    try {
      return read(Files.readAllLines(folder.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutageWords read(List<String> lines) {
    Map<String, Map<String, List<String>>> words = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        current =
            words
                .computeIfAbsent(head.group(1), any -> new HashMap<>())
                .computeIfAbsent(head.group(2), any -> new ArrayList<>());
      } else if (!line.startsWith(" ")) {
        throw new IllegalStateException(FILE + ": write \"language list: words\", not " + line);
      }
      Stream.of((head.matches() ? head.group(3) : line).split(","))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .forEach(current::add);
    }
    return new OutageWords(words);
  }

  private static Pattern pattern(List<String> words) {
    String spaced =
        words.stream()
            .filter(word -> word.codePointAt(0) < FIRST_WITHOUT_SPACES)
            .map(OutageWords::expression)
            .collect(Collectors.joining("|"));
    String others =
        words.stream()
            .filter(word -> word.codePointAt(0) >= FIRST_WITHOUT_SPACES)
            .map(word -> Pattern.quote(folded(word)))
            .collect(Collectors.joining("|"));
    String bounded =
        spaced.isEmpty() ? "" : "(?<![\\p{L}\\p{N}])(?:" + spaced + ")(?![\\p{L}\\p{N}])";
    return Pattern.compile(
        Stream.of(bounded, others)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("|")));
  }

  private static String expression(String word) {
    return Stream.of(folded(word).split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[\\p{L}\\p{N}-]*"));
  }

  /// In small letters, without accents, with plain quotation marks.
  static String folded(String text) {
    String apart = Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  /// True if the sentence has a word of the list.
  boolean has(String list, String folded, String language) {
    return list(list, language).matcher(folded).find();
  }

  /// The sentence without what it says was no outage.
  String withoutDenied(String folded, String language) {
    return denied.getOrDefault(spoken(language), NOTHING).matcher(folded).replaceAll(" ");
  }

  /// The sentence without the words of the list.
  String without(String list, String folded, String language) {
    return list(list, language).matcher(folded).replaceAll(" ");
  }

  /// The words of the list that are in the text.
  Set<String> all(String list, String folded, String language) {
    return list(list, language)
        .matcher(folded)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toSet());
  }

  private String spoken(String language) {
    int hyphen = language.indexOf('-');
    String spoken = hyphen < 0 ? language : language.substring(0, hyphen);
    return languages.containsKey(spoken) ? spoken : "en";
  }

  private Pattern list(String list, String language) {
    Map<String, Pattern> lists = languages.getOrDefault(spoken(language), Map.of());
    return lists.getOrDefault(list, NOTHING);
  }
}
