package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read off trigger words where no rule knows the wording.
class TriggerReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        // whom a trigger concerns
        "Friday was a day of chaos, [Velora Air] admits. ! affected Velora Air; startedAt"
            + " 2024-07-19",
        "[Velora Air], whose day was pure chaos, sold no tickets. ! affected Velora Air",
        "For [Velora Air] and [Corvane] the day was chaos. ! affected Corvane; affected Velora Air",
        "In [Norway|region], trouble spread to the ferries. ! affected Norway",
        "[Velora Air] in [Norway|region] and its day of chaos. ! affected Velora Air",
        "[Corvane] stayed largely healthy while others queued. ! spared Corvane minimal",
        "[Corvane] stayed healthy while others queued. ! spared Corvane none",
        "[Corvane], for its part, never lost a call. ! spared Corvane none",
        // whom it does not
        "[Velora Air] told [Corvane] of chaos in its halls. ! affected Velora Air by Velora Air",
        "[Corvane] said there was chaos elsewhere. ! nothing",
        "There was chaos, said an analyst at [Corvane]. ! nothing",
        "According to [Corvane] the day was chaos for [Velora Air]. ! affected Velora Air by"
            + " Corvane",
        "[Corvane] stayed healthy because it does not use [Velora Cloud|vendor]. ! spared Corvane"
            + " none",
        // what takes a trigger back
        "Chaos at [Velora Air] would be costly. ! nothing",
        "Was there chaos at [Velora Air]? ! nothing",
        "A year ago there was chaos at [Velora Air]. ! nothing",
        "[Corvane] knew of no chaos in its halls. ! spared Corvane none",
        "[Corvane] denied that its halls had seen chaos. ! affected Corvane denied by Corvane",
        "[Corvane] is healthy again. ! nothing",
        // dates, causes and no figures
        "It was chaos for 1,200 passengers. ! nothing", // figures are read by rules alone
        "It was chaos on Friday. ! startedAt 2024-07-19",
        "All clear came on Saturday. ! endedAt 2024-07-20",
        "A wild tale of ransomware. ! cause cyberattack",
        "It had nothing to do with ransomware. ! nothing",
      })
  void aSentence(String sentence, String expected) {
    assertThat(PatternExamplesTest.read("en", sentence, "triggers"))
        .containsExactlyInAnyOrderElementsOf(PatternExamplesTest.expected(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "zh ! 便利店连锁“[每刻]”改收现金。 ! affected 每刻",
        "zh ! [江汀银行]说，部分网点排起长队，柜员只能手写单据。 ! affected 江汀银行 by 江汀银行",
        "zh ! [江汀银行]的门店照样营业。 ! spared 江汀银行 none",
        "zh ! [江汀银行]否认其理赔系统受到冲击。 ! affected 江汀银行 denied by 江汀银行",
        "zh ! 如果故障重演，[江汀银行]的柜台将排起长队。 ! nothing",
        "zh ! 截至周三，网络仍不稳定。 ! nothing",
        "ru ! Телеканал «[Вега]» прервал эфир. ! affected Вега",
        "ru ! Оператор «[Сарыарка]» сообщил, что его сеть ведет себя исправно. ! spared Сарыарка"
            + " none by Сарыарка",
        "ru ! [Нордбанк] временно не обслуживает карты. ! affected Нордбанк",
        "ru ! На учениях [Нордбанк] временно не обслуживал карты. ! nothing",
        "ru ! По данным «[Веги]», сеть работает с ошибками. ! nothing",
        "ru ! По данным сервиса «[Даунлист|product]», приложения не открываются. ! nothing",
        "ru ! Жалобы поступают из [Казахстана|region]. ! affected Казахстана",
      })
  void aSentenceInAnotherLanguage(String language, String sentence, String expected) {
    assertThat(PatternExamplesTest.read(language, sentence, "triggers"))
        .containsExactlyInAnyOrderElementsOf(PatternExamplesTest.expected(expected));
  }
}
