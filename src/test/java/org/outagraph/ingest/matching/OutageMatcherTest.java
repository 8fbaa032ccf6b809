package org.outagraph.ingest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.ingest.SeedBase;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.PartialDate;

/// Which outages articles report.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageMatcherTest {
  private KnowledgeBase base;
  private Gazetteer.Known known;
  private OutageMatcher matcher;

  @BeforeAll
  void open(@TempDir Path folder) {
    base = SeedBase.open(folder);
    known = Gazetteer.of(base).known();
    matcher = OutageMatcher.of(known, OutageWords.of(Path.of("ontology/patterns")));
  }

  @AfterAll
  void close() {
    base.close();
  }

  private List<OutageMatch> match(String day, String headline, String text) {
    Manuscript manuscript =
        new Manuscript(
            CleanText.of(text),
            Optional.of(headline),
            Optional.empty(),
            List.of(),
            Optional.of(PartialDate.parse(day)),
            false,
            Optional.empty(),
            "en",
            Optional.empty(),
            LocalDate.parse(day));
    return matcher.match(manuscript, known.names().find(manuscript.text(), "en")).stream()
        .filter(match -> match.score() >= OutageMatcher.ENOUGH)
        .toList();
  }

  private static String name(OutageMatch match) {
    return switch (match.outage()) {
      case Party.Known(var id) -> id.slug();
      case Party.Newcomer(var kind, var name) -> name;
    };
  }

  @Test
  void aKnownOutageIsRecognisedWithReasons() {
    List<OutageMatch> matches =
        match(
            "2024-07-22",
            "Airlines limp back after faulty update",
            """
            Airlines were still cancelling flights on Monday after a faulty update from CrowdStrike crashed Windows computers.

            Microsoft said that 8.5 million devices were hit. Delta Air Lines was among the worst affected.\
            """);
    assertThat(matches).extracting(OutageMatcherTest::name).containsExactly("crowdstrike-2024-07");
    assertThat(matches.getFirst().reasons())
        .contains("published 3 days after it", "names CrowdStrike");
  }

  @Test
  void anOlderOutageIsAWeakerMatchBesideTheNewOne() {
    List<OutageMatch> matches =
        match(
            "2025-03-06",
            "Phones fall silent as network fails",
            """
            Thousands of customers could not call on Wednesday after the network of a carrier went down for seven hours.

            The outage was over by noon. Engineers restored the service in the afternoon.

            In November 2023 a network outage at Optus cut off ten million Australians.\
            """);
    assertThat(matches)
        .extracting(OutageMatcherTest::name)
        .contains("optus-2023-11")
        .anyMatch(name -> name.endsWith("outage, March 2025"));
    assertThat(matches.stream().filter(match -> name(match).startsWith("optus")).findFirst())
        .hasValueSatisfying(match -> assertThat(match.score()).isLessThan(0.8));
  }

  @Test
  void aTextAboutNoOutageMatchesNothing() {
    assertThat(
            match(
                "2025-05-14",
                "Lenders rehearse a day without cards",
                """
                Eleven banks spent Tuesday pretending that nobody could pay by card, in the largest exercise of its kind.

                Under the script a fictitious supplier went down at breakfast. No real system was switched off in the drill.\
                """))
        .isEmpty();
    assertThat(
            match(
                "2025-02-09",
                "Midfield suffers a blackout",
                """
                Then the lights went out for the midfield. The outage lasted eleven minutes, and the goalkeeper let in three goals.

                The coach said after the match that his players had lost the signal.\
                """))
        .isEmpty();
  }

  @Test
  void anArticleFromBeforeItDoesNotReportAnOutage() {
    assertThat(
            match(
                "2024-06-01",
                "CrowdStrike opens an office",
                "CrowdStrike will open an office in Dublin in July 2024, the firm said."))
        .isEmpty();
  }

  /// What only sounds like an outage: sport, business, plans, reviews, talk.
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Rovers collapse in second half

        Rovers crashed out of the cup on Saturday after a total breakdown in defence. "Our system failed," the coach said.

        The crowd fell silent. A power cut to the scoreboard was fixed within a minute.\
        """,
        """
        Telvane lifts forecast after strong quarter

        Telvane said on Tuesday that revenue rose 8 percent in the first quarter. Analysts had feared higher costs after last year's network failure.

        Shares rose 3 percent. The company will invest in a second core and more backup power.\
        """,
        """
        Review: the phone that never dies

        The new Harrier 5 lasts three days. It crashed once in a week of testing, and the fingerprint reader is slow.

        At 499 pounds it is hard to beat. It is on sale from Friday.\
        """,
        """
        "We plan for the day it breaks"

        Karen Holt runs the operations centre of a Danish hosting firm. "A server always fails somewhere," she laughs.

        Her team tests the generators every month. In 2019 her own firm moved to two suppliers.\
        """,
        """
        Carmaker recalls 90,000 cars over screens

        A carmaker is recalling 90,000 cars because the screen can go blank while reversing. A software update will be installed.

        The fault affects models built between 2021 and 2023.\
        """
      })
  void whatOnlySoundsLikeAnOutageHardlyFits(String text) {
    assertThat(match("2026-03-05", text.substring(0, text.indexOf('\n')), text))
        .allSatisfy(match -> assertThat(match.score()).isLessThan(0.55));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Cash machines of Bank Corvell out of order since Sunday

        Customers of Bank Corvell have been unable to draw cash since Sunday evening. The bank said a software change had gone wrong.\
        """,
        """
        Pupils locked out of learning platform

        The learning platform Klasso was not reachable for most of Wednesday. Klasso said a certificate had run out overnight.\
        """,
        """
        Check-in down at two airports

        Check-in desks in Oslo and Bergen stood still on Sunday when the system of supplier Gatewise failed.

        Widerberg cancelled eight flights. Airlines with their own system flew on time.\
        """,
        """
        Anyone else's Nestcam offline?

        All three of my cameras went offline around 8 this morning. Status page says they are looking into it.

        Back for me since 11:20.\
        """
      })
  void aShortReportIsEnough(String text) {
    assertThat(match("2026-03-05", text.substring(0, text.indexOf('\n')), text)).hasSize(1);
  }

  @Test
  void whatAnArticleIsAboutComesBeforeAKnownOutageThatItOnlyRecalls() {
    assertThat(
            match(
                "2025-11-18",
                "Hospitals cancel surgeries after ransomware attack on records supplier",
                """
                A ransomware attack on Medirane Systems, a company that supplies health records, has left two hospital networks working on paper since Sunday.

                Medirane's records platform was shut down on Sunday after staff found that files had been encrypted.

                Attacks on hospitals are not new. In May 2017, the WannaCry worm disrupted hospitals in England.\
                """))
        .extracting(OutageMatcherTest::name)
        .containsExactly("Medirane Systems outage, November 2025", "wannacry-2017-05");
  }

  @Test
  void aReviewAYearLaterIsAboutTheOldOutage() {
    assertThat(
            match(
                "2024-11-14",
                "UK air traffic failure cost about 100 million pounds, review finds",
                """
                The failure of Britain's flight planning system last year cost about 100 million pounds, according to a review.

                The system, which NATS uses to process flight plans, stopped working at 8:32 a.m. British Summer Time on Aug. 28, 2023.\
                """))
        .extracting(OutageMatcherTest::name)
        .containsExactly("nats-2023-08");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A two-day strike by baggage handlers forced airlines to cancel 420 flights on Tuesday. The"
            + " walkout began at 4 a.m. and brought the hub to a standstill. A union spokesman"
            + " denied a report that a computer failure had added to the delays. Check-in worked"
            + " normally, the operator said. The union wants a pay rise.",
        "Thick fog closed the runway at 06.00 and 212 flights were cancelled on Tuesday. The"
            + " airport says the departure board was switched off for cleaning. This is weather,"
            + " not a system failure, says a spokesman. Forecasters say visibility stays low.",
        "At midnight on Sunday the connection was lost. About 60,000 people were logged in when the"
            + " studio switched off the servers of its online game. There was no technical fault,"
            + " said its founder. Players said goodbye. A petition of campaigners has been signed"
            + " by 90,000 people.",
      })
  void strikesWeatherAndGamesThatEndAreNoOutages(String text) {
    assertThat(match("2026-05-05", "Thousands left waiting", text)).isEmpty();
  }
}
