package org.outagraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Proposals as text for people: a block for each.
final class ProposalText {
  private static final int WIDTH = 100;

  private ProposalText() {}

  /// One proposal, or a list of them.
  static String of(JsonNode answer) {
    List<JsonNode> proposals = new ArrayList<>();
    if (answer.has("results")) {
      answer.path("results").forEach(proposals::add);
    } else {
      proposals.add(answer);
    }
    TextTable table = new TextTable(WIDTH);
    proposals.forEach(proposal -> table.row(cells(proposal)));
    String count =
        answer.has("total")
            ? proposals.size() + " of " + answer.at("/total/value").asText() + "\n"
            : "";
    return count + table;
  }

  /// One proposal with the words around its quote, and what the graph says already.
  static String whole(JsonNode proposal) {
    TextTable table = new TextTable(WIDTH);
    List<TextTable.Cell> cells = new ArrayList<>(cells(proposal));
    JsonNode context = proposal.path("context");
    if (!context.isMissingNode()) {
      String words =
          context.path("before").asText()
              + "»"
              + context.path("quote").asText()
              + "«"
              + context.path("after").asText();
      cells.add(new TextTable.Cell("context", words.lines().filter(l -> !l.isEmpty()).toList()));
    }
    for (String which : List.of("agreeing", "contradicting", "others")) {
      cells.add(new TextTable.Cell(which, claims(proposal.path("known").path(which))));
    }
    table.row(cells);
    return table.toString();
  }

  private static List<String> claims(JsonNode claims) {
    List<String> lines = new ArrayList<>();
    claims.forEach(
        claim -> lines.add("claims:" + claim.path("slug").asText() + " " + speaker(claim)));
    return lines;
  }

  private static String speaker(JsonNode claim) {
    JsonNode speaker = claim.at("/speakers/0");
    return speaker.has("label") ? speaker.path("label").asText() : speaker.path("value").asText();
  }

  private static List<TextTable.Cell> cells(JsonNode proposal) {
    JsonNode claim = proposal.path("claim");
    List<TextTable.Cell> cells = new ArrayList<>();
    cells.add(cell("id", proposal.path("id").asText()));
    cells.add(cell("status", proposal.path("status").asText()));
    cells.add(
        cell(
            "claim",
            name(claim.path("subject"), proposal)
                + " "
                + claim.path("property").asText()
                + " "
                + value(claim, proposal)
                + (claim.path("stance").asText().equals("denies") ? " (denied)" : "")));
    cells.add(cell("level", claim.path("level").asText()));
    cells.add(cell("count", number(claim.path("count"))));
    List<String> reasons = new ArrayList<>();
    claim.path("because").forEach(reason -> reasons.add(name(reason, proposal)));
    cells.add(new TextTable.Cell("because", reasons));
    cells.add(cell("who", name(claim.path("speaker"), proposal)));
    cells.add(cell("quote", claim.at("/quote/text").asText()));
    cells.add(cell("article", proposal.path("article").asText()));
    cells.add(
        cell(
            "confidence",
            claim.path("confidence").asText() + ", by " + claim.path("extractedBy").asText()));
    List<String> decisions = new ArrayList<>();
    proposal
        .path("decisions")
        .forEach(
            decision ->
                decisions.add(
                    decision.path("step").asText()
                        + " by "
                        + decision.path("reviewer").asText()
                        + ", "
                        + decision.path("at").asText()
                        + (decision.path("why").asText().isEmpty()
                            ? ""
                            : ": " + decision.path("why").asText())));
    cells.add(new TextTable.Cell("decisions", decisions));
    return cells;
  }

  private static TextTable.Cell cell(String name, String text) {
    return new TextTable.Cell(name, text.isBlank() ? List.of() : List.of(text));
  }

  private static String value(JsonNode claim, JsonNode proposal) {
    if (claim.has("date")) {
      return claim.path("date").asText();
    }
    return claim.has("number")
        ? number(claim.path("number"))
        : name(claim.path("object"), proposal);
  }

  private static String number(JsonNode count) {
    return count.isMissingNode()
        ? ""
        : "%s (%s)".formatted(count.path("text").asText(), count.path("is").asText());
  }

  /// The name of a thing with its id; what is new is marked so.
  private static String name(JsonNode party, JsonNode proposal) {
    if (party.isObject()) {
      return party.path("name").asText() + " (new: " + party.path("kind").asText() + ")";
    }
    String label = proposal.path("labels").path(party.asText()).asText();
    return label.isEmpty() ? party.asText() : label + " (" + party.asText() + ")";
  }
}
