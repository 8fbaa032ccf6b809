package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
      assertThat(index.index().suggest(typed, 5)).first().isEqualTo(first);
    }
  }

  @Test
  void theBetterSupportedComesFirstAndHeadlinesAreNotOffered() {
    try (var index = names()) {
      assertThat(index.index().suggest("cr", 5))
          .containsExactly("CrowdStrike", "CrowdStrike Falcon", "Croatia");
      assertThat(index.index().suggest("cr", 1)).containsExactly("CrowdStrike");
      assertThat(index.index().suggest(" ", 5)).isEmpty();
      assertThat(index.index().suggest("zzz", 5)).isEmpty();
    }
  }

  @Test
  void whatWasJustWrittenIsOfferedAndWhatIsGoneIsNot() {
    try (var index = names()) {
      index.apply(2, thing("vendors:crayon", "Crayon").supportedBy(50));
      index.remove(3, "regions:HR");
      assertThat(index.index().suggest("cr", 5))
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
