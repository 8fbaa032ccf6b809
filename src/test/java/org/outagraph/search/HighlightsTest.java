package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.outagraph.model.SearchResults.Hit;

class HighlightsTest {
  private static List<String> marked(Hit hit) {
    return hit.highlights().stream()
        .map(piece -> piece.text().replace('\uE000', '[').replace('\uE001', ']'))
        .toList();
  }

  @Test
  void theWordsStandBetweenMarksInTheFieldThatMatchesBest() {
    try (var index =
        SmallIndex.with(
            thing("outages:o", "Kakao fire")
                .described("A fire stopped the messenger.")
                .saying("Nothing else. The fires of Pangyo went on. More."))) {
      Hit hit = index.first("fire");
      assertThat(hit.matched().field()).isEqualTo("name");
      assertThat(hit.matched().language()).isEqualTo("en");
      assertThat(hit.description()).contains("A fire stopped the messenger.");
      assertThat(marked(hit))
          .containsExactly(
              "Kakao [fire]", "The [fires] of Pangyo went on.", "A [fire] stopped the messenger.");
    }
  }

  @Test
  void ofManyAliasesTheOneThatWasTypedIsShown() {
    try (var index =
        SmallIndex.with(
            thing("organisations:qax", "QAX")
                .alias("QAX Technology Group", "zh:奇安信科技集团", "zh:奇安信", "Qi An Xin"))) {
      assertThat(marked(index.first("奇安信"))).first().isEqualTo("[奇安信]");
      assertThat(index.first("奇安信").matched().field()).isEqualTo("alias");
      assertThat(index.first("奇安信").matched().language()).isEqualTo("zh");
      assertThat(marked(index.first("qianxin"))).first().isEqualTo("[Qi An Xin]");
    }
  }

  @Test
  void chineseTextIsMarkedToTheCharacter() {
    try (var index = SmallIndex.with(thing("articles:a", "a").saying("zh:微软系统发生故障。云服务中断。"))) {
      assertThat(marked(index.first("故障"))).containsExactly("微软系统发生[故障]。");
      assertThat(marked(index.first("雲"))).containsExactly("[云]服务中断。");
      assertThat(marked(index.first("微软故障"))).containsExactly("[微软]系统发生[故障]。");
    }
  }

  @Test
  void aPhraseIsMarkedOnlyWhereItStands() {
    try (var index =
        SmallIndex.with(
            thing("articles:a", "a").saying("The centre. The data centre. The data."))) {
      assertThat(marked(index.first("\"data centre\""))).containsExactly("The [data centre].");
    }
  }

  @Test
  void aLongSentenceIsCutRoundTheMatchAtWholeWords() {
    String many = "so many words that nobody reads ".repeat(20);
    try (var index = SmallIndex.with(thing("articles:a", "a").saying(many + "falcon " + many))) {
      assertThat(marked(index.first("falcon")))
          .singleElement()
          .asString()
          .matches("…[a-z ]+ \\[falcon\\] [a-z ]+…")
          .hasSizeLessThan(250);
    }
  }

  @Test
  void marksInTheTextItselfDoNotPassForOurs() {
    try (var index = SmallIndex.with(thing("articles:a", "a").saying("\uE000evil\uE001 falcon"))) {
      assertThat(marked(index.first("falcon"))).containsExactly("\uFFFDevil\uFFFD [falcon]");
    }
  }

  @Test
  void theLanguageIsThatOfTheTextThatMatches() {
    try (var index =
        SmallIndex.with(
            thing("regions:DE", "Germany").named("de:Deutschland", "fr:Allemagne", "ja:ドイツ"))) {
      assertThat(index.first("allemagne").matched().language()).isEqualTo("fr");
      assertThat(index.first("ドイツ").matched().language()).isEqualTo("ja");
    }
  }
}
