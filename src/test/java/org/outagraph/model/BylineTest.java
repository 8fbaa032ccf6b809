package org.outagraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names fall into parts only where that is certain.
class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Coco Feng | Feng, Coco",
        "By Coco Feng | Feng, Coco",
        "Robert J. Smith | Smith, Robert J.",
        "Jan van der Berg | van der Berg, Jan",
        "Dayna Fedy-MacDonald | Fedy-MacDonald, Dayna",
        "Sean O'Meara | O'Meara, Sean",
        "Noh Hyun-jin | Noh, Hyun-jin",
        "Ada One and Ben Two | One, Ada; Two, Ben",
        "Ada One, Ben Two and Cid Three | One, Ada; Two, Ben; Three, Cid",
        "Ada One & Ben Two | One, Ada; Two, Ben",
        "Smith, John | {Smith, John}",
        "Ada One and Agencies | {Ada One and Agencies}",
        "Associated Press | {Associated Press}",
        "Reuters Staff | {Reuters Staff}",
        "Made-up Weekly | {Made-up Weekly}",
        "Agence France-Presse | {Agence France-Presse}",
        "karunakar2000 | {karunakar2000}",
        "AFP | {AFP}",
        "노현진 | {노현진}",
        "Gabriel García Márquez | {Gabriel García Márquez}"
      })
  void aNameIsTakenApartOnlyIfThatIsCertain(String printed, String read) {
    assertThat(
            new Byline(List.of("made-up weekly"))
                .read(List.of(printed)).stream().map(BylineTest::shown).toList())
        .isEqualTo(List.of(read.split("; ")));
  }

  private static String shown(Author author) {
    return switch (author) {
      case Author.Person(var given, var family) -> family + ", " + given;
      case Author.Named(var name) -> "{" + name + "}";
    };
  }
}
