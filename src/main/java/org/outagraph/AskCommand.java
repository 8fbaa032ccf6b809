package org.outagraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/// `ask`: answers one of the questions in `ontology/questions/`, as a table or as JSON.
@Command(
    name = "ask",
    description = {
      "Answer a question of ontology/questions, with who says so; without a name, list them.",
      "The question's own parameters are flags too: ask NAME --outage crowdstrike-2024-07"
    })
final class AskCommand extends DataCommand {

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name of the question.")
  private String name = "";

  @Option(names = "--json", description = "Print the answer as the JSON API gives it.")
  private boolean json;

  @Unmatched private List<String> more = new ArrayList<>();

  AskCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    Map<String, List<String>> arguments = arguments();
    try (Asking door = asking()) {
      if (name.isEmpty()) {
        list(door.get("api/questions", Map.of()), out);
        return 0;
      }
      JsonNode answer = door.get("api/questions/" + name, arguments);
      out.print(json ? answer.toPrettyString() + "\n" : AnswerText.of(answer));
      return 0;
    } finally {
      out.flush();
    }
  }

  private static void list(JsonNode questions, PrintWriter out) {
    for (JsonNode question : questions.path("results")) {
      out.println(question.path("name").asText());
      out.println("    " + question.path("title").asText());
    }
  }

  /// `--name value` and `--name=value`, for whatever parameters the question has.
  private Map<String, List<String>> arguments() {
    Map<String, List<String>> arguments = new LinkedHashMap<>();
    for (int i = 0; i < more.size(); i++) {
      String word = more.get(i);
      int equals = word.indexOf('=');
      if (!word.startsWith("--") || (equals < 0 && i + 1 == more.size())) {
        throw new Refusal(
            "\""
                + word
                + "\" is not a parameter. Write --name value, for example --outage"
                + " crowdstrike-2024-07.");
      }
      String key = word.substring(2, equals < 0 ? word.length() : equals);
      String value = equals < 0 ? more.get(++i) : word.substring(equals + 1);
      arguments.put(key, List.of(value));
    }
    return arguments;
  }
}
