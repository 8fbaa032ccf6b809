package org.outagraph.web.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.outagraph.search.SearchIndex;

/// A name in the forms in which names are compared.
///
/// @param key the name without case, accents, spaces and signs
/// @param bare the same without the legal form of a company; equal to the key if it has none
/// @param words its words, folded
record NameForm(String key, String bare, List<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern JOINED =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}]*\\.[^\\p{L}\\p{M}\\p{N}]*");
  private static final List<String> ENDINGS = endings();
  private static final int SHORTEST_BARE = 2;

  static NameForm of(String name) {
    String key = SearchIndex.nameKey(name);
    return new NameForm(key, bare(name, key), words(name));
  }

  private static List<String> words(String name) {
    return BETWEEN
        .splitAsStream(name)
        .filter(word -> !word.isEmpty())
        .map(SearchIndex::nameKey)
        .toList();
  }

  /// Legal forms stand at the end as words of their own, but in Chinese, Japanese and Korean, where
  /// they may stand before or after the name.
  private static String bare(String name, String key) {
    List<String> words = new ArrayList<>(words(JOINED.matcher(name).replaceAll(" ")));
    List<String> whole = new ArrayList<>(words(name.replace(".", "")));
    String withoutPoints = String.join("", withoutForms(whole));
    String apart = String.join("", withoutForms(words));
    String shorter = withoutPoints.length() <= apart.length() ? withoutPoints : apart;
    for (String ending : ENDINGS) {
      if (isPaired(ending)) {
        if (shorter.endsWith(ending)) {
          shorter = shorter.substring(0, shorter.length() - ending.length());
        } else if (shorter.startsWith(ending)) {
          shorter = shorter.substring(ending.length());
        }
      }
    }
    return shorter.codePointCount(0, shorter.length()) < SHORTEST_BARE ? key : shorter;
  }

  private static List<String> withoutForms(List<String> words) {
    while (words.size() > 1 && ENDINGS.contains(words.getLast())) {
      words.removeLast();
    }
    return words;
  }

  private static boolean isPaired(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        || text.codePoints()
            .anyMatch(
                letter ->
                    switch (Character.UnicodeScript.of(letter)) {
                      case HANGUL, HIRAGANA, KATAKANA -> true;
                      default -> false;
                    });
  }

  private static List<String> endings() {
    InputStream file =
        Objects.requireNonNull(NameForm.class.getResourceAsStream("legal-forms.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> SearchIndex.nameKey(line.strip().toLowerCase(Locale.ROOT)))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
