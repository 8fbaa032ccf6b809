package org.outagraph.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.web.pages.Highlight.Piece;

/// Dates, numbers and highlights as people read them.
class WordsTest {
  @Test
  void aDateIsWrittenAsExactlyAsItIsKnown() {
    assertThat(date("2018")).isEqualTo("2018");
    assertThat(date("2024-07")).isEqualTo("July 2024");
    assertThat(date("2024-07-19")).isEqualTo("19 July 2024");
    assertThat(date("2024-07-19T04:09:00Z")).isEqualTo("19 July 2024, 04:09 UTC");
    assertThat(date("2024-07-19T13:09:27+09:00")).isEqualTo("19 July 2024, 04:09:27 UTC");
  }

  @Test
  void aDateSaysIfItIsMeantLessExactlyThanItIsWritten() {
    PartialDate year = PartialDate.parse("2019");
    PartialDate instant = PartialDate.parse("2019-01-02T03:00:00Z");
    assertThat(DateWords.of(year, "approximate")).isEqualTo("about 2019");
    assertThat(DateWords.of(year, "year")).isEqualTo("2019");
    assertThat(DateWords.of(instant, "hour")).isEqualTo("2 January 2019, 03:00 UTC (to the hour)");
  }

  @Test
  void digitsStandInGroupsAndNoneIsLost() {
    assertThat(NumberWords.of(8_500_000)).isEqualTo("8,500,000");
    assertThat(NumberWords.of(new BigDecimal("-77.1500"))).isEqualTo("−77.15");
    assertThat(NumberWords.of(new BigDecimal("1E+3"))).isEqualTo("1,000");
  }

  @Test
  void aNumberAndItsNounAgree() {
    assertThat(KindWords.count(Kind.POLICY_KINDS, 1)).isEqualTo("1 policy kind");
    assertThat(KindWords.count(Kind.POLICY_KINDS, 6)).isEqualTo("6 policy kinds");
  }

  @Test
  void highlightsPartAtTheirMarksAndSurviveBrokenOnes() {
    assertThat(Highlight.pieces("a\uE000b\uE001c"))
        .containsExactly(new Piece("a", false), new Piece("b", true), new Piece("c", false));
    assertThat(Highlight.pieces("\uE001a\uE000b"))
        .containsExactly(new Piece("a", false), new Piece("b", true));
    assertThat(Highlight.pieces("")).isEmpty();
  }

  @Test
  void aColumnIsCalledByItsWords() {
    assertThat(Columns.words("useBannedUntil")).isEqualTo("Use banned until");
    assertThat(Columns.words("who")).isEqualTo("Who says so");
  }

  @Test
  void aThingNobodyNamesIsCalledByItsSlug() {
    Id id = Id.ofCurie("reasons:product-not-used").orElseThrow();
    assertThat(Arguments.name(id, Known.nothing())).isEqualTo("Product not used");
  }

  private static String date(String lexical) {
    return DateWords.of(PartialDate.parse(lexical));
  }
}
