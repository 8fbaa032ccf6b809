package org.outagraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search`: full-text search, best hits first.
@Command(name = "search", description = "Search names, descriptions, articles and claims.")
final class SearchCommand extends DataCommand {

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits, 1 to 100. Default: 10.")
  private int limit = 10;

  @Option(names = "--json", description = "Print the answer as the JSON API gives it.")
  private boolean json;

  SearchCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    try (Asking door = asking()) {
      JsonNode results =
          door.get(
              "api/search",
              Map.of(
                  "q",
                  List.of(String.join(" ", words)),
                  "limit",
                  List.of(Integer.toString(limit))));
      if (json) {
        out.println(results.toPrettyString());
      } else {
        print(results, out);
      }
      return 0;
    } finally {
      out.flush();
    }
  }

  private static void print(JsonNode results, PrintWriter out) {
    for (JsonNode hit : results.path("results")) {
      out.println(
          hit.path("kind").asText()
              + ":"
              + hit.path("slug").asText()
              + "  "
              + hit.path("label").asText());
      for (JsonNode highlight : hit.path("highlights")) {
        out.println("    " + plain(highlight.path("html").asText()));
      }
    }
    out.println(results.at("/total/value").asText() + " found");
    results.path("suggestions").forEach(word -> out.println("Did you mean " + word.asText() + "?"));
  }

  private static String plain(String html) {
    return html.replace("<mark>", "[")
        .replace("</mark>", "]")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
