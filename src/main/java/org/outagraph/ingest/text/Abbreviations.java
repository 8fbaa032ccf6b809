package org.outagraph.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a full stop after a word means in a language: the lists of `abbreviations.txt`.
///
/// @param before words such as "Dr." that never end a sentence
/// @param either words such as "Inc." that end one if a word follows that begins sentences
/// @param begins words that often begin a sentence
record Abbreviations(Set<String> before, Set<String> either, Set<String> begins) {
  private static final String ALL = "*";
  private static final Map<String, Abbreviations> BY_LANGUAGE = load();

  /// Those of a language, given by the first part of its tag; the common ones for others.
  static Abbreviations of(String language) {
    String first = language.split("-", 2)[0];
    Abbreviations own = BY_LANGUAGE.get(first);
    return own != null ? own : BY_LANGUAGE.getOrDefault(ALL, new Abbreviations());
  }

  private Abbreviations() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  private static Map<String, Abbreviations> load() {
    Map<String, Abbreviations> byLanguage = new HashMap<>();
    for (String line : lines()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.split(" ");
      var list = byLanguage.computeIfAbsent(words[0], any -> new Abbreviations()).list(words[1]);
      list.addAll(List.of(words).subList(2, words.length));
    }
    Abbreviations common = byLanguage.getOrDefault(ALL, new Abbreviations());
    byLanguage.values().forEach(one -> one.before.addAll(common.before));
    byLanguage.values().forEach(one -> one.either.addAll(common.either));
    return Map.copyOf(byLanguage);
  }

  private Set<String> list(String what) {
    return switch (what) {
      case "before" -> before;
      case "either" -> either;
      case "begins" -> begins;
      default -> throw new IllegalStateException("abbreviations.txt has no lists of " + what);
    };
  }

  private static List<String> lines() {
    try (InputStream file = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
      if (file == null) {
        throw new IllegalStateException("abbreviations.txt is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
