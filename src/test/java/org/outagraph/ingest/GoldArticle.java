package org.outagraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An article written for measuring, with what a careful reader finds in it.
///
/// @param name the name of its files, without their ending
/// @param isHtml whether it came as a page
/// @param raw the article as it comes in
/// @param gold what is in it
public record GoldArticle(String name, boolean isHtml, String raw, JsonNode gold) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The articles of a folder, by name; none if there is no such folder.
  public static List<GoldArticle> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<GoldArticle> articles = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        articles.add(read(file));
      }
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldArticle read(Path json) throws IOException {
    String name = json.getFileName().toString().replace(".json", "");
    Path html = json.resolveSibling(name + ".html");
    boolean isHtml = Files.exists(html);
    Path text = isHtml ? html : json.resolveSibling(name + ".txt");
    return new GoldArticle(
        name, isHtml, Files.readString(text), JSON.readTree(Files.readString(json)));
  }

  public LocalDate received() {
    return LocalDate.parse(gold.path("received").asText().substring(0, 10));
  }

  /// The texts at a place of the annotation: `texts("outages", "")`, `texts("mentions", "text")`.
  public List<String> texts(String field, String part) {
    List<String> texts = new ArrayList<>();
    gold.path(field).forEach(item -> texts.add((part.isEmpty() ? item : item.path(part)).asText()));
    return texts;
  }
}
