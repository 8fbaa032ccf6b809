package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// What the data of the Citation Style Language 1.0.2 may hold, as far as sources of ours could.
final class CslRules {
  private static final Set<String> TYPES =
      Set.of(
          "article-newspaper",
          "webpage",
          "post-weblog",
          "post",
          "entry-encyclopedia",
          "legislation",
          "dataset");
  private static final Set<String> WORDS =
      Set.of(
          "title",
          "container-title",
          "publisher",
          "original-publisher",
          "URL",
          "language",
          "version",
          "abstract",
          "note");
  private static final Set<String> DATES = Set.of("issued", "accessed");

  private CslRules() {}

  static void hold(JsonNode items) {
    assertThat(items.isArray()).isTrue();
    items.forEach(CslRules::item);
  }

  private static void item(JsonNode item) {
    assertThat(item.path("id").isTextual()).isTrue();
    assertThat(item.path("type").asText()).isIn(TYPES);
    item.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              switch (field.getKey()) {
                case "id", "type" -> {}
                case "author" -> value.forEach(CslRules::name);
                case String date when DATES.contains(date) -> date(value);
                case String words -> {
                  assertThat(words).isIn(WORDS);
                  assertThat(value.isTextual()).as(words).isTrue();
                  assertThat(value.asText()).as(words).isNotBlank();
                }
              }
            });
  }

  private static void name(JsonNode name) {
    boolean whole = name.size() == 1 && name.path("literal").isTextual();
    boolean parted =
        name.size() == 2 && name.path("family").isTextual() && name.path("given").isTextual();
    assertThat(whole || parted).as(name.toString()).isTrue();
  }

  private static void date(JsonNode date) {
    assertThat(date.path("date-parts")).hasSize(1);
    JsonNode parts = date.path("date-parts").path(0);
    assertThat(parts.size()).isBetween(1, 3);
    parts.forEach(part -> assertThat(part.isInt()).isTrue());
    assertThat(parts.path(1).asInt(1)).isBetween(1, 12);
    assertThat(parts.path(2).asInt(1)).isBetween(1, 31);
    assertThat(date.properties())
        .allMatch(field -> Set.of("date-parts", "circa").contains(field.getKey()));
    assertThat(date.path("circa").asBoolean(true)).isTrue();
  }
}
