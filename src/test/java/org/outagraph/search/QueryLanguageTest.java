package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.search.MadeUp.thing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryLanguageTest {
  private SmallIndex index;

  @BeforeAll
  void open() {
    index =
        SmallIndex.with(
            thing("outages:kakao", "Kakao fire").saying("A data centre burned in Pangyo."),
            thing("outages:naver", "Naver slow-down").saying("The centre of all data is calm."),
            thing("outages:falcon", "Falcon update").saying("Blue screens on Windows machines."),
            thing("outages:drill", "Falcon drill").saying("Only a test alert, screens stay blue."));
  }

  @AfterAll
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data centre                  | kakao naver
          data AND centre              | kakao naver
          "data centre"                | kakao
          “data centre”                | kakao
          kakao OR naver centre        | kakao naver
          kakao OR falcon machines     | falcon
          falcon -drill                | falcon
          falcon NOT drill             | falcon
          falcon -"test alert"         | falcon
          "blue screens"               | falcon
          "blue screen"                |
          blue screen                  | falcon drill
          burn                         | kakao
          wind*                        | falcon
          WIND*                        | falcon
          kakaa~                       | kakao
          slow-down                    | naver
          kakao - fire                 | kakao
          "AND"                        |
          (pangyo)?                    | kakao
          kakaa~1                      | kakao
          (kakao OR naver) centre      | kakao naver
          (kakao fire) OR machines     | kakao falcon
          machines OR (kakao fire)     | kakao falcon
          falcon -(drill OR test)      | falcon
          falcon NOT (test drill)      | falcon
          (falcon -drill) OR pangyo    | falcon kakao
          ((kakao))                    | kakao
          """)
  void aQueryFindsWhatItSays(String query, String slugs) {
    String[] expected = slugs == null ? new String[0] : slugs.split(" ");
    assertThat(index.search(query).page().results())
        .extracting(hit -> hit.id().slug())
        .containsExactlyInAnyOrder(expected);
  }

  @Test
  void anEmptyQueryFindsEverything() {
    assertThat(index.search("  ").page().total()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "data centre       | 1  | The quote that opens here is never closed.
          data "centre       | 6  | The quote that opens here is never closed.
          OR kakao           | 1  | OR needs a word on either side. Put it in quotes to look for it.
          kakao OR OR naver  | 10 | OR needs a word on either side. Put it in quotes to look for it.
          kakao OR           | 8  | A word is missing at the end, after OR or NOT.
          kakao OR -naver    | 10 | OR can only join words to look for, not words to leave out.
          -kakao             | 1  | Words to leave out are not enough: add one to look for.
          *kao               | 1  | A * can only stand at the end of a word.
          kakao n*ver        | 8  | A * can only stand at the end of a word.
          ka*                | 1  | A * needs at least 3 letters before it.
          wi-fi*             | 1  | A * needs 3 letters before it, without a sign between them.
          abc~               | 1  | A ~ needs at least 4 letters before it.
          kakao~2            | 6  | Words may differ in one letter: write ~ or ~1.
          falcon (kakao OR   | 8  | The bracket that opens here is never closed.
          (kakao OR) fire    | 10 | A word is missing at the end, after OR or NOT.
          falcon ()          | 8  | There is nothing between these brackets.
          (((((kakao)))))    | 5  | Brackets can stand in 3 others at most.
          abc* abd* abe*     | 11 | A query can have 2 words with * at most.
          -- ?!              | 1  | There is no letter and no digit to look for.
          """)
  void aFaultIsShownWhereItIs(String query, int column, String sentence) {
    assertThatThrownBy(() -> index.search(query))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown ->
                assertThat(thrown.problem())
                    .isEqualTo(new Problem.Syntax("search", 1, column, sentence)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{1,2147483647}",
        "[a TO z]",
        "+a +b",
        "a^1000",
        "name:kakao",
        "/.*/",
        "\\",
        "((((((((((",
        "a~99999",
        "AND",
        "AND AND AND",
        "\"\"",
        "-\"\"",
        "\u0001outage",
        "\uE000x\uE001",
        "\uD800",
        "e\u0301\u0301\u0301\u0301",
        "\u202Eabc",
        "🔥🔥🔥",
        "a\u0000b",
        "NOT",
        "- - -",
        "the the the the the the the the",
        "云云云云云云云云云云云云云云云云云云云云云云云云云云云云云云"
      })
  void whateverIsTypedIsAnsweredOrRefusedWithASentence(String query) {
    try {
      assertThat(index.search(query).page().total()).isNotNegative();
    } catch (ProblemException e) {
      assertThat(e.problem()).isInstanceOf(Problem.Syntax.class);
    }
  }

  @Test
  void aQueryIsBoundedInEveryDirection() {
    for (String tooMuch :
        new String[] {
          "a".repeat(257),
          "word ".repeat(17),
          "\"" + "of ".repeat(9) + "\"",
          "abcd~ ".repeat(4),
          "a.b".repeat(30),
          "云".repeat(80),
          "中国网络 ".repeat(40)
        }) {
      assertThatThrownBy(() -> index.search(tooMuch)).isInstanceOf(ProblemException.class);
    }
  }
}
