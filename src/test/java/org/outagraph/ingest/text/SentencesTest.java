package org.outagraph.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void aSentenceEndsAtItsFullStopButNotAtAnAbbreviation() {
    assertThat(
            in("en", "Dr. Smith of Acme Inc. said so. U.S. airlines fell 1.2 percent. Why? Yes!"))
        .containsExactly(
            "Dr. Smith of Acme Inc. said so.", "U.S. airlines fell 1.2 percent.", "Why?", "Yes!");
    assertThat(in("en", "It hit the U.S. Department of Justice. J. P. Morgan was spared."))
        .containsExactly("It hit the U.S. Department of Justice.", "J. P. Morgan was spared.");
    assertThat(
            in("en", "It began at 5 a.m. ET in the U.S. The airline stopped at 6 a.m. It waited."))
        .containsExactly(
            "It began at 5 a.m. ET in the U.S.", "The airline stopped at 6 a.m.", "It waited.");
    assertThat(in("en", "Gen. Lee met Mrs. Ray on Sept. 4. They talked."))
        .containsExactly("Gen. Lee met Mrs. Ray on Sept. 4.", "They talked.");
  }

  @Test
  void aQuoteKeepsItsMarksAndTheSpeakerWhoFollows() {
    assertThat(in("en", "“We failed.” The firm said no more. “Why us?” she asked. He left."))
        .containsExactly(
            "“We failed.”", "The firm said no more.", "“Why us?” she asked.", "He left.");
    assertThat(in("en", "\"We are sorry. We failed,\" said Ray (who left.) Nobody spoke."))
        .containsExactly("\"We are sorry.", "We failed,\" said Ray (who left.)", "Nobody spoke.");
  }

  @Test
  void sentencesThatLostTheirSpaceArePartedAndDomainsAreNot() {
    assertThat(in("en", "The network failed.The airline waited. Booking.com and Node.js did not."))
        .containsExactly(
            "The network failed.", "The airline waited.", "Booking.com and Node.js did not.");
  }

  @Test
  void germanOrdinalsAndAbbreviationsAreNoEnds() {
    assertThat(
            in(
                "de",
                "Am 19. Juli fielen z.B. 1,5 Mio. Geräte aus. Betroffen waren u.a. Bahnen usw. Die"
                    + " Störung endete am 20. Dann war Ruhe."))
        .containsExactly(
            "Am 19. Juli fielen z.B. 1,5 Mio. Geräte aus.",
            "Betroffen waren u.a. Bahnen usw.",
            "Die Störung endete am 20.",
            "Dann war Ruhe.");
  }

  @Test
  void otherLanguagesHaveTheirOwn() {
    assertThat(
            in(
                "fr",
                "M. Dupont, de S.A. Orange, a parlé. «\u00a0Tout va bien.\u00a0» Il est parti."))
        .containsExactly(
            "M. Dupont, de S.A. Orange, a parlé.", "« Tout va bien. »", "Il est parti.");
    assertThat(in("es", "El Sr. Ruiz habló en EE. UU. ayer. ¿Por qué? No lo dijo."))
        .containsExactly("El Sr. Ruiz habló en EE. UU. ayer.", "¿Por qué?", "No lo dijo.");
    assertThat(
            in("ru", "Сбой начался 12 декабря 2023 г. в Киеве. Пострадали 24 млн. Абонентов ждут."))
        .hasSizeBetween(2, 3)
        .first()
        .isEqualTo("Сбой начался 12 декабря 2023 г. в Киеве.");
  }

  @Test
  void chineseSentencesNeedNoSpaces() {
    assertThat(in("zh", "航班停飞。公司说：“我们道歉。”用户问：为什么？银行未受影响；医院停诊！"))
        .containsExactly("航班停飞。", "公司说：“我们道歉。”", "用户问：为什么？", "银行未受影响；", "医院停诊！");
  }

  @Test
  void noSentenceCrossesParagraphsAndNothingIsLost() {
    CleanText text = CleanText.of("No full stop here\n\nnor here. 3.5 million\n\n\"x\"");
    List<Span> sentences = Sentences.of(text, "en");
    assertThat(sentences.stream().map(text::at))
        .containsExactly("No full stop here", "nor here.", "3.5 million", "\"x\"");
    assertThat(Sentences.of(CleanText.of(""), "en")).isEmpty();
  }

  private static List<String> in(String language, String text) {
    CleanText clean = CleanText.of(text);
    return Sentences.of(clean, language).stream().map(clean::at).toList();
  }
}
