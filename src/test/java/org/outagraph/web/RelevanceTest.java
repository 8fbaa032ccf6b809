package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whether a search finds what is meant, measured on written queries with graded answers:
/// `relevance.tsv`.
class RelevanceTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final int DEPTH = 10;

  /// A query with the grades of what it should find, by curie.
  private record Judged(String group, String query, Map<String, Integer> grades) {
    /// Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), with gains of 2^grade
    /// - 1, over the first ten.
    double ndcg(List<String> found) {
      List<Integer> best =
          grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
      List<Integer> got = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
      return gain(got) / gain(best);
    }

    /// True if something of the highest grade comes first.
    boolean isRightAtOnce(List<String> found) {
      int highest = grades.values().stream().max(Comparator.naturalOrder()).orElseThrow();
      return !found.isEmpty() && grades.getOrDefault(found.getFirst(), 0) == highest;
    }

    private static double gain(List<Integer> grades) {
      return IntStream.range(0, Math.min(DEPTH, grades.size()))
          .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0))
          .sum();
    }
  }

  @Test
  void whatIsMeantComesFirst() throws IOException {
    List<Judged> all = judged();
    assertThat(all).hasSizeGreaterThanOrEqualTo(110);
    Map<String, List<Double>> gains = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Judged judged : all) {
      List<String> found = found(judged.query);
      gains.computeIfAbsent(judged.group, any -> new ArrayList<>()).add(judged.ndcg(found));
      if (!judged.isRightAtOnce(found)) {
        wrong.add(judged.query + " -> " + found.stream().limit(3).toList());
      }
    }
    double ndcg = mean(gains.values().stream().flatMap(List::stream).toList());
    double first = 1 - (double) wrong.size() / all.size();
    System.out.printf(
        Locale.ROOT,
        "Relevance of %d queries: NDCG@10 %.3f, right at 1 %.3f%n",
        all.size(),
        ndcg,
        first);
    gains.forEach(
        (group, some) ->
            System.out.printf(Locale.ROOT, "  %-45s %2d  %.3f%n", group, some.size(), mean(some)));
    wrong.forEach(line -> System.out.println("  not at once: " + line));
    assertThat(ndcg).as("NDCG@10").isGreaterThan(0.92);
    assertThat(first).as("right at 1").isGreaterThan(0.93);
  }

  @Test
  void everythingJudgedIsThere() throws IOException {
    for (Judged judged : judged()) {
      for (String id : judged.grades.keySet()) {
        assertThat(SERVER.get("/api/" + id.replace(':', '/')).status()).as(id).isEqualTo(200);
      }
    }
  }

  private static List<String> found(String query) {
    JsonNode answer =
        SERVER.get("/api/search?limit=" + DEPTH + "&q=" + SeedServer.escape(query)).json();
    List<String> found = new ArrayList<>();
    for (JsonNode hit : answer.path(answer.path("results").isEmpty() ? "nearest" : "results")) {
      found.add(hit.path("kind").asText() + ":" + hit.path("slug").asText());
    }
    return found;
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static List<Judged> judged() throws IOException {
    List<Judged> judged = new ArrayList<>();
    String group = "";
    for (String line : lines()) {
      if (line.startsWith("#")) {
        group = line.substring(1).strip();
      } else if (!line.isBlank()) {
        String[] parts = line.split("\t");
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (String graded : parts[1].split(" ")) {
          int at = graded.indexOf('=');
          grades.put(graded.substring(0, at), Integer.parseInt(graded.substring(at + 1)));
        }
        judged.add(new Judged(group, parts[0], grades));
      }
    }
    return judged;
  }

  private static List<String> lines() throws IOException {
    try (var in =
        Objects.requireNonNull(RelevanceTest.class.getResourceAsStream("relevance.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
