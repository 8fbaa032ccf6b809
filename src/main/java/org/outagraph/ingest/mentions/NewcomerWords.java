package org.outagraph.ingest.mentions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.model.Kind;

/// Words by which names that nobody knows are told apart, from `newcomers.txt`, which says what its
/// lists mean, and from a file more for some languages.
final class NewcomerWords {
  static final Set<Kind> KINDS =
      Set.of(Kind.VENDORS, Kind.PRODUCTS, Kind.ORGANISATIONS, Kind.POLICIES);

  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_NAME = 2;
  private static final int SHORTEST_END = 3;

  private static final Map<String, WordList> LISTS = lists();
  private static final WordList NONE = new WordList(Set.of());

  /// A list of words.
  ///
  /// @param words all of them, as they are written in the file
  /// @param ends what stands behind a star
  /// @param stems what stands before a star
  private record WordList(Set<String> words, Set<String> ends, Set<String> stems) {
    WordList(Set<String> words) {
      this(
          words,
          words.stream()
              .filter(word -> word.startsWith("*"))
              .map(word -> word.substring(1))
              .collect(Collectors.toSet()),
          words.stream()
              .filter(word -> word.endsWith("*"))
              .map(word -> word.substring(0, word.length() - 1))
              .collect(Collectors.toSet()));
    }

    boolean has(String folded) {
      return words.contains(folded) || hasEnd(folded) || hasStem(folded);
    }

    private boolean hasEnd(String folded) {
      for (int from = SHORTEST_NAME;
          !ends.isEmpty() && from <= folded.length() - SHORTEST_END;
          from++) {
        String end = folded.substring(from);
        if (ends.contains(end) || ends.contains(singular(end))) {
          return true;
        }
      }
      return false;
    }

    private boolean hasStem(String folded) {
      for (int length = SHORTEST_STEM; !stems.isEmpty() && length <= folded.length(); length++) {
        if (stems.contains(folded.substring(0, length))) {
          return true;
        }
      }
      return false;
    }
  }

  private NewcomerWords() {}

  private static Map<String, WordList> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    String[] current = {""};
    Stream.of("newcomers.txt", "newcomers-zh.txt", "newcomers-ru.txt")
        .flatMap(CommonWords::lines)
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              if (colon > 0) {
                current[0] = line.substring(0, colon);
              }
              lists
                  .computeIfAbsent(current[0], any -> new HashSet<>())
                  .addAll(folded(line.substring(colon > 0 ? colon + 2 : 0)));
            });
    return lists.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, list -> new WordList(list.getValue())));
  }

  private static List<String> folded(String words) {
    return Stream.of(words.split(" ")).map(Folding::word).toList();
  }

  private static Set<String> words(String list) {
    return LISTS.getOrDefault(list, NONE).words();
  }

  /// True if a list has the word, or its beginning or end with a star.
  static boolean has(String list, String folded) {
    return LISTS.getOrDefault(list, NONE).has(folded);
  }

  /// Without the ending of a German genitive or plural.
  private static String singular(String word) {
    return word.endsWith("s") || word.endsWith("n") ? word.substring(0, word.length() - 1) : word;
  }

  static boolean has(String place, Kind kind, String folded) {
    return has(place + "-" + kind.path(), folded);
  }

  /// True for a word that stands before names of any kind.
  static boolean isCueBefore(String folded) {
    return KINDS.stream().anyMatch(kind -> has("before", kind, folded)) || has("head", folded);
  }

  /// The kind of things whose names have that word, if one has.
  static Optional<Kind> inName(String folded) {
    return KINDS.stream().sorted().filter(kind -> has("in", kind, folded)).findFirst();
  }

  /// The kind of things whose names end so, in scripts without spaces.
  static Optional<Kind> atEnd(String written) {
    String name = Simplified.of(written);
    return KINDS.stream()
        .sorted()
        .filter(kind -> ends(name, "in-" + kind.path()))
        .filter(kind -> !isGeneric(name, kind))
        .findFirst();
  }

  /// True if a text without spaces ends with a word that is in names of that kind.
  static boolean endsAs(Kind kind, String written) {
    return ends(Simplified.of(written), "in-" + kind.path());
  }

  private static boolean isGeneric(String name, Kind kind) {
    return words("in-" + kind.path()).stream()
        .filter(name::endsWith)
        .max(Comparator.comparing(String::length))
        .map(end -> name.substring(0, name.length() - end.length()))
        .filter(stem -> isGeneric(stem) || goesOn(stem))
        .isPresent();
  }

  /// True if a word within a text without spaces shows that a sentence goes on there.
  private static boolean goesOn(String stem) {
    return words("onward").stream().anyMatch(stem::contains);
  }

  /// True if a text without spaces is made of nothing but words that are part of no name.
  static boolean isGeneric(String text) {
    return text.isEmpty()
        || words("generic").stream()
            .filter(text::startsWith)
            .anyMatch(word -> isGeneric(text.substring(word.length())));
  }

  /// True if the text ends with a word that stands before names of that kind, in scripts without
  /// spaces.
  static boolean isBefore(Kind kind, String text) {
    return isBefore(kind, text, 1);
  }

  /// @param shortest how long the word has to be
  static boolean isBefore(Kind kind, String text, int shortest) {
    String simplified = Simplified.of(text);
    return words("before-" + kind.path()).stream()
        .filter(NewcomerWords::isWithoutSpaces)
        .anyMatch(end -> end.length() >= shortest && simplified.endsWith(end));
  }

  /// True if the text begins with a word that stands after names of that kind, in scripts without
  /// spaces.
  static boolean isAfter(Kind kind, String text) {
    String simplified = Simplified.of(text);
    return words("after-" + kind.path()).stream()
        .filter(NewcomerWords::isWithoutSpaces)
        .anyMatch(simplified::startsWith);
  }

  /// The ends of names in scripts without spaces.
  static Set<String> ends() {
    return KINDS.stream()
        .flatMap(kind -> words("in-" + kind.path()).stream())
        .filter(NewcomerWords::isWithoutSpaces)
        .collect(Collectors.toSet());
  }

  private static boolean ends(String text, String list) {
    return words(list).stream()
        .filter(NewcomerWords::isWithoutSpaces)
        .anyMatch(end -> text.endsWith(end) && text.length() >= end.length() + SHORTEST_NAME);
  }

  private static boolean isWithoutSpaces(String word) {
    return word.codePointAt(0) >= 0x2E80;
  }
}
