package org.outagraph.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.text.CleanText;

/// Counts how much of annotated articles is read rightly: `main FOLDER…` prints it with each fault.
public final class GoldReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  public static void main(String[] folders) throws IOException {
    GoldReport report = new GoldReport();
    for (String folder : folders) {
      report.read(Path.of(folder));
    }
    report.faults.forEach(System.out::println);
    report.counts.forEach(
        (what, count) -> System.out.printf("%-14s %d of %d%n", what, count[0], count[1]));
  }

  /// The share that is right, by what was looked at.
  double share(String what) {
    int[] count = counts.getOrDefault(what, new int[] {0, 0});
    return count[1] == 0 ? 0 : (double) count[0] / count[1];
  }

  List<String> faults() {
    return faults;
  }

  void read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path gold : files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
        String name = gold.getFileName().toString().replace(".json", "");
        for (String ending : List.of(".txt", ".html")) {
          Path article = folder.resolve(name + ending);
          if (Files.exists(article)) {
            check(name, article, JSON.readTree(Files.readString(gold)));
          }
        }
      }
    }
  }

  private void check(String name, Path article, JsonNode gold) throws IOException {
    String type = article.toString().endsWith(".html") ? "text/html" : "text/plain";
    Manuscript read =
        new Reader()
            .read(
                new Received(
                    Files.readAllBytes(article),
                    type,
                    Optional.ofNullable(gold.path("address").textValue()),
                    LocalDate.parse(gold.path("received").asText()),
                    Hints.NONE))
            .getFirst();
    String text = read.text().text();
    compare(name, "headline", line(gold.path("headline").textValue()), read.headline().orElse(""));
    compare(
        name,
        "publisher",
        line(gold.path("publisher").textValue()),
        read.publisher().or(read::credit).orElse(""));
    compare(name, "authors", strings(gold.path("authors")).toString(), read.authors().toString());
    String date = line(gold.path("publishedAt").textValue());
    String found = read.publishedAt().map(known -> known.lexical()).orElse("");
    compare(
        name,
        "day",
        date.substring(0, Math.min(10, date.length())),
        found.substring(0, Math.min(10, found.length())));
    compare(name, "date exactly", date, found);
    compare(name, "inferred", gold.path("dateInferred").asText(), "" + read.dateInferred());
    compare(name, "language", main(gold.path("language").asText()), main(read.language()));
    for (String litter : strings(gold.path("litter"))) {
      count("litter gone", name, !text.contains(line(litter)), "still has: " + litter);
    }
    for (JsonNode claim : gold.path("claims")) {
      String quote = line(claim.path("quote").textValue());
      boolean kept = text.contains(quote) || read.headline().orElse("").contains(quote);
      count("quotes kept", name, kept, "has lost: " + quote);
    }
  }

  private void compare(String name, String what, String expected, String found) {
    count(what, name, expected.equals(found), what + ": " + expected + " <> " + found);
  }

  private void count(String what, String name, boolean right, String fault) {
    int[] count = counts.computeIfAbsent(what, any -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
    if (!right) {
      faults.add(name + ": " + fault);
    }
  }

  private static String main(String language) {
    return language.replaceFirst("-.*", "");
  }

  private static String line(@Nullable String value) {
    return value == null ? "" : CleanText.of(value).text();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
