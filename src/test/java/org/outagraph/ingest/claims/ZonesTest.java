package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// Which zone a time is in when several places have one of that name: made-up sentences of an
/// article of Monday, 22 July 2024, with the regions of the first column named before.
class ZonesTest {
  private static final ClaimReader READER = ClaimReader.of(Path.of("ontology", "patterns"));

  private static final OutageMatch OUTAGE =
      new OutageMatch(
          new Party.Newcomer(Kind.OUTAGES, "an outage"),
          Optional.of(PartialDate.parse("2024-07")),
          1,
          List.of());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', The outage began at 9:00 IST on Thursday., 2024-07-18T03:30:00Z",
    "IE, The outage began at 9:00 IST on Thursday., 2024-07-18T08:00:00Z",
    "IL IL IN, The outage began at 9:00 IST on Thursday., 2024-07-18T06:00:00Z",
    "'', The outage began at 9:00 BST on Thursday., 2024-07-18T08:00:00Z",
    "BD, The outage began at 9:00 BST on Thursday., 2024-07-18T03:00:00Z",
    "GB BD, The outage began at 9:00 BST on Thursday., 2024-07-18T08:00:00Z",
    "CN, The outage began at 9:00 CST on Thursday., 2024-07-18T01:00:00Z",
    "US CN, The outage began at 9:00 CST on Thursday., 2024-07-18T14:00:00Z",
    "AU, The outage began at 9.15am Australian Central Standard Time on Thursday.,"
        + " 2024-07-17T23:45:00Z",
    "'', The outage began at 9:00 (UTC+8) on Thursday., 2024-07-18T01:00:00Z",
    "MY TH ID, The outage began at 5.50am local time on Thursday., 2024-07-18",
    "JP JP CN, The outage began at 5.50am local time on Thursday., 2024-07-17T20:50:00Z",
    "'', The outage began at 8 a.m. (2300 GMT) on Friday., 2024-07-18T23:00:00Z",
    "'', The outage began at 8 a.m. (2300 GMT Thursday)., 2024-07-18T23:00:00Z",
    "'', The outage began at 8 a.m. on Friday (2300 GMT on Thursday)., 2024-07-18T23:00:00Z",
  })
  void theCountriesOfAnArticleTellWhoseTimeIsMeant(String regions, String words, String start) {
    StringBuilder text = new StringBuilder();
    List<Mention> known =
        regions.isEmpty()
            ? List.of()
            : List.of(regions.split(" ")).stream().map(region -> named(region, text)).toList();
    text.append("was named.\n\n").append(words);

    assertThat(
            READER
                .read(
                    PatternExamplesTest.manuscript(new CleanText(text.toString()), "en"),
                    new Mentions(known, List.of()),
                    List.of(OUTAGE))
                .stream()
                .filter(claim -> claim.property().equals("startedAt")))
        .extracting(ProposedClaim::statement)
        .containsExactly(new Statement.When(PartialDate.parse(start)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'It began at 14:35 BST on Friday 5 July. It was over at 00:45 BST on the Saturday.',"
        + " 2024-07-05T23:45:00Z",
    "'It began on Friday 5 July. It was over on the following Monday.', 2024-07-08",
    "'It began on Friday 5 July. It was over on Monday.', 2024-07-22",
    "'It began on 5 July. It was over the same evening.', 2024-07-05",
    "'It was over on the Saturday.', 2024-07-20",
    "'It was over on Friday last week.', 2024-07-19",
    "'It was over last Monday.', 2024-07-15",
    "'It was 8:00 a.m. (0700 GMT) on Friday when it began. It was over at 10 a.m.',"
        + " 2024-07-19T09:00:00Z",
  })
  void aWeekdayWithTheIsThatOfTheOutage(String words, String end) {
    assertThat(
            READER
                .read(
                    PatternExamplesTest.manuscript(new CleanText(words), "en"),
                    Mentions.NONE,
                    List.of(OUTAGE))
                .stream()
                .filter(claim -> claim.property().equals("endedAt")))
        .extracting(ProposedClaim::statement)
        .containsExactly(new Statement.When(PartialDate.parse(end)));
  }

  private static Mention named(String region, StringBuilder text) {
    int start = text.length();
    text.append(region).append(" ");
    Span span = new Span(start, start + region.length());
    return new Mention(span, new Id(Kind.REGIONS, region), 1, List.of());
  }
}
