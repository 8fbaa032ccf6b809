package org.outagraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Which of the outages that seem to be reported an article claims something about.
class ReportedTest {
  private static final Party OLD = new Party.Known(new Id(Kind.OUTAGES, "optus-2023-11"));
  private static final Party NEW = new Party.Newcomer(Kind.OUTAGES, "Velmora outage, March 2025");

  private static OutageMatch match(Party outage, double score) {
    return new OutageMatch(outage, Optional.empty(), score, List.of());
  }

  private static ProposedClaim claim(Party subject) {
    return new ProposedClaim(
        subject,
        "affected",
        new Statement.Thing(new Party.Newcomer(Kind.ORGANISATIONS, "Velmora")),
        true,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Speaker.Publisher(),
        new Span(0, 1),
        false,
        false,
        0.9,
        List.of(),
        "patterns 1: affected-passive");
  }

  @Test
  void anOlderOneIsReportedIfSomethingIsClaimedAboutIt() {
    List<OutageMatch> both = List.of(match(NEW, 0.9), match(OLD, 0.65));
    assertThat(Reported.among(both, List.of(claim(NEW)))).containsExactly(match(NEW, 0.9));
    assertThat(Reported.among(both, List.of(claim(NEW), claim(OLD)))).isEqualTo(both);
  }

  @Test
  void oneThatFitsWellNeedsNoClaim() {
    assertThat(Reported.among(List.of(match(OLD, 0.9), match(NEW, 0.7)), List.of())).hasSize(2);
    assertThat(Reported.among(List.of(match(OLD, 0.6), match(NEW, 0.52)), List.of())).isEmpty();
  }
}
