package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.search.MadeUp.thing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults.Count;

class FiltersAndFacetsTest {
  private static SmallIndex threeOutages() {
    return SmallIndex.with(
        thing("outages:a", "Falcon A")
            .facet("region", "regions:CN", "regions:KR")
            .facet("year", "2024"),
        thing("outages:b", "Falcon B").facet("region", "regions:KR").facet("year", "2024"),
        thing("outages:c", "Falcon C").facet("region", "regions:JP").facet("year", "2010"));
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
      assertThat(results.facets())
          .containsExactly(
              Map.entry(
                  "region",
                  List.of(
                      new Count("regions:KR", 2),
                      new Count("regions:CN", 1),
                      new Count("regions:JP", 1))),
              Map.entry("year", List.of(new Count("2024", 2), new Count("2010", 1))),
              Map.entry("cause", List.of()));
    }
  }

  @Test
  void countsFollowWhatChanges() {
    try (var index = threeOutages()) {
      index.apply(2, thing("outages:c", "Falcon C").facet("region", "regions:KR"));
      index.remove(3, "outages:a");
      assertThat(index.index().search(counting("region")).facets().get("region"))
          .containsExactly(new Count("regions:KR", 2));
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
}
