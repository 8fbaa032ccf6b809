package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.ingest.reading.Articles.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.outagraph.model.PartialDate;

class PastedTextTest {
  @Test
  void theLitterOfASiteIsLeftOutAndTheArticleIsKept() {
    Manuscript read =
        text(
            """
            Cybersecurity
            Marlow outage: Atlantis avoids disruption after local software push
            4 min read
            Coco Fengin Beijing
            Published3:12pm, 22 Jul 2024
            2

            A traveller waits at a desk on Monday. Photo: Made-Up Images

            Atlantis was largely unscathed by the outage at Velmora Networks, insiders said.

            Advertisement

            “Our devices were not affected,” a spokesperson said.
            Read more: Ten ways to wait at an airport
            Tens of thousands of tills failed elsewhere, and 1.2 million people waited.
            Sign up for our newsletter and get the news in your inbox.
            © 2024 The Daily Marlow. All rights reserved.
            128 comments
            """);
    assertThat(read.headline())
        .hasValue("Marlow outage: Atlantis avoids disruption after local software push");
    assertThat(read.authors()).containsExactly("Coco Feng");
    assertThat(read.publisher()).hasValue("The Daily Marlow");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-22"));
    assertThat(read.dateInferred()).isFalse();
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.text().text())
        .isEqualTo(
            """
            Atlantis was largely unscathed by the outage at Velmora Networks, insiders said.

            “Our devices were not affected,” a spokesperson said.

            Tens of thousands of tills failed elsewhere, and 1.2 million people waited.\
            """);
  }

  @Test
  void anAgencyGivesPlaceDateAndCreditBeforeItsText() {
    Manuscript read =
        text(
            """
            Velmora tills fail across Europe
            By Jane Roe and John Doe
            LONDON, July 22 (Reuters) - Card payments failed in nine countries on Monday, Velmora said.
            (Reporting by Jane Roe; editing by Mary Major)
            """);
    assertThat(read.credit()).hasValue("Reuters");
    assertThat(read.authors()).containsExactly("Jane Roe", "John Doe");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-22"));
    assertThat(read.text().text())
        .isEqualTo("Card payments failed in nine countries on Monday, Velmora said.");
  }

  @Test
  void aMissingDateIsWorkedOutFromWeekdaysThatArePast() {
    Manuscript read =
        text(
            """
            Who pays for the Velmora outage?

            The network of Velmora failed on Friday, and the firm spoke on Sunday of a faulty update.
            The regulator will meet on Monday. Velmora plans to answer next Tuesday.
            """);
    assertThat(read.headline()).hasValue("Who pays for the Velmora outage?");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-21"));
    assertThat(read.dateInferred()).isTrue();
    assertThat(text("Nothing is said of days here, and so nothing is known of them.").publishedAt())
        .isEmpty();
  }

  @Test
  void aTextWithoutHeadlineHasNone() {
    Manuscript read =
        text(
            "Berlin (dpa) - Die Kartenzahlung der Firma Velmora ist am Montag im ganzen Land"
                + " ausgefallen, teilte sie mit. (dpa/kll)");
    assertThat(read.headline()).isEmpty();
    assertThat(read.credit()).hasValue("dpa");
    assertThat(read.language()).isEqualTo("de");
    assertThat(read.text().text())
        .isEqualTo(
            "Die Kartenzahlung der Firma Velmora ist am Montag im ganzen Land ausgefallen, teilte"
                + " sie mit.");
  }

  @Test
  void linesBrokenAtAWidthAreJoined() {
    Manuscript read =
        text(
            """
            Velmora outage hits tills

            The network of Velmora Networks failed early on Monday, and the
            tills of nine chains stood still until noon. The firm said that a
            faulty update was to blame, which it took back after two hours of
            search in three countries, helped by the makers of its routers.

            “We are sorry,” said a spokesperson for the firm, who added that
            customers in the north had not been affected by the failure, as
            they are served by another network with software of its own.
            """);
    assertThat(read.text().paragraphs()).hasSize(2);
    assertThat(read.text().text()).contains("and the tills of nine chains stood still until noon.");
  }

  @Test
  void whatIsGivenWinsOverWhatIsFound() {
    var given =
        new Hints(
            Optional.of("Another headline"),
            Optional.of("The Gazette"),
            List.of("Ann Other"),
            Optional.of(PartialDate.parse("2024-07-01")),
            Optional.of("en-GB"));
    Manuscript read =
        new Reader()
            .read(
                Articles.received("By Jane Roe\n\nThe network failed on Monday, said Velmora.", "")
                    .withHints(given))
            .getFirst();
    assertThat(read.headline()).hasValue("Another headline");
    assertThat(read.publisher()).hasValue("The Gazette");
    assertThat(read.authors()).containsExactly("Ann Other");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-01"));
    assertThat(read.dateInferred()).isFalse();
    assertThat(read.language()).isEqualTo("en-GB");
  }

  @Test
  void wordsAroundTheHeadlineTellWhoPublishesAndWrites() {
    Manuscript read =
        text(
            """
            Pelham Business Daily
            Companies & Markets                    Subscriber content

            UPDATE 2-Velmora outage halts tills, regulator disputes toll

            LORNA FITCHETT, ANTWERP
            22 July 2024, 18:40 CET

            The network of Velmora failed on Monday, and the tills of nine chains stood still.

            Related: Why tills are the new rock stars
            Recent stories
            """);
    assertThat(read.headline()).hasValue("Velmora outage halts tills, regulator disputes toll");
    assertThat(read.publisher()).hasValue("Pelham Business Daily");
    assertThat(read.authors()).containsExactly("Lorna Fitchett");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-22T17:40:00Z"));
  }

  @Test
  void quotesInGuillemetsAndShortSentencesAfterABoxAreKept() {
    Manuscript read =
        text(
            """
            El «apagón» que temen los bancos

            Los bancos de Velmora quedaron sin red el lunes, según informó la propia empresa.
            Te puede interesar
            Diez trucos para esperar mejor
            Portugal no se vio afectado.
            """);
    assertThat(read.headline()).hasValue("El «apagón» que temen los bancos");
    assertThat(read.text().text())
        .isEqualTo(
            "Los bancos de Velmora quedaron sin red el lunes, según informó la propia empresa.\n\n"
                + "Portugal no se vio afectado.");
  }
}
