package org.outagraph.ingest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.model.PartialDate;

/// Dates in sentences, written on 17 September 2025.
class DaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It failed on 19 July 2024 at 04:09.             | 2024-07-19
          It failed on July 19, 2024.                     | 2024-07-19
          In March the airport had to close.              | 2025-03
          In December it failed.                          | 2024-12
          Der Ausfall vom 19. Juli 2024 war der größte.   | 2024-07-19
          La panne du 19 juillet 2024 a touché la France. | 2024-07-19
          El fallo del 28 de abril de 2025.               | 2025-04-28
          Сбой 12 декабря 2023 года.                      | 2023-12-12
          第一條電纜於2月2日斷裂，2022年1月也是。              | 2022-01, 2025-02-02
          Ten cables failed ten months after that.        | 2024-11
          Vor zwei Jahren fiel das Netz schon einmal aus. | 2023
          On 31 June nobody knew, nor may it be known.    | ''
          """)
  void datesAreReadAsExactlyAsTheyAreTold(String sentence, String expected) {
    assertThat(
            Days.in(sentence, LocalDate.of(2025, 9, 17)).stream()
                .map(PartialDate::lexical)
                .sorted()
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }
}
