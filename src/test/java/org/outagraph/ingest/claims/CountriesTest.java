package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;

/// Whose dollar "$" is.
class CountriesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', us-dollars",
    "US, us-dollars",
    "ZA, us-dollars",
    "AU, australian-dollars",
    "AU AU US, australian-dollars",
    "AU US US, us-dollars",
    "AU-NSW, australian-dollars",
    "NZ, ''",
    "001 CA, ''",
  })
  void theCountriesOfAnArticleTell(String regions, String unit) {
    List<Mention> known = new ArrayList<>();
    for (String region : regions.isEmpty() ? new String[0] : regions.split(" ")) {
      int at = known.size() * 10;
      known.add(
          new Mention(
              new Span(at, at + 5), Id.ofCurie("regions:" + region).orElseThrow(), 1, List.of()));
    }
    assertThat(Countries.of(new Mentions(known, List.of())).dollars())
        .isEqualTo(Optional.of(unit).filter(it -> !it.isEmpty()));
  }
}
