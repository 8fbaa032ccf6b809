package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who was hit and who was spared, where words say neither, or the opposite: rumours, denials,
/// parts, and those who only watch.
class FactualityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        // hit and spared in one
        "[Tamba Air] said none of its desks had been down. ! spared Tamba Air none by Tamba Air",
        "[Tamba Air] said 11 flights had left late and none had been cancelled. ! flightsDelayed 11"
            + " flights exact by Tamba Air",
        "[Halden Hospital] remained open but postponed operations. ! nothing",
        "[Velora Air] continued to operate but with long delays. ! nothing",
        "[Velora Air] flights were not affected, but its website was down for hours. ! nothing",
        "[Halden Hospital] remained open throughout. ! spared Halden Hospital none",
        // neither
        "[Velora Air] was not the only airline to be hit. ! nothing",
        "[Velora Air] said it did not know how many customers were affected. ! nothing",
        "[Velora Air] did not respond to questions about the outage. ! nothing",
        "[Velora Air] said it had not been told about the outage in advance. ! nothing",
        "[Velora Air] is no longer affected. ! nothing",
        "[Velora Air] has not suffered an outage since 2019. ! nothing",
        "[Velora Air] had prepared for long queues, but none formed. ! nothing",
        "[Velora Air] prevented an outage by blocking the update. ! nothing",
        "[Ardmoor Bank] was at first thought to be affected, but its systems were fine. ! nothing",
        "[Tarn Telecom] said the problem was not on its side. ! nothing",
        "[Ardmoor Bank] denied that the outage was caused by a cyberattack. ! nothing",
        "Shares in [Velora Air], which also bought planes, dropped 4.4 percent. ! nothing",
        // who watches, helps and judges
        "The outage was first reported by [Netcraft]. ! nothing",
        "[Velora Air] called the outage unacceptable. ! nothing",
        "[Velora Air] helped [Corvane Air] after its check-in had failed. ! affected Corvane Air",
        "Customers of [Ardmoor Bank] complained on [Chirper] about the outage. ! affected Ardmoor"
            + " Bank",
        "[Ardmoor Bank] cut its forecast after the outage. ! nothing",
        "[Velora Air] reported a loss of $4m for the quarter. ! nothing",
        // rumours
        "A voice note going round on [Chirper] says [Tarn Bank] has failed as well. ! nothing",
        "Some outlets wrote that 1.5 million customers had been cut off. ! nothing",
        "Reports that the outage had also hit [Ardmoor Bank] were wrong. ! nothing",
        "Contrary to earlier reports, [Ardmoor Bank] was not affected. ! spared Ardmoor Bank none",
        // denials
        "A picture shows that [Tarn Bank] has collapsed. [Tarn Bank] denied this. ! affected Tarn"
            + " Bank denied by Tarn Bank",
        "A lawmaker wrote that [Tarn Bank] was offline as well. The bank rejected this. ! affected"
            + " Tarn Bank denied by Tarn Bank",
        "Users in [Norway|region] reported problems, but [Tarn Bank] denied that its service there"
            + " had been disrupted. ! affected Tarn Bank denied by Tarn Bank",
        "[Corvane Air] failed on Friday. [Tarn Bank] denied this. ! affected Corvane Air; startedAt"
            + " 2024-07-19",
      })
  void aSentence(String sentence, String expected) {
    assertThat(PatternExamplesTest.read("en", sentence, ""))
        .containsExactlyInAnyOrderElementsOf(PatternExamplesTest.expected(expected));
  }
}
