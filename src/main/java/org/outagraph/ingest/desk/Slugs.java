package org.outagraph.ingest.desk;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Turns names in any script into the letters, digits and hyphens of an id.
final class Slugs {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "as", "by", "is",
          "are", "was", "were", "after", "with", "from", "der", "die", "das", "und", "im", "le",
          "la", "les", "de", "des", "du", "el", "los", "y", "en");

  private Slugs() {}

  /// The name as a slug of so many characters at most; "unnamed" if nothing of it is left.
  static String of(String name, int most) {
    return joined(words(name).toList(), most);
  }

  /// The first few words of a headline that tell something.
  static String ofHeadline(String headline, int words, int most) {
    List<String> all = words(headline).toList();
    List<String> telling = all.stream().filter(word -> !SMALL.contains(word)).limit(words).toList();
    return joined(telling.isEmpty() ? all : telling, most);
  }

  private static Stream<String> words(String name) {
    // One for each call: a transliterator is not for several threads.
    String latin =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; [^\\p{ASCII}] Remove")
            .transliterate(name);
    return Stream.of(latin.toLowerCase(Locale.ROOT).replaceAll("['’.]", "").split("[^a-z0-9]+", -1))
        .filter(word -> !word.isEmpty());
  }

  private static String joined(List<String> words, int most) {
    StringBuilder slug = new StringBuilder();
    for (String word : words) {
      if (!slug.isEmpty() && slug.length() + 1 + word.length() > most) {
        break;
      }
      slug.append(slug.isEmpty() ? "" : "-").append(word, 0, Math.min(word.length(), most));
    }
    return slug.isEmpty() ? "unnamed" : slug.toString();
  }
}
