package org.outagraph.ingest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;

/// Names in sentences as they are printed.
class NamesTest {
  private static final Names NAMES =
      Names.of(
          Stream.of(
              name("vendors:crowdstrike", "CrowdStrike", "en"),
              name("organisations:delta-air-lines", "Delta Air Lines", "en"),
              name("organisations:delta-air-lines", "Delta", "en"),
              name("organisations:american-airlines", "American Airlines", "en"),
              name("organisations:american-airlines", "美国航空", "zh"),
              name("organisations:orange", "Orange", "en"),
              name("vendors:kakao", "카카오", "ko"),
              name("products:kakaotalk", "카카오톡", "ko"),
              name("vendors:att", "AT&T", "en"),
              name("vendors:google", "グーグル", "ja"),
              name("vendors:cloudflare", "Cloudflare, Inc.", "en"),
              name("products:ka-sat", "KA-SAT", "en"),
              name("regions:US", "United States", "en"),
              name("regions:US", "US", "en"),
              name("regions:US", "美国", "zh"),
              name("regions:US", "США", "ru"),
              name("regions:US", "Vereinigte Staaten", "de"),
              name("regions:DE", "Deutschland", "de"),
              name("regions:RU", "Россия", "ru"),
              name("regions:CN", "Китай", "ru"),
              name("regions:CN", "China", "en"),
              name("regions:FR", "France", "fr"),
              name("regions:CI", "Côte d’Ivoire", "fr"),
              name("regions:IS", "Island", "de"),
              name("regions:MX", "Mexico", "en"),
              name(
                  "policies:eu-dora",
                  "Digital Operational Resilience Act, Regulation (EU) 2022/2554",
                  "en")));

  private static Name name(String id, String text, String language) {
    return new Name(Id.ofCurie(id).orElseThrow(), text, language);
  }

  private static List<String> found(String language, String text) {
    CleanText clean = CleanText.of(text);
    return NAMES.find(clean, language).known().stream()
        .map(mention -> clean.at(mention.span()) + " = " + mention.id().slug())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | CrowdStrike’s update hit AT&T.                       | CrowdStrike = crowdstrike, AT&T = att
          en | CROWDSTRIKE UPDATE HITS DELTA AIR LINES              | CROWDSTRIKE = crowdstrike, DELTA AIR LINES = delta-air-lines
          en | anyone else has crowdstrike trouble?                 | crowdstrike = crowdstrike
          en | The United States-based firm told us so in the US.   | United States = US, US = US
          en | A US-led group met in New Mexico.                    | US = US
          en | An Island nation.                                    | ''
          en | Cloudflare said so.                                  | Cloudflare = cloudflare
          en | The Digital Operational Resilience Act applies.      | Digital Operational Resilience Act = eu-dora
          en | The KA SAT network.                                  | KA SAT = ka-sat
          en | Air China flew on, and China did not mind.           | China = CN
          de | Deutschlands Firmen in den Vereinigten Staaten       | Deutschlands = DE, Vereinigten Staaten = US
          de | Der CrowdStrike-Ausfall und CrowdStrikes Erklärung   | CrowdStrike = crowdstrike, CrowdStrikes = crowdstrike
          ru | В России, Китае и США                                | России = RU, Китае = CN, США = US
          fr | L’outil tient en France et en Cote d'Ivoire.         | France = FR, Cote d'Ivoire = CI
          zh | 美国航空在美国停飞                                          | 美国航空 = american-airlines, 美国 = US
          ko | 카카오는 카카오톡이 멈췄다고 카카오뱅크와 말했다              | 카카오 = kakao, 카카오톡 = kakaotalk
          ja | グーグルは言う。グーグルマップ                               | グーグル = google
          """)
  void namesAreFoundAsTheyArePrinted(String language, String text, String expected) {
    assertThat(String.join(", ", found(language, text))).isEqualTo(expected);
  }

  @Test
  void aCommonWordIsANameOnlyInItsCompany() {
    assertThat(found("en", "The delta of the river is wide.")).isEmpty();
    assertThat(found("en", "The Delta variant spread, and an orange was eaten.")).isEmpty();
    assertThat(found("en", "Delta Air Lines said no. Later Delta agreed."))
        .containsExactly("Delta Air Lines = delta-air-lines", "Delta = delta-air-lines");
  }

  @Test
  void offsetsAreThoseOfTheTextAsItIs() {
    CleanText text = CleanText.of("“Ünïcode” 🛰 — said CrowdStrike’s boss.");
    Mention mention = NAMES.find(text, "en").known().getFirst();
    assertThat(text.at(mention.span())).isEqualTo("CrowdStrike");
    assertThat(mention.reasons()).isNotEmpty();
  }
}
