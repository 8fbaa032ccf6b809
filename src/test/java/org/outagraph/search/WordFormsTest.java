package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Other forms of a word are found by the rules of the text's language.
class WordFormsTest {
  @ParameterizedTest
  @CsvSource({
    "en:Two outages hit banks., outage",
    "de:Die Ausfälle trafen viele Banken., Ausfall",
    "de:Die Ausfälle trafen viele Banken., bank",
    "de:Der Ausfall traf Flughäfen., Ausfälle",
    "fr:Des pannes majeures touchent les hôpitaux., panne majeure",
    "fr:La panne nationale., pannes nationales",
    "es:Los apagones afectaron a las redes., apagón red",
    "ru:Аварии затронули российские банки., авария",
    "ru:Российский оператор сообщил о сбое., российского оператора",
    "ru:Крупные сбои у операторов., крупный сбой",
    "zh:微軟服務中斷, 微软 中断",
  })
  void aFormFindsTheOthers(String text, String query) {
    try (var index = SmallIndex.with(thing("articles:a", "A").saying(text))) {
      assertThat(index.ids(query)).containsExactly("articles:a");
    }
  }

  @Test
  void aWordAsItIsComesBeforeItsOtherForms() {
    try (var index =
        SmallIndex.with(
            thing("articles:forms", "A").saying("de:Ausfälle"),
            thing("articles:word", "B").saying("de:Ausfall"))) {
      assertThat(index.ids("Ausfall")).containsExactly("articles:word", "articles:forms");
    }
  }

  @Test
  void theRulesOfOneLanguageAreNotThoseOfAnother() {
    try (var index =
        SmallIndex.with(
            thing("articles:en", "A").saying("en:a bund of files"),
            thing("articles:de", "B").saying("de:die Bunde der Länder"))) {
      assertThat(index.ids("bunde")).containsExactly("articles:de");
      assertThat(index.ids("bunden")).containsExactly("articles:de");
    }
  }
}
