package org.outagraph.ingest.mentions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.outagraph.model.Kind;

/// Words by which names that nobody knows are told apart, from the file `newcomers.txt`, which says
/// what its lists mean.
final class NewcomerWords {
  static final Set<Kind> KINDS =
      Set.of(Kind.VENDORS, Kind.PRODUCTS, Kind.ORGANISATIONS, Kind.POLICIES);

  private static final Map<String, Set<String>> LISTS = lists();

  private NewcomerWords() {}

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    String[] current = {""};
    CommonWords.lines("newcomers.txt")
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              if (colon > 0) {
                current[0] = line.substring(0, colon);
              }
              lists
                  .computeIfAbsent(current[0], any -> new HashSet<>())
                  .addAll(Arrays.asList(line.substring(colon > 0 ? colon + 2 : 0).split(" ")));
            });
    return lists;
  }

  static boolean has(String list, String folded) {
    return LISTS.getOrDefault(list, Set.of()).contains(folded);
  }

  static boolean has(String place, Kind kind, String folded) {
    return has(place + "-" + kind.path(), folded);
  }

  /// True for a word that stands before names of any kind.
  static boolean isCueBefore(String folded) {
    return KINDS.stream().anyMatch(kind -> has("before", kind, folded));
  }

  /// The kind of things whose names have that word, if one has.
  static Optional<Kind> inName(String folded) {
    return KINDS.stream().sorted().filter(kind -> has("in", kind, folded)).findFirst();
  }

  /// The kind of things whose names end so, in scripts without spaces.
  static Optional<Kind> atEnd(String name) {
    return KINDS.stream()
        .sorted()
        .filter(kind -> ends(name, "in-" + kind.path(), 2))
        .filter(kind -> !isGeneric(name, kind))
        .findFirst();
  }

  private static boolean isGeneric(String name, Kind kind) {
    return LISTS.getOrDefault("in-" + kind.path(), Set.of()).stream()
        .filter(name::endsWith)
        .anyMatch(end -> has("generic", name.substring(0, name.length() - end.length())));
  }

  /// True if the text ends with a word that stands before names of that kind, in scripts without
  /// spaces.
  static boolean isBefore(Kind kind, String text) {
    return ends(text, "before-" + kind.path(), 0);
  }

  /// The ends of names in scripts without spaces.
  static Set<String> ends() {
    return KINDS.stream()
        .flatMap(kind -> LISTS.getOrDefault("in-" + kind.path(), Set.of()).stream())
        .filter(NewcomerWords::isWithoutSpaces)
        .collect(Collectors.toSet());
  }

  private static boolean ends(String text, String list, int more) {
    return LISTS.getOrDefault(list, Set.of()).stream()
        .filter(NewcomerWords::isWithoutSpaces)
        .anyMatch(end -> text.endsWith(end) && text.length() >= end.length() + more);
  }

  private static boolean isWithoutSpaces(String word) {
    return word.codePointAt(0) >= 0x2E80;
  }
}
