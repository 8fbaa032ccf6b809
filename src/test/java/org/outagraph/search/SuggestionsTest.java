package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.search.MadeUp.thing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Suggestion;

class SuggestionsTest {
  private static SmallIndex names() {
    return SmallIndex.with(
        thing("vendors:crowdstrike", "CrowdStrike").alias("ru:КраудСтрайк", "CRWD").supportedBy(9),
        thing("products:falcon", "CrowdStrike Falcon").supportedBy(2),
        thing("regions:HR", "Croatia"),
        thing("organisations:qax", "QAX").alias("zh:奇安信", "Qi An Xin"),
        thing("organisations:att", "AT&T"),
        thing("articles:a", "Crowds strike in Croatia").supportedBy(99));
  }

  private static List<String> names(SmallIndex index, String typed, int limit) {
    return index.index().suggest(typed, List.of(), limit).stream()
        .map(found -> found.name().value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "c, CrowdStrike",
    "CROWDS, CrowdStrike",
    "crowdstrike f, CrowdStrike Falcon",
    "crowdstrikef, CrowdStrike Falcon",
    "falc, CrowdStrike Falcon",
    "кра, КраудСтрайк",
    "奇, 奇安信",
    "安信, 奇安信",
    "qian, Qi An Xin",
    "qi a, Qi An Xin",
    "at&, AT&T",
  })
  void aNameIsCompletedFromItsFirstLetterInAnyScript(String typed, String first) {
    try (var index = names()) {
      assertThat(names(index, typed, 5)).first().isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "crowdstrok, CrowdStrike",
    "corwdst, CrowdStrike",
    "rowdstr, CrowdStrike",
    "crowwdstrike f, CrowdStrike Falcon",
    "flacon, CrowdStrike Falcon",
    "кроудст, КраудСтрайк",
  })
  void aLetterThatIsWrongMissingTooManyOrSwappedIsForgiven(String typed, String name) {
    try (var index = names()) {
      var found = index.index().suggest(typed, List.of(), 5);
      assertThat(found).extracting(it -> it.name().value()).contains(name);
      assertThat(found).allMatch(Suggestion::corrected);
    }
  }

  @Test
  void aShortBeginningIsNotCorrectedAndWhatBeginsSoComesFirst() {
    try (var index = names()) {
      assertThat(index.index().suggest("xro", List.of(), 5)).isEmpty();
      assertThat(index.index().suggest("croatia", List.of(), 5).getFirst().corrected()).isFalse();
    }
  }

  @Test
  void namesCanBeOfOneKindOnly() {
    try (var index = names()) {
      index.apply(
          2,
          thing("vendors:crayon", "Crayon").facet("type", "vendors"),
          thing("products:crayon", "Crayon One").facet("type", "products"));
      assertThat(index.index().suggest("cra", List.of("vendor"), 5))
          .extracting(it -> it.id().curie())
          .containsExactly("vendors:crayon");
      assertThatThrownBy(() -> index.index().suggest("cra", List.of("vendorz"), 5))
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith("There is no type \"vendorz\".");
    }
  }

  @Test
  void theBetterSupportedComesFirstAndHeadlinesAreNotOffered() {
    try (var index = names()) {
      assertThat(names(index, "cr", 5))
          .containsExactly("CrowdStrike", "CrowdStrike Falcon", "Croatia");
      assertThat(names(index, "cr", 1)).containsExactly("CrowdStrike");
      assertThat(names(index, " ", 5)).isEmpty();
      assertThat(names(index, "zzz", 5)).isEmpty();
    }
  }

  @Test
  void whatWasJustWrittenIsOfferedAndWhatIsGoneIsNot() {
    try (var index = names()) {
      index.apply(2, thing("vendors:crayon", "Crayon").supportedBy(50));
      index.remove(3, "regions:HR");
      assertThat(names(index, "cr", 5))
          .containsExactly("Crayon", "CrowdStrike", "CrowdStrike Falcon");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "crowdstrke, crowdstrike",
    "krowdstrike, crowdstrike",
    "crowdstrke falcon, crowdstrike falcon",
    "croatia falcon, falcon",
  })
  void whenNothingIsFoundQueriesThatFindSomethingAreOffered(String query, String better) {
    try (var index = names()) {
      var results = index.search(query);
      assertThat(results.page().total()).isZero();
      assertThat(results.suggestions()).contains(better);
      assertThat(index.search(results.suggestions().getFirst()).page().total()).isPositive();
    }
  }

  @Test
  void aFilterThatLeavesNothingLeavesNoOffers() {
    try (var index = names()) {
      var results = index.search("crowdstrke", Map.of("year", List.of("1999")));
      assertThat(results.suggestions()).isEmpty();
    }
  }
}
