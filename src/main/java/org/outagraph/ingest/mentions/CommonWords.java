package org.outagraph.ingest.mentions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that need not name anything, although something may have that name.
final class CommonWords {
  private static final Set<String> WORDS =
      Stream.of("common-words-en.txt", "common-words-more.txt")
          .flatMap(CommonWords::words)
          .collect(Collectors.toCollection(HashSet::new));

  private CommonWords() {}

  /// True if the word, folded, may stand in a text without naming anything.
  static boolean has(String folded) {
    return WORDS.contains(folded)
        || folded.codePointCount(0, folded.length()) < 2
        || folded.chars().allMatch(Character::isDigit);
  }

  /// The words of a resource, apart by spaces or lines; lines that begin with `#` are comments.
  static Stream<String> words(String file) {
    return lines(file).flatMap(line -> Stream.of(line.split(" "))).filter(word -> !word.isEmpty());
  }

  /// The lines of a resource, without empty ones and comments.
  static Stream<String> lines(String file) {
    try (InputStream in = CommonWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
