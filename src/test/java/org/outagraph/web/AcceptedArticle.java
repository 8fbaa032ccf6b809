package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SentArticle.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.web.SeedServer.Answered;

/// An article that came in over HTTP, and of which a reviewer accepted a claim for each sentence.
///
/// @param desk the server
/// @param sent what was sent
/// @param slug its name
/// @param claims the names of its claims, in the order of its sentences
record AcceptedArticle(ReviewDesk desk, SentArticle sent, String slug, List<String> claims) {
  static final String OUTAGE = "made-up-outage";

  static AcceptedArticle at(ReviewDesk desk, SentArticle sent) {
    Answered received =
        desk.post(
            "/api/articles",
            Map.of(
                "text", sent.text(),
                "headline", sent.headline(),
                "publisher", sent.publisher(),
                "authors", sent.authors(),
                "address", sent.address(),
                "publishedAt", "2024-05-02",
                "language", "en"));
    assertThat(received.status()).as(received.body()).isEqualTo(201);
    String id = received.json().path("id").asText();
    List<Map<String, Object>> said = said(sent);
    List<String> claims = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Map<String, Object> claim = new HashMap<>(said.get(i));
      claim.put("quote", Map.of("text", kept(sent.sentences().get(i))));
      claims.add(accepted(desk, id, claim, sent.note()));
    }
    return new AcceptedArticle(desk, sent, id.substring("articles:".length()), claims);
  }

  /// What is claimed with each sentence.
  private static List<Map<String, Object>> said(SentArticle sent) {
    return List.of(
        Map.of(
            "property", "affected",
            "object", "organisations:lumo-bank",
            "level", "severe",
            "speaker", sent.speaker(),
            "scope", sent.note()),
        Map.of(
            "property", "spared",
            "object", "regions:XX",
            "level", "none",
            "because", List.of("reasons:domestic-supplier-policy")),
        Map.of(
            "property",
            "affected",
            "object",
            Map.of("kind", "organisations", "name", sent.newcomer())),
        Map.of(
            "property",
            "affected",
            "object",
            "organisations:nordwind-rail",
            "summary",
            sent.note(),
            "count",
            Map.of("value", 7, "unit", "companies", "is", "about", "text", sent.note())));
  }

  private static String accepted(
      ReviewDesk desk, String article, Map<String, Object> claim, String why) {
    claim.putAll(
        Map.of("article", article, "subject", "outages:" + OUTAGE, "reviewer", "Ada Reviewer"));
    Answered proposed = desk.post("/api/proposals", claim);
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    String id = proposed.json().path("id").asText();
    Answered answer = desk.decide(id, "accept", Map.of("why", why));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return id;
  }

  /// The sentences as they are kept.
  List<String> quotes() {
    return sent.sentences().stream().map(SentArticle::kept).toList();
  }

  /// The answer, with the key where it is needed.
  Answered get(String address) {
    Answered answer =
        address.matches("/api/(received|proposals)\\b.*") ? desk.keyed(address) : desk.get(address);
    assertThat(answer.status()).as(address + " " + answer.body()).isIn(200, 303);
    return answer;
  }
}
