package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A query that names a thing finds what has to do with it, however it is written there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedThingsTest {
  private SmallIndex index;

  @BeforeAll
  void open() {
    index =
        SmallIndex.with(
            thing("vendors:microsoft", "Microsoft").alias("zh:微软", "ru:Майкрософт", "MSFT"),
            thing("vendors:cloudflare", "Cloudflare").alias("NET"),
            thing("regions:KR", "South Korea").named("ko:대한민국", "zh:韩国").alias("한국"),
            thing("articles:azure", "Microsoft says a cloud failed"),
            thing("outages:azure", "Azure storage outage").facet("vendor", "vendors:microsoft"),
            thing("outages:kakao", "Kakao fire").facet("region", "regions:KR"),
            thing("articles:neutral", "Net neutrality"),
            thing("articles:cdn", "Cloudflare on neutrality"));
  }

  @AfterAll
  void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"微软", "微軟", "Майкрософт", "msft"})
  void byANameInOtherLettersWhatSaysItAndWhatIsAboutIt(String query) {
    assertThat(index.ids(query))
        .containsExactlyInAnyOrder("vendors:microsoft", "articles:azure", "outages:azure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"south korea fire", "韩国 fire", "대한민국 fire", "fire 한국"})
  void amongOtherWords(String query) {
    assertThat(index.ids(query)).containsExactly("outages:kakao");
  }

  @Test
  void aShortNameInOtherLettersThanItsOwnIsAWordLikeAnyOther() {
    assertThat(index.ids("net neutrality")).containsExactly("articles:neutral");
    assertThat(index.ids("NET neutrality"))
        .containsExactlyInAnyOrder("articles:neutral", "articles:cdn");
  }

  @Test
  void inQuotesOnlyWhatIsWrittenSo() {
    assertThat(index.ids("\"微软\"")).containsExactly("vendors:microsoft");
  }

  @Test
  void whatOnlyHasToDoWithItIsMarkedAsSuch() {
    assertThat(index.search("微软").page().results())
        .filteredOn(hit -> hit.id().curie().equals("outages:azure"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched().field()).isEqualTo("facet"))
        .satisfies(hit -> assertThat(hit.highlights()).isEmpty());
  }
}
