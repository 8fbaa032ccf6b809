package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk after a stop, an orderly one or one between its journal and the graph's. The article is
/// made up.
class DeskRestartTest {
  @TempDir Path folder;
  private String accepted = "";
  private String waiting = "";

  @BeforeEach
  void acceptOne() {
    try (ReviewDesk desk = ReviewDesk.in(folder)) {
      String article =
          desk.article(
              "Gazette One",
              "2024-06-01",
              "Lumo Bank went dark. Trains of Nordwind Rail stood still.");
      accepted =
          desk.propose(
                  article, "affected", "organisations:lumo-bank", "Lumo Bank went dark", Map.of())
              .path("id")
              .asText();
      waiting =
          desk.propose(
                  article,
                  "affected",
                  "organisations:nordwind-rail",
                  "Trains of Nordwind Rail stood still",
                  Map.of())
              .path("id")
              .asText();
      assertThat(
              desk.decide(accepted, "accept", Map.of("level", "severe", "why", "a reason"))
                  .status())
          .isEqualTo(200);
    }
  }

  /// As if the process had been killed before these last entries were written.
  private void cut(String journal, int entries) throws IOException {
    List<Path> segments;
    try (Stream<Path> files = Files.list(folder.resolve(journal))) {
      segments = files.filter(file -> file.toString().endsWith(".rdfp")).sorted().toList();
    }
    Path last = segments.getLast();
    String text = Files.readString(last);
    int end = text.length();
    for (int i = 0; i < entries; i++) {
      end = text.lastIndexOf("#entry ", end - 1);
    }
    Files.write(last, text.substring(0, end).getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode proposal(ReviewDesk desk, String id) {
    return desk.keyed("/api/proposals/" + id).json();
  }

  @Test
  void everythingIsThereAgain() {
    try (ReviewDesk desk = ReviewDesk.over(folder)) {
      JsonNode proposal = proposal(desk, accepted);
      assertThat(proposal.path("status").asText()).isEqualTo("accepted");
      assertThat(proposal.at("/claim/level").asText()).isEqualTo("severe");
      assertThat(proposal.at("/decisions/0/why").asText()).isEqualTo("a reason");
      assertThat(proposal(desk, waiting).path("status").asText()).isEqualTo("pending");
      assertThat(proposal(desk, waiting).at("/context/before").asText()).contains("Lumo Bank");
      assertThat(desk.decide(accepted, "revert", Map.of()).status()).isEqualTo(200);
    }
  }

  @Test
  void anAcceptanceThatTheGraphHasIsRemembered() throws IOException {
    cut("desk", 1);
    try (ReviewDesk desk = ReviewDesk.over(folder)) {
      JsonNode proposal = proposal(desk, accepted);
      assertThat(proposal.path("status").asText()).isEqualTo("accepted");
      assertThat(proposal.at("/decisions/0/reviewer").asText()).isEqualTo("Ada Reviewer");
      assertThat(proposal.at("/decisions/0/version").asLong())
          .isEqualTo(desk.live().base().version());
      assertThat(desk.decide(accepted, "revert", Map.of()).status()).isEqualTo(200);
      assertThat(desk.get("/api/claims/" + accepted).status()).isEqualTo(404);
    }
  }

  @Test
  void anAcceptanceThatTheGraphDoesNotHaveNeverBegan() throws IOException {
    cut("desk", 1);
    cut("journal", 1);
    try (ReviewDesk desk = ReviewDesk.over(folder)) {
      assertThat(proposal(desk, accepted).path("status").asText()).isEqualTo("pending");
      assertThat(desk.get("/api/claims/" + accepted).status()).isEqualTo(404);
      assertThat(desk.decide(accepted, "accept", Map.of()).status()).isEqualTo(200);
      assertThat(desk.get("/api/claims/" + accepted).status()).isEqualTo(200);
    }
  }
}
