package org.outagraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void aTagIsCutShorterUntilThereIsAText() {
    nearest("zh-Hant-TW", "zh-Hant-TW", "zh-Hant", "zh-Hant-HK", "zh", "mul", "en", "de");
    nearest("pt-BR", "pt-BR", "pt", "pt-PT", "mul", "en");
    nearest("en-GB-x-ours", "en-GB", "en", "en-US", "mul", "fr");
  }

  @Test
  void chineseWithoutAScriptHasTheUsualOne() {
    nearest("zh-TW", "zh-TW", "zh-Hant", "zh-Hant-HK", "zh-Hans", "en");
    nearest("zh-Hant", "zh-Hant", "zh-TW", "zh", "en");
    nearest("zh", "zh", "zh-Hans", "zh-CN", "zh-Hant", "en");
    nearest("zh-Hans", "zh-Hans", "zh", "zh-SG", "zh-TW");
  }

  @Test
  void theFirstWantedLanguageGoesFirst() {
    nearest("ja, zh", "ja", "zh", "mul", "", "en", "en-GB", "de", "fr");
    nearest("de,*", "de", "ca", "en", "mul");
  }

  @Test
  void whoWantsNothingGetsWhatIsTheSameEverywhere() {
    nearest("", "mul", "", "en", "de");
  }

  @Test
  void somethingElseThanTagsIsRefused() {
    assertThatThrownBy(() -> Languages.of("en;q=0.5")).hasMessageContaining("zh-Hant,en");
  }

  private static void nearest(String wanted, String... languages) {
    assertThat(
            Stream.of(languages)
                .sorted(java.util.Comparator.reverseOrder())
                .sorted(Languages.of(wanted).nearestFirst()))
        .isEqualTo(List.of(languages));
  }
}
