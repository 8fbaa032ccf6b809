package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

class OutagesTest {
  private static final Party OUTAGE = new Party.Known(new Id(Kind.OUTAGES, "crowdstrike-2024-07"));

  @ParameterizedTest
  @CsvSource({
    "2024-07-19T04:09:00Z, 2024-07-19, true",
    "2024-07-19T04:09:00Z, 2024-07-18, true", // still Thursday in America
    "2024-07-19T04:09:00Z, 2024-07-20, false", // nowhere Saturday yet
    "2024-07-19T04:09:00Z, 2024-07-19T04:09:00Z, true",
    "2024-07-19T22:00:00Z, 2024-07-20, true", // Saturday in Asia
    "2024-07-19, 2024-07-18, true",
    "2024-07-19, 2024-07-20, true",
    "2024-07-19, 2024-07-22, false",
    "2024-07-19, 2024-07, true",
    "2024-07, 2024-07-30, true",
  })
  void anOutageHasNotBegunOnADayThatNoClockShowed(String known, String said, boolean may) {
    OutageMatch match =
        new OutageMatch(OUTAGE, Optional.of(PartialDate.parse(known)), 1, List.of());
    var outages = new Outages(List.of(match), LocalDate.of(2024, 7, 25));
    assertThat(outages.mayHaveBegun(OUTAGE, PartialDate.parse(said))).isEqualTo(may);
  }
}
