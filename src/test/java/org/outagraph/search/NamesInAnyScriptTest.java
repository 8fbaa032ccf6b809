package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInAnyScriptTest {
  private static final MadeUp QAX =
      thing("organisations:qax", "QAX").alias("zh:奇安信", "Qi An Xin", "Qi'anxin");

  /// Articles and claims that name QAX over and over.
  private static MadeUp[] withManyMentions(MadeUp... things) {
    List<MadeUp> all = new ArrayList<>(List.of(things));
    for (int i = 0; i < 30; i++) {
      all.add(
          thing("articles:qax-" + i, "QAX counts machines, QAX says")
              .saying("QAX and QAX again. 奇安信 says so. Qi'anxin is QAX. Qi An Xin.")
              .supportedBy(50));
      all.add(thing("claims:qax-" + i, "QAX says QAX").saying("QAX 奇安信 Qi An Xin"));
    }
    return all.toArray(MadeUp[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QAX",
        "qax",
        "ＱＡＸ",
        "奇安信",
        "Qi An Xin",
        "qianxin",
        "QiAnXin",
        "Qi'anxin",
        "qi’anxin",
        "\"Qi An Xin\"",
        "organisations:qax",
        "https://w3id.org/outagraph/organisations/qax"
      })
  void everyNameOfAThingFindsItBeforeAllThatMentionIt(String query) {
    try (var index = SmallIndex.with(withManyMentions(QAX))) {
      assertThat(index.ids(query)).first().isEqualTo("organisations:qax");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "微软, vendors:microsoft",
    "微軟, vendors:microsoft",
    "CRWD, vendors:crowdstrike",
    "크라우드스트라이크, vendors:crowdstrike",
    "クラウドストライク, vendors:crowdstrike",
    "ｸﾗｳﾄﾞｽﾄﾗｲｸ, vendors:crowdstrike",
    "КРАУДСТРАЙК, vendors:crowdstrike",
    "阿里雲, vendors:alibaba-cloud",
    "aliyun, vendors:alibaba-cloud",
    "AT&T, vendors:att",
    "att, vendors:att",
    "telefonica, organisations:telefonica",
    "Telefónica, organisations:telefonica",
    "booking, organisations:booking",
    "us, regions:US",
    "U.S., regions:US",
    "cote d'ivoire, regions:CI",
    "云, vendors:alibaba-cloud",
    "ธนาคาร, organisations:bot",
  })
  void aNameIsFoundInWhateverWayItIsWritten(String query, String id) {
    try (var index =
        SmallIndex.with(
            thing("vendors:microsoft", "Microsoft").alias("zh:微软", "MSFT"),
            thing("vendors:crowdstrike", "CrowdStrike")
                .alias("CRWD", "ko:크라우드스트라이크", "ja:クラウドストライク", "ru:КраудСтрайк"),
            thing("vendors:alibaba-cloud", "Alibaba Cloud").alias("Aliyun", "zh:阿里云"),
            thing("vendors:att", "AT&T"),
            thing("organisations:telefonica", "Telefónica"),
            thing("organisations:booking", "Booking.com"),
            thing("organisations:bot", "Bank of Thailand").alias("th:ธนาคารแห่งประเทศไทย"),
            thing("regions:US", "United States").alias("U.S.", "US"),
            thing("regions:CI", "Côte d’Ivoire"))) {
      assertThat(index.ids(query)).first().isEqualTo(id);
    }
  }

  @Test
  void aCharacterInsideAChineseWordIsFoundAndAPairThatIsNotThereIsNot() {
    try (var index = SmallIndex.with(QAX)) {
      assertThat(index.ids("安")).containsExactly("organisations:qax");
      assertThat(index.ids("安信")).containsExactly("organisations:qax");
      assertThat(index.ids("信安")).isEmpty();
    }
  }
}
