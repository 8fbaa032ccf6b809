package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `docs/search.md` says is so: every address on it is asked, and counts sum to what it says.
class SearchDocumentationTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final Pattern BLOCK = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);
  private static final String EVERY_FACET =
      "&facets=type,region,vendor,product,sector,cause,year,publisher,language";

  static Stream<String> addresses() throws IOException {
    List<String> found =
        BLOCK
            .matcher(Files.readString(Path.of("docs/search.md")))
            .results()
            .flatMap(block -> block.group(1).lines())
            .toList();
    assertThat(found).hasSizeGreaterThan(20);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressInTheDocumentationIsAnsweredAsItSays(String line) {
    boolean isRefused = line.startsWith("400 ");
    var answer = SERVER.get(escaped(isRefused ? line.substring(4) : line));
    assertThat(answer.status()).as(answer.body()).isEqualTo(isRefused ? 400 : 200);
    if (!isRefused) {
      assertThat(answer.json().path("results")).isNotEmpty();
    }
  }

  private static String escaped(String address) {
    String[] parts = address.split("\\?", 2);
    return parts[0]
        + "?"
        + Arrays.stream(parts[1].split("&"))
            .map(pair -> pair.split("=", 2))
            .map(pair -> pair[0] + "=" + SeedServer.escape(pair[1]))
            .collect(Collectors.joining("&"));
  }

  private static final String[] SEARCHES = {
    "q=outage",
    "q=crowdstrike",
    "q=crowdstrike&knownAt=2024-07-20",
    "q=airline&region=GB",
    "q=outage&type=outages",
    "q=china&from=2020&to=2025",
    "q=outage&date=published&from=2024-07",
    "validAt=2024-07-19"
  };

  static Stream<String> searches() {
    return Stream.of(SEARCHES);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void countsSumToWhatTheDocumentationSays(String search) {
    JsonNode answer = SERVER.get("/api/search?" + search + EVERY_FACET).json();
    long total = answer.at("/total/value").asLong();
    assertThat(total).isPositive();
    answer
        .path("facets")
        .properties()
        .forEach(
            facet -> {
              String name = facet.getKey();
              long all = search.contains(name + "=") ? total(without(search, name)) : total;
              long without = facet.getValue().path("without").asLong();
              List<Long> counts = counts(facet.getValue().path("values"));
              long sum = counts.stream().mapToLong(Long::longValue).sum();
              assertThat(without).as(name).isLessThanOrEqualTo(all);
              assertThat(counts)
                  .as(name)
                  .allSatisfy(count -> assertThat(count).isBetween(1L, all - without));
              assertThat(sum + without).as(name).isGreaterThanOrEqualTo(all);
              if (name.equals("type")) {
                assertThat(sum + without).as(name).isEqualTo(all);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "published", "recorded"})
  void everyHitIsOnceInAHistogramAndNoYearOrMonthIsLeftOut(String clock) {
    for (String steps : List.of("year", "month")) {
      for (String search : SEARCHES) {
        if (search.contains("date=")) {
          continue;
        }
        JsonNode answer =
            SERVER.get("/api/search?" + search + "&date=" + clock + "&histogram=" + steps).json();
        JsonNode histogram = answer.path("histogram");
        long sum = counts(histogram.path("bars")).stream().mapToLong(Long::longValue).sum();
        assertThat(sum + histogram.path("coarse").asLong() + histogram.path("without").asLong())
            .as(search + " by " + clock + " and " + steps)
            .isEqualTo(answer.at("/total/value").asLong());
        assertThat(times(histogram)).isEqualTo(withoutGaps(times(histogram), steps));
      }
    }
  }

  private static List<String> times(JsonNode histogram) {
    return StreamSupport.stream(histogram.path("bars").spliterator(), false)
        .map(bar -> bar.path("time").asText())
        .toList();
  }

  private static List<String> withoutGaps(List<String> times, String steps) {
    if (times.isEmpty()) {
      return times;
    }
    String rest = steps.equals("year") ? "-01" : "";
    int months = steps.equals("year") ? 12 : 1;
    var last = java.time.YearMonth.parse(times.getLast() + rest);
    return Stream.iterate(
            java.time.YearMonth.parse(times.getFirst() + rest),
            month -> !month.isAfter(last),
            month -> month.plusMonths(months))
        .map(month -> month.toString().substring(0, times.getFirst().length()))
        .toList();
  }

  private static List<Long> counts(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(value -> value.path("count").asLong())
        .toList();
  }

  private static String without(String search, String parameter) {
    return Arrays.stream(search.split("&"))
        .filter(pair -> !pair.startsWith(parameter + "="))
        .collect(Collectors.joining("&"));
  }

  private static long total(String search) {
    return SERVER.get("/api/search?" + search + "&facets=type").json().at("/total/value").asLong();
  }
}
