package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.search.MadeUp.thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;

class FiltersAndFacetsTest {
  private static SmallIndex threeOutages() {
    return SmallIndex.with(
        thing("outages:a", "Falcon A")
            .facet("region", "regions:CN", "regions:KR")
            .facet("year", "2024"),
        thing("outages:b", "Falcon B").facet("region", "regions:KR").facet("year", "2024"),
        thing("outages:c", "Falcon C").facet("region", "regions:JP").facet("year", "2010"));
  }

  /// Field to `value count`, most frequent first.
  private static Map<String, List<String>> counts(SearchResults results) {
    Map<String, List<String>> counts = new LinkedHashMap<>();
    results
        .facets()
        .forEach(
            (field, facet) ->
                counts.put(
                    field,
                    facet.counts().stream()
                        .map(count -> count.value() + " " + count.count())
                        .toList()));
    return counts;
  }

  private static SearchRequest counting(String... facets) {
    return new SearchRequest("falcon", Map.of(), 1, Optional.empty(), List.of(facets));
  }

  @Test
  void anyValueOfAFilterWillDoButEveryFilterMustMatch() {
    try (var index = threeOutages()) {
      assertThat(
              SmallIndex.ids(
                  index.search("", Map.of("region", List.of("regions:CN", "regions:JP")))))
          .containsExactlyInAnyOrder("outages:a", "outages:c");
      assertThat(
              SmallIndex.ids(
                  index.search(
                      "falcon", Map.of("region", List.of("regions:KR"), "year", List.of("2010")))))
          .isEmpty();
    }
  }

  @Test
  void allHitsAreCountedMostFrequentFirst() {
    try (var index = threeOutages()) {
      var results = index.index().search(counting("region", "year", "cause"));
      assertThat(results.page().results()).hasSize(1);
      assertThat(results.page().total()).isEqualTo(3);
      assertThat(results.exact()).isTrue();
      assertThat(counts(results))
          .containsExactly(
              Map.entry("region", List.of("regions:KR 2", "regions:CN 1", "regions:JP 1")),
              Map.entry("year", List.of("2024 2", "2010 1")),
              Map.entry("cause", List.of()));
    }
  }

  @Test
  void countsFollowWhatChanges() {
    try (var index = threeOutages()) {
      index.apply(2, thing("outages:c", "Falcon C").facet("region", "regions:KR"));
      index.remove(3, "outages:a");
      assertThat(counts(index.index().search(counting("region"))).get("region"))
          .containsExactly("regions:KR 2");
    }
  }

  @Test
  void anUnknownFieldIsRefusedWithTheNearest() {
    try (var index = threeOutages()) {
      assertThatThrownBy(() -> index.search("falcon", Map.of("regoin", List.of("regions:CN"))))
          .isInstanceOfSatisfying(
              ProblemException.class,
              thrown ->
                  assertThat(thrown.problem())
                      .isEqualTo(new Problem.Unknown("filter", "regoin", List.of("region"))));
      assertThatThrownBy(() -> index.index().search(counting("yaer")))
          .hasMessage("There is no facet \"yaer\". Nearest: year.");
    }
  }

  private static SmallIndex withRegions() {
    return SmallIndex.with(
        thing("regions:KR", "South Korea").alias("ko:대한민국").facet("type", "regions"),
        thing("regions:CN", "China").alias("zh:中国").facet("type", "regions"),
        thing("regions:AQ", "Antarctica").facet("type", "regions"),
        thing("outages:a", "Falcon A")
            .facet("type", "outages")
            .facet("region", "regions:CN", "regions:KR")
            .facet("year", "2024"),
        thing("outages:b", "Falcon B").facet("type", "outages").facet("region", "regions:KR"),
        thing("claims:c", "Falcon C").facet("type", "claims").facet("region", "regions:CN"));
  }

  @Test
  void aValueMayBeGivenAsItsLastPartOrAsAnyNameOfTheThing() {
    try (var index = withRegions()) {
      for (String china :
          List.of(
              "regions:CN",
              "CN",
              "cn",
              "China",
              "china",
              "中国",
              "https://w3id.org/outagraph/regions/CN")) {
        var results = index.search("falcon", Map.of("region", List.of(china)));
        assertThat(SmallIndex.ids(results)).as(china).containsExactly("outages:a", "claims:c");
        assertThat(results.filters()).isEqualTo(Map.of("region", List.of("regions:CN")));
      }
      assertThat(SmallIndex.ids(index.search("falcon", Map.of("type", List.of("Outage")))))
          .containsExactlyInAnyOrder("outages:a", "outages:b");
    }
  }

  @Test
  void aKnownThingWithoutHitsIsNoMistakeButAnUnknownOneIs() {
    try (var index = withRegions()) {
      assertThat(SmallIndex.ids(index.search("falcon", Map.of("region", List.of("AQ"))))).isEmpty();
      assertThatThrownBy(() -> index.search("falcon", Map.of("region", List.of("Chnia"))))
          .hasMessage("There is no region \"Chnia\". Nearest: China.");
      assertThatThrownBy(() -> index.search("falcon", Map.of("year", List.of("last"))))
          .hasMessageStartingWith("There is no year \"last\".");
    }
  }

  @Test
  void aFieldsOwnFilterDoesNotHideItsOtherValues() {
    try (var index = withRegions()) {
      var results =
          index
              .index()
              .search(
                  new SearchRequest(
                      "falcon",
                      Map.of("type", List.of("outages"), "region", List.of("CN")),
                      20,
                      Optional.empty(),
                      List.of("type", "region")));
      assertThat(SmallIndex.ids(results)).containsExactly("outages:a");
      assertThat(counts(results))
          .containsExactly(
              Map.entry("type", List.of("claims 1", "outages 1")),
              Map.entry("region", List.of("regions:KR 2", "regions:CN 1")));
    }
  }

  @Test
  void aFieldMayBeAskedForInTheQuery() {
    try (var index = withRegions()) {
      assertThat(index.ids("falcon region:CN")).containsExactly("outages:a", "claims:c");
      assertThat(index.ids("region:\"South Korea\" falcon"))
          .containsExactlyInAnyOrder("outages:a", "outages:b");
      assertThat(index.ids("region:CN -type:claims")).containsExactly("outages:a");
      assertThat(index.ids("type:claims OR year:2024 falcon"))
          .containsExactlyInAnyOrder("outages:a", "claims:c");
      assertThat(index.ids("falcon NOT region:kr")).containsExactly("claims:c");
      assertThat(index.ids("antarctica OR type:claims"))
          .containsExactlyInAnyOrder("regions:AQ", "claims:c");
    }
  }

  @Test
  void aFaultInAFieldPointsAtItsPlace() {
    try (var index = withRegions()) {
      assertThatThrownBy(() -> index.search("falcon region:Chnia"))
          .hasMessage("search, line 1, column 8: There is no region \"Chnia\". Nearest: China.");
      assertThatThrownBy(() -> index.search("falcon regoin:CN"))
          .hasMessageStartingWith(
              "search, line 1, column 8: There is no field \"regoin\"; did you mean region?");
      assertThatThrownBy(() -> index.search("falcon region:"))
          .hasMessageStartingWith("search, line 1, column 14: A value is missing after region:");
      assertThat(index.ids("https://example.org/falcon")).isEmpty();
      assertThat(index.ids("note: falcon")).isEmpty();
    }
  }
}
