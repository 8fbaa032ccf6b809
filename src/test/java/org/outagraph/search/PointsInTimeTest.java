package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Period;
import org.outagraph.model.SearchClock;
import org.outagraph.model.SearchDates;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Timeline;

/// A search from a point in time knows nothing that was reported later.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PointsInTimeTest {
  private SmallIndex index;

  private static Instant reported(String day) {
    return PartialDate.parse(day).latest();
  }

  private static Timeline timeline(
      String known, Map<String, Map<String, Instant>> facets, Period... periods) {
    return new Timeline(
        reported(known),
        facets,
        List.of(periods),
        List.of(periods),
        Optional.of(PartialDate.parse(known)),
        Optional.of(PartialDate.parse("2026-01-01")));
  }

  private static Period period(String from, String to, String known, Instant until) {
    return new Period(
        Optional.of(PartialDate.parse(from)),
        to.isEmpty() ? Instant.MAX : PartialDate.parse(to).latest(),
        reported(known),
        until);
  }

  /// An outage that began on 19 July; that it ended on the 25th, and its cause, was reported on 5
  /// August.
  @BeforeAll
  void open() {
    index =
        SmallIndex.with(
            thing("outages:falcon", "Falcon outage")
                .saying("The cause was a faulty file.")
                .described("A faulty file.")
                .facet("type", "outages")
                .facet("cause", "causes:faulty-update")
                .facet("region", "regions:AU")
                .supportedBy(50)
                .at(
                    timeline(
                        "2024-07-19",
                        Map.of(
                            "cause",
                            Map.of("causes:faulty-update", reported("2024-08-05")),
                            "region",
                            Map.of("regions:AU", reported("2024-07-19"))),
                        period("2024-07-19", "2024-07-19", "2024-07-19", reported("2024-08-05")),
                        period("2024-07-19", "2024-07-25", "2024-08-05", Instant.MAX))),
            thing("claims:cause", "Falcon outage: cause faulty update")
                .saying("A faulty file of Falcon.")
                .facet("type", "claims")
                .facet("cause", "causes:faulty-update")
                .at(
                    timeline(
                        "2024-08-05",
                        Map.of(),
                        period("2024-07-19", "2024-07-25", "2024-08-05", Instant.MAX))),
            thing("policies:rule", "Falcon rule")
                .facet("type", "policies")
                .at(timeline("2023-01", Map.of(), period("2023", "", "2023-01", Instant.MAX))),
            thing("regions:AU", "Australia").facet("type", "regions"));
  }

  @AfterAll
  void close() {
    index.close();
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(query, Map.of(), 20, Optional.empty(), List.of());
  }

  private static Standpoint knownAt(String date) {
    return Standpoint.at(Optional.of(PartialDate.parse(date)), Optional.empty());
  }

  private static Standpoint validAt(String date) {
    return Standpoint.at(Optional.empty(), Optional.of(PartialDate.parse(date)));
  }

  private SearchResults search(SearchRequest request) {
    return index.index().search(request);
  }

  private static SearchResults.Facet facet(SearchResults results, String name) {
    return Objects.requireNonNull(results.facets().get(name));
  }

  private List<String> ids(SearchRequest request) {
    return SmallIndex.ids(search(request));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12, ''",
    "2023-01-30, ''",
    "2023-01, policies:rule",
    "2024-07-18, policies:rule",
    "2024-07-19, policies:rule outages:falcon",
    "2024, policies:rule outages:falcon claims:cause",
  })
  void whatWasReportedByTheEndOfTheDateIsThereAndNothingElse(String date, String expected) {
    assertThat(ids(request("falcon").from(knownAt(date))))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @Test
  void wordsOfLaterClaimsDoNotFindAThing() {
    assertThat(ids(request("faulty file").from(knownAt("2024-07-20")))).isEmpty();
    assertThat(ids(request("faulty file").from(knownAt("2024-08-05"))))
        .containsExactly("claims:cause");
    assertThat(ids(request("faulty file"))).contains("outages:falcon", "claims:cause");
  }

  @Test
  void neitherFilterNorFacetKnowsACauseThatWasFoundLater() {
    SearchRequest counting = request("falcon").counting(List.of("cause", "region"));
    SearchResults before = search(counting.from(knownAt("2024-07-20")));
    assertThat(facet(before, "cause"))
        .isEqualTo(new SearchResults.Facet(List.of(), before.page().total()));
    assertThat(facet(before, "region").counts())
        .containsExactly(new SearchResults.Count("regions:AU", "Australia", 1));
    assertThat(facet(search(counting.from(knownAt("2024-08-05"))), "cause").counts())
        .containsExactly(
            new SearchResults.Count("causes:faulty-update", "causes:faulty-update", 2));
    SearchRequest filtered =
        new SearchRequest(
            "falcon",
            Map.of("cause", List.of("causes:faulty-update")),
            20,
            Optional.empty(),
            List.of());
    assertThat(ids(filtered.from(knownAt("2024-07-20")))).isEmpty();
    assertThat(ids(filtered.from(knownAt("2024-08-05")))).contains("outages:falcon");
    assertThat(ids(request("falcon cause:faulty-update").from(knownAt("2024-07-20")))).isEmpty();
  }

  @Test
  void aDescriptionThatMayComeFromALaterReportIsNotShown() {
    var hit = search(request("falcon outage").from(knownAt("2024-07-20"))).page().results();
    assertThat(hit.getFirst().description()).isEmpty();
    assertThat(search(request("falcon outage")).page().results().getFirst().description())
        .contains("A faulty file.");
  }

  @ParameterizedTest
  @CsvSource({
    "2022, regions:AU",
    "2023-06, regions:AU policies:rule",
    "2024-07-22, regions:AU policies:rule outages:falcon claims:cause",
    "2024-07-26, regions:AU policies:rule",
  })
  void whatWasTheCaseOnADateIsThereWithAllThatHasNoTime(String date, String expected) {
    assertThat(ids(request("").from(validAt(date)))).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void anEndThatWasReportedLaterIsNotKnownBefore() {
    PartialDate later = PartialDate.parse("2024-07-22");
    assertThat(
            ids(
                request("falcon")
                    .from(
                        Standpoint.at(
                            Optional.of(PartialDate.parse("2024-07-31")), Optional.of(later)))))
        .containsExactly("policies:rule");
    assertThat(
            ids(
                request("falcon")
                    .from(
                        Standpoint.at(
                            Optional.of(PartialDate.parse("2024-08-31")), Optional.of(later)))))
        .contains("outages:falcon");
  }

  private static SearchDates dates(SearchClock clock, String from, String to) {
    return new SearchDates(
        clock,
        Optional.of(from).filter(it -> !it.isEmpty()).map(PartialDate::parse),
        Optional.of(to).filter(it -> !it.isEmpty()).map(PartialDate::parse),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "EVENT, 2024-07-25, '', policies:rule outages:falcon claims:cause",
    "EVENT, 2024-07-20, 2024-07-21, policies:rule outages:falcon claims:cause",
    "EVENT, '', 2023-06, policies:rule",
    "EVENT, '', 2022, ''",
    "PUBLISHED, 2024-08, '', claims:cause",
    "PUBLISHED, 2023-01-20, 2024-07, policies:rule outages:falcon",
    "RECORDED, 2026-01-02, '', ''",
    "RECORDED, 2026, 2026, policies:rule outages:falcon claims:cause",
  })
  void datesNarrowByAnyClockAndCoarseOnesMayBeAllThatTheyMean(
      SearchClock clock, String from, String to, String expected) {
    assertThat(ids(request("").during(dates(clock, from, to))))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @Test
  void aHistogramCountsEachHitOnceAndFillsTheGaps() {
    SearchDates monthly =
        new SearchDates(
            SearchClock.PUBLISHED,
            Optional.empty(),
            Optional.empty(),
            Optional.of(SearchDates.Steps.MONTH));
    var histogram = search(request("").during(monthly)).histogram().orElseThrow();
    assertThat(histogram.without()).isEqualTo(1);
    assertThat(histogram.coarse()).isZero();
    assertThat(histogram.bars()).hasSize(20);
    assertThat(histogram.bars().getFirst()).isEqualTo(new SearchResults.Bar("2023-01", 1));
    assertThat(histogram.bars().get(1)).isEqualTo(new SearchResults.Bar("2023-02", 0));
    assertThat(histogram.bars().getLast()).isEqualTo(new SearchResults.Bar("2024-08", 1));
  }

  @Test
  void aYearIsTooCoarseForMonthsButNotForYears() {
    SearchDates byMonth =
        new SearchDates(
            SearchClock.EVENT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(SearchDates.Steps.MONTH));
    var months = search(request("rule").during(byMonth)).histogram().orElseThrow();
    assertThat(months).isEqualTo(new SearchResults.Histogram(List.of(), 1, 0));
  }
}
