package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.ingest.reading.Articles.text;

import org.junit.jupiter.api.Test;

class ImprintTest {
  private static final String LEAD =
      "The network of Velmora failed in nine countries on Monday, the firm said in a report.\n";

  @Test
  void theNameAtTheHeadOfATrailOrABlogIsThePublisher() {
    assertThat(
            text("Rack & Aisle » Cloud » Africa\nVelmora takes tills offline\n\n" + LEAD)
                .publisher())
        .hasValue("Rack & Aisle");
    assertThat(
            text("packets & pigeons\na blog about networks\nVelmora takes tills offline\n\n" + LEAD)
                .publisher())
        .hasValue("packets & pigeons");
    assertThat(text("The Rackmouse\nVelmora takes all tills offline\n\n" + LEAD).publisher())
        .hasValue("The Rackmouse");
    assertThat(text("World > Asia\nVelmora takes all tills offline\n\n" + LEAD).publisher())
        .isEmpty();
    assertThat(text("NETWORKS & HOSTING\nVelmora takes all tills offline\n\n" + LEAD).publisher())
        .isEmpty();
  }

  @Test
  void namesAreWrittenAsUsual() {
    assertThat(Imprint.usual("MARLOW STREET WEEKLY")).isEqualTo("Marlow Street Weekly");
    assertThat(Imprint.usual("BBC NEWS")).isEqualTo("BBC News");
    assertThat(Imprint.usual("EL CORREO DE MARLOW")).isEqualTo("El Correo de Marlow");
    assertThat(Imprint.usual("«Морской листок»")).isEqualTo("Морской листок");
    assertThat(Imprint.usual("fjw-infocom")).isEqualTo("fjw");
    assertThat(Imprint.usual("Velmora Status")).isEqualTo("Velmora Status");
    assertThat(Imprint.usual("Velmora Engineering Blog")).isEqualTo("Velmora");
    assertThat(Imprint.usual("The Marlow Times")).isEqualTo("The Marlow Times");
  }

  @Test
  void aCompanyPublishesItsOwnStatement() {
    String body =
        """
        Velmora Networks restores service in Marlow

        Marlow, 22 July 2024 – Velmora Networks has restored all lines that a digger cut on Monday.

        Media contact: press@example.com
        """;
    assertThat(text("PRESS STATEMENT\n\n" + body).publisher()).hasValue("Velmora Networks");
    assertThat(text(body.replace("Media contact: press@example.com", "")).publisher()).isEmpty();
  }

  @Test
  void bylinesAndInvitationsNameThePublisherButNotTheDesk() {
    String head = "Velmora takes all tills offline\n";
    assertThat(text(head + "By Jane Roe | The Marlow Letter | 22 July 2024\n\n" + LEAD).publisher())
        .hasValue("The Marlow Letter");
    assertThat(
            text(head + "Friday July 19 2024, 5.00pm, The Marlow Clarion\n\n" + LEAD).publisher())
        .hasValue("The Marlow Clarion");
    assertThat(text(head + "Jane Roe\nHEALTH REPORTER\n\n" + LEAD).publisher()).isEmpty();
    assertThat(text(head + "\n" + LEAD + "\nGet the Marlow Ledger app").publisher())
        .hasValue("Marlow Ledger");
    assertThat(text(head + "\n" + LEAD + "\nSign up for our weekly newsletter").publisher())
        .isEmpty();
  }
}
