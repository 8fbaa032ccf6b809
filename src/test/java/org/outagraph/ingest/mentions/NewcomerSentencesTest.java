package org.outagraph.ingest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;

/// Sentences as newspapers write them, with their newcomers, from the file
/// `newcomers-sentences.txt`.
class NewcomerSentencesTest {
  private static final Pattern NAME = Pattern.compile("\\[([^]|]+)\\|([volp])]");
  private static final Names NAMES =
      Names.of(Stream.of(new Name(Id.ofCurie("regions:FR").orElseThrow(), "France", "fr")));

  /// What was found in the sentences of a language.
  private record Score(int right, int wrong, int missed, List<String> faults) {}

  @ParameterizedTest
  @CsvSource({
    "en,0.95,0.9",
    "de,0.9,0.95",
    "fr,0.9,0.85",
    "es,0.9,0.9",
    "ru,0.95,0.9",
    "zh,0.8,0.8"
  })
  void mostNewcomersAreFoundWithTheirKind(String language, double precision, double recall) {
    Score score = score(language);
    assertThat((double) score.right / (score.right + score.wrong))
        .as("precision: %s", score.faults)
        .isGreaterThanOrEqualTo(precision);
    assertThat((double) score.right / (score.right + score.missed))
        .as("recall: %s", score.faults)
        .isGreaterThanOrEqualTo(recall);
  }

  private static Score score(String language) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> faults = new ArrayList<>();
    for (String line : sentences().getOrDefault(language, List.of())) {
      Map<String, String> wanted = new TreeMap<>();
      for (MatchResult name : NAME.matcher(line).results().toList()) {
        wanted.put(name.group(1), name.group(2));
      }
      String text = NAME.matcher(line).replaceAll("$1").replace(" / ", "\n\n");
      Map<String, String> found =
          NAMES.find(CleanText.of(text), language).candidates().stream()
              .collect(
                  Collectors.toMap(
                      Candidate::text,
                      candidate -> letter(candidate),
                      (one, other) -> one,
                      TreeMap::new));
      TreeSet<String> lost = new TreeSet<>();
      wanted.forEach(
          (name, kind) -> {
            if (!kind.equals(found.get(name))) {
              lost.add(name + "|" + kind);
            }
          });
      TreeSet<String> more = new TreeSet<>();
      found.forEach(
          (name, kind) -> {
            if (!kind.equals(wanted.get(name))) {
              more.add(name + "|" + kind);
            }
          });
      right += wanted.size() - lost.size();
      missed += lost.size();
      wrong += more.size();
      if (!lost.isEmpty() || !more.isEmpty()) {
        faults.add(line + "  lost " + lost + " more " + more);
      }
    }
    return new Score(right, wrong, missed, faults);
  }

  private static String letter(Candidate candidate) {
    return switch (candidate.kind()) {
      case VENDORS -> "v";
      case PRODUCTS -> "p";
      case POLICIES -> "l";
      default -> "o";
    };
  }

  private static Map<String, List<String>> sentences() {
    Map<String, List<String>> sentences = new TreeMap<>();
    String[] language = {""};
    CommonWords.lines("newcomers-sentences.txt")
        .forEach(
            line -> {
              if (line.length() == 2) {
                language[0] = line;
              } else {
                sentences.computeIfAbsent(language[0], any -> new ArrayList<>()).add(line);
              }
            });
    return sentences;
  }

  /// Prints the faults in languages.
  public static void main(String[] languages) {
    for (String language : languages) {
      Score score = score(language);
      score.faults.forEach(System.out::println);
      System.out.printf(
          "%s %d right, %d wrong, %d missed%n", language, score.right, score.wrong, score.missed);
    }
  }
}
