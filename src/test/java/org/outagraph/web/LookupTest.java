package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles by their addresses, over the seed data.
class LookupTest {
  private static final SeedServer SERVER = SeedServer.get();

  private static JsonNode lookup(String address) {
    return SERVER.get("/api/lookup?url=" + escape(address)).json();
  }

  static Stream<JsonNode> articles() {
    return SERVER
        .base()
        .entities()
        .list(org.outagraph.model.Kind.ARTICLES, 500, java.util.Optional.empty())
        .results()
        .stream()
        .map(article -> SERVER.get("/api/articles/" + article.id().slug()).json());
  }

  private static List<String> addresses(JsonNode article) {
    return article.path("attributes").findParents("property").stream()
        .filter(attribute -> attribute.at("/property/id").asText().endsWith("#address"))
        .map(attribute -> attribute.at("/values/0/value").asText())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyArticleIsFoundByItsAddress(JsonNode article) {
    for (String address : addresses(article)) {
      JsonNode found = lookup(address);
      assertThat(found.path("known").asBoolean()).isTrue();
      assertThat(found.path("articles").findValuesAsText("slug"))
          .contains(article.path("slug").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://amp.insurancejournal.com/news/international/2024/07/24/785285.htm",
        "http://www.insurancejournal.com/news/international/2024/07/24/785285.htm?utm_source=x#top",
        "insurancejournal.com:443/news/./international/2024/07/24/785285.htm/?fbclid=1"
      })
  void anArticleIsFoundHoweverItsAddressIsWritten(String address) {
    JsonNode found = lookup(address);
    assertThat(found.path("known").asBoolean()).isTrue();
    assertThat(found.path("canonical").asText())
        .isEqualTo("https://insurancejournal.com/news/international/2024/07/24/785285.htm");
    JsonNode article = found.at("/articles/0");
    assertThat(article.path("slug").asText()).isEqualTo("insurancejournal-2024-07-24");
    assertThat(article.at("/supports/results/0/slug").asText()).isEqualTo("crowdstrike-2024-07");
    assertThat(article.at("/claims/total/value").asInt()).isPositive();
    assertThat(article.at("/claims/results/0/articles").toString())
        .contains("insurancejournal-2024-07-24");
  }

  @Test
  void anArticleThatIsNotInIsNoFault() {
    var answer = SERVER.get("/api/lookup?url=" + escape("https://example.org/a"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("known").asBoolean()).isFalse();
    assertThat(answer.json().path("canonical").asText()).isEqualTo("https://example.org/a");
    assertThat(
            lookup("https://insurancejournal.com/news/international/2024/07/24/785286.htm")
                .at("/nearest/0/slug")
                .asText())
        .isEqualTo("insurancejournal-2024-07-24");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(SERVER.get("/api/lookup").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/lookup?url=mailto:desk@example.org").status()).isEqualTo(400);
  }
}
