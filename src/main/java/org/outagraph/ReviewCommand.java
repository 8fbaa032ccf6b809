package org.outagraph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `review`: lists proposed claims, and decides on them.
@Command(
    name = "review",
    description = {
      "List the claims that wait for a reviewer; or show, accept, reject or revert some.",
      "review accept ID… --reviewer NAME [--why WORDS] [--set level=severe …]"
    })
final class ReviewCommand extends DataCommand {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACTION",
      description = "list, show, accept, reject or revert. Default: list.")
  private String action = "list";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", description = "Proposals.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides.")
  private String reviewer = "";

  @Option(names = "--why", paramLabel = "WORDS", description = "What for.")
  private String why = "";

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "What is to be changed of the accepted claim, as text or JSON.")
  private Map<String, String> edits = new LinkedHashMap<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Which to list: pending, accepted, rejected or any. Default: pending.")
  private String status = "pending";

  @Option(names = "--article", paramLabel = "ID", description = "Those of one article.")
  private String article = "";

  @Option(names = "--outage", paramLabel = "ID", description = "Those about one outage.")
  private String outage = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many to list, 1 to 500. Default: 50.")
  private int limit = 50;

  @Option(names = "--json", description = "Print the answer as the JSON API gives it.")
  private boolean json;

  ReviewCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try (Asking door = asking()) {
      switch (action) {
        case "list" -> print(door.getKeyed("api/proposals", choice()), out);
        case "show" -> needIds().forEach(id -> show(door.getKeyed(path(id), Map.of()), out));
        case "accept" -> accept(door, out);
        case "reject" -> print(door.post("api/proposals/reject", several()), out);
        case "revert" ->
            needIds().forEach(id -> print(door.post(path(id) + "/revert", who()), out));
        default ->
            throw new Refusal(
                "There is no action \"" + action + "\": list, show, accept, reject or revert.");
      }
      return 0;
    } finally {
      out.flush();
    }
  }

  private Map<String, List<String>> choice() {
    Map<String, List<String>> choice = new LinkedHashMap<>();
    choice.put("status", List.of(status));
    choice.put("limit", List.of(Integer.toString(limit)));
    if (!article.isEmpty()) {
      choice.put("article", List.of(article));
    }
    if (!outage.isEmpty()) {
      choice.put("outage", List.of(outage));
    }
    return choice;
  }

  private void accept(Asking door, PrintWriter out) {
    if (edits.isEmpty()) {
      print(door.post("api/proposals/accept", several()), out);
      return;
    }
    if (needIds().size() != 1) {
      throw new Refusal("--set is for one proposal at a time");
    }
    ObjectNode body = who();
    edits.forEach((field, text) -> body.set(field, value(field, text)));
    print(door.post(path(ids.getFirst()) + "/accept", body), out);
  }

  /// JSON where it is some, else the text; a quote is its words.
  private static JsonNode value(String field, String text) {
    if (text.matches("(?s)\\s*[\\[{].*|-?\\d+(\\.\\d+)?|true|false|null")) {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        throw new Refusal(field + " is no JSON: " + e.getOriginalMessage());
      }
    }
    JsonNode words = JSON.getNodeFactory().textNode(text);
    return field.equals("quote") ? JSON.createObjectNode().set("text", words) : words;
  }

  private ObjectNode who() {
    if (reviewer.isBlank()) {
      throw new Refusal("Say who decides: --reviewer NAME");
    }
    return JSON.createObjectNode().put("reviewer", reviewer).put("why", why);
  }

  private ObjectNode several() {
    ObjectNode body = who();
    needIds().forEach(body.putArray("ids")::add);
    return body;
  }

  private List<String> needIds() {
    if (ids.isEmpty()) {
      throw new Refusal("Say which: review " + action + " ID…");
    }
    return ids;
  }

  private static String path(String id) {
    return "api/proposals/" + Asking.escape(id);
  }

  private void print(JsonNode answer, PrintWriter out) {
    if (json) {
      out.println(answer.toPrettyString());
    } else {
      out.print(ProposalText.of(answer));
    }
  }

  private void show(JsonNode proposal, PrintWriter out) {
    if (json) {
      out.println(proposal.toPrettyString());
    } else {
      out.print(ProposalText.whole(proposal));
    }
  }
}
