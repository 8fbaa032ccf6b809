package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who says what, also where the words do not name him.
class SpeakersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The outage at (Savanna Bank) lasted three hours after an update from (Tumazi), the lender said. | Savanna Bank
          (Corvo Air) uses software from (Rostera). The outage lasted three hours, the Lisbon-based carrier said. | Corvo Air
          The airline (Corvo) uses software from (Rostera). The outage lasted three hours, the supplier said. | Rostera
          (Corvo Air) said it was sorry. The outage lasted three hours, it said. | Corvo Air
          (Corvo Air) said it was sorry. It said the outage lasted three hours. | Corvo Air
          "We are sorry," said Maria Lopes of (Corvo Air). The outage lasted three hours, she added. | Maria Lopes
          A spokeswoman for (Corvo Air) said it was sorry. The outage lasted three hours, she added. | A spokeswoman for Corvo Air
          The outage lasted three hours, (Corvo Air) community manager Priya Anand wrote. | Priya Anand
          The outage lasted three hours, Chief Financial Officer Han Ji-won said. | Han Ji-won
          The outage lasted three hours, officials at (Corvo Air) said. | Corvo Air
          The outage lasted three hours, a (Corvo Air) spokesman said. | a Corvo Air spokesman
          (Corvo Air) apologised. The outage lasted three hours, according to the statement. | Corvo Air
          The outage at (Savanna Bank) lasted three hours, the central bank said. | the central bank
          """)
  void aSpeakerIsFound(String text, String speaker) {
    assertThat(PatternExamplesTest.read("en", text.replace('(', '[').replace(')', ']'), ""))
        .anySatisfy(claim -> assertThat(claim).startsWith("duration").endsWith(" by " + speaker));
  }

  @ParameterizedTest
  @CsvSource({
    "The outage lasted three hours.",
    "The outage lasted three hours. The company is based in Lisbon.",
    "[Corvo Air] said it was sorry. The outage lasted three hours."
  })
  void otherwiseTheArticleItselfSpeaks(String text) {
    assertThat(PatternExamplesTest.read("en", text, "")).contains("duration 3 hours exact");
  }
}
