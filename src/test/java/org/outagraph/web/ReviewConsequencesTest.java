package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.web.SeedServer.Answered;

/// What accepted claims do to what is known. The articles are made up.
class ReviewConsequencesTest {
  @TempDir static Path folder;
  private static ReviewDesk desk;

  @BeforeAll
  static void start() {
    desk = ReviewDesk.in(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String accepted(
      String article, String property, Object object, String quote, Map<String, Object> more) {
    String id = desk.propose(article, property, object, quote, more).path("id").asText();
    Answered answer = desk.decide(id, "accept", Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return id;
  }

  private static JsonNode party(String name) {
    for (JsonNode party :
        desk.get("/api/outages/made-up-outage/impact?limit=100").json().path("results")) {
      if (party.toString().contains(name)) {
        return party;
      }
    }
    throw new IllegalStateException(name);
  }

  @Test
  void agreeingArticlesStrengthenAStatementAndAnOppositeOneContestsIt() {
    desk.organisation("kestrel-telecom", "Kestrel Telecom");
    String kestrel = "organisations:kestrel-telecom";
    String one =
        desk.article("Gazette One", "2024-06-01", "Kestrel Telecom lost its network on Saturday.");
    accepted(
        one, "affected", kestrel, "Kestrel Telecom lost its network", Map.of("level", "severe"));
    assertThat(party("kestrel").path("status").asText()).isEqualTo("affected");

    String two =
        desk.article(
            "Gazette Two", "2024-06-02", "Phones of Kestrel Telecom fell silent for hours.");
    String proposal =
        desk.propose(
                two,
                "affected",
                kestrel,
                "Phones of Kestrel Telecom fell silent",
                Map.of("level", "severe"))
            .path("id")
            .asText();
    JsonNode known = desk.keyed("/api/proposals/" + proposal).json().path("known");
    assertThat(known.path("agreeing")).hasSize(1);
    assertThat(known.path("contradicting")).isEmpty();
    assertThat(desk.decide(proposal, "accept", Map.of()).status()).isEqualTo(200);
    assertThat(party("kestrel").at("/counts/independentSources").asInt()).isEqualTo(2);

    String three =
        desk.article("Gazette Three", "2024-06-03", "Kestrel Telecom was spared, its chief said.");
    String opposite =
        desk.propose(
                three,
                "spared",
                kestrel,
                "Kestrel Telecom was spared",
                Map.of("level", "none", "speaker", "its chief"))
            .path("id")
            .asText();
    assertThat(desk.keyed("/api/proposals/" + opposite).json().at("/known/contradicting"))
        .hasSize(2);
    desk.decide(opposite, "accept", Map.of());
    assertThat(party("kestrel").path("status").asText()).isEqualTo("contested");
    assertThat(desk.get("/api/questions/who-was-spared-and-why?outage=made-up-outage").body())
        .contains("kestrel-telecom", opposite);
    accepted(two, "affected", "regions:XX", "fell silent for hours", Map.of("level", "severe"));
    accepted(three, "spared", "regions:XX", "was spared", Map.of("level", "none"));
    assertThat(desk.get("/api/questions/impact-by-region?outage=made-up-outage").body())
        .contains("contested");
  }

  @Test
  void aCorrectionDeprecatesWhatItCorrectsAndTakingItBackRestoresThat() {
    String first =
        desk.article("Gazette One", "2024-06-04", "About 300 flights were cancelled at noon.");
    Map<String, Object> number =
        Map.of(
            "number",
            Map.of("value", 300, "unit", "flights", "is", "about", "text", "About 300 flights"));
    String old =
        desk.proposeValue(first, "flightsCancelled", "About 300 flights were cancelled", number);
    desk.decide(old, "accept", Map.of());
    String second =
        desk.article(
            "Gazette One", "2024-06-05", "The number is 400 and not 300, the paper now says.");
    String correction =
        desk.proposeValue(
            second,
            "flightsCancelled",
            "The number is 400",
            Map.of(
                "number", Map.of("value", 400, "unit", "flights", "is", "exact", "text", "400")));
    assertThat(desk.keyed("/api/proposals/" + correction).json().at("/known/others")).hasSize(1);
    Answered answer =
        desk.decide(correction, "accept", Map.of("supersedes", List.of("claims:" + old)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(rank(old)).isEqualTo("deprecated");
    assertThat(desk.get("/api/questions/corrected-reports").body()).contains(old);

    Answered tooEarly = desk.decide(old, "revert", Map.of());
    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(desk.decide(correction, "revert", Map.of()).status()).isEqualTo(200);
    assertThat(rank(old)).isEqualTo("normal");
    assertThat(desk.decide(old, "revert", Map.of()).status()).isEqualTo(200);
  }

  private static String rank(String claim) {
    return desk.get("/api/claims/" + claim).json().at("/facts/0/claims/0/rank").asText();
  }

  @Test
  void aNewOutageComesInWithWhatIsKnownOfItAndIsMarkedIncomplete() {
    String article =
        desk.article(
            "Gazette One",
            "2024-06-06",
            "The Velmora cloud failed on 5 June 2024. A faulty update was to blame.");
    Map<String, Object> velmora =
        Map.of("subject", Map.of("kind", "outages", "name", "Velmora cloud outage, June 2024"));
    String started =
        desk.proposeValue(
            article, "startedAt", "failed on 5 June 2024", with(velmora, "date", "2024-06-05"));
    String cause =
        desk.proposeValue(
            article,
            "cause",
            "A faulty update was to blame",
            with(velmora, "object", "causes:faulty-update"));
    String product =
        desk.proposeValue(
            article,
            "originatedIn",
            "The Velmora cloud failed",
            with(velmora, "object", Map.of("kind", "products", "name", "Velmora cloud")));
    Answered two =
        desk.post(
            "/api/proposals/accept",
            Map.of("reviewer", "Ada Reviewer", "ids", List.of(started, cause)));
    assertThat(two.status()).as(two.body()).isEqualTo(200);
    String outage = "/api/outages/velmora-cloud-outage-june-2024";
    assertThat(desk.get(outage).body()).contains("ontology#incomplete", "2024-06-05");
    assertThat(desk.decide(product, "accept", Map.of()).status()).isEqualTo(200);
    assertThat(desk.get(outage).body()).doesNotContain("ontology#incomplete");
    assertThat(desk.get("/api/products/velmora-cloud").status()).isEqualTo(200);
    assertThat(desk.decide(product, "revert", Map.of()).status()).isEqualTo(200);
    assertThat(desk.get(outage).body()).contains("ontology#incomplete");
    assertThat(desk.get("/api/products/velmora-cloud").status()).isEqualTo(404);
  }

  private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
    Map<String, Object> all = new java.util.HashMap<>(some);
    all.put(name, value);
    return all;
  }

  @Test
  void aCopyIsLinkedToItsOriginalAndBringsItAlong() {
    String text =
        """
        Trains stood still across Norland on Monday after the signalling system of the railway lost its connection to the \
        control centre. Passengers waited for hours on platforms without any announcement, and buses were full by noon.

        The railway said that the fault lay in a router which had been replaced during the night. Engineers put the old one \
        back in the afternoon, and the first trains ran again at four. The evening timetable was restored in full.\
        """;
    JsonNode original =
        desk.post(
                "/api/articles",
                Map.of(
                    "text",
                    text,
                    "publisher",
                    "Norland Wire",
                    "headline",
                    "Trains stand still",
                    "publishedAt",
                    "2024-06-10",
                    "language",
                    "en"))
            .json();
    Answered copied =
        desk.post(
            "/api/articles",
            Map.of(
                "text",
                text.replace("on Monday ", "").replace("at four", "after four"),
                "publisher",
                "Harbour Echo",
                "headline",
                "No trains in Norland",
                "publishedAt",
                "2024-06-11",
                "language",
                "en"));
    assertThat(copied.status()).isEqualTo(201);
    assertThat(copied.json().at("/copyOf/original")).isEqualTo(original.path("id"));
    accepted(
        copied.json().path("id").asText(),
        "affected",
        "organisations:nordwind-rail",
        "The railway said that the fault lay in a router",
        Map.of());
    String article = copied.json().path("id").asText().substring(9);
    assertThat(desk.get("/api/articles/" + article).body())
        .contains("copyOf", original.path("id").asText().substring(9));
  }

  @Test
  void aTextThatIsTakenDownIsGoneAndItsCitationStays() throws Exception {
    String article =
        desk.article(
            "The Litigious Mail", "2024-06-12", "Lumo Bank shut a branch because of the fault.");
    String id =
        accepted(
            article, "affected", "organisations:lumo-bank", "Lumo Bank shut a branch", Map.of());
    String slug = article.substring(9);
    String hash = desk.keyed("/api/received/" + slug).json().path("contentHash").asText();
    Path file = folder.resolve("texts").resolve(hash.substring(0, 2)).resolve(hash + ".txt");
    assertThat(Files.readString(file)).contains("shut a branch because");
    assertThat(desk.delete("/api/received/" + slug + "?why=asked").status()).isEqualTo(400);
    JsonNode gone =
        desk.delete("/api/received/" + slug + "?quotes=remove&reviewer=Ada&why=asked").json();
    assertThat(gone.path("hasText").asBoolean()).isFalse();
    assertThat(file).doesNotExist();
    assertThat(desk.get("/api/claims/" + id).body())
        .contains(slug, "The Litigious Mail")
        .doesNotContain("shut a branch");
    assertThat(desk.keyed("/api/proposals/" + id).body()).doesNotContain("shut a branch");
    Answered again =
        desk.post(
            "/api/articles",
            Map.of(
                "text",
                "Lumo Bank shut a branch because of the fault.",
                "publisher",
                "The Litigious Mail"));
    assertThat(again.json().path("outcome").asText()).isEqualTo("known");
    assertThat(file).doesNotExist();
  }

  @Test
  void aQuoteIsNoLongerThanItsPublisherLikes() {
    desk.add(
        "A <https://w3id.org/outagraph/publishers/the-tight-times>"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            + " <https://w3id.org/outagraph/ontology#Publisher>",
        "A <https://w3id.org/outagraph/publishers/the-tight-times>"
            + " <http://www.w3.org/2000/01/rdf-schema#label> \"The Tight Times\"@en",
        "A <https://w3id.org/outagraph/publishers/the-tight-times>"
            + " <https://w3id.org/outagraph/ontology#quoteLimit>"
            + " \"20\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    String article =
        desk.article(
            "The Tight Times",
            "2024-06-13",
            "The grid of Norland failed at noon and came back at night.");
    String id =
        accepted(
            article,
            "affected",
            "regions:XX",
            "The grid of Norland failed at noon and came back",
            Map.of());
    String claim = desk.get("/claims/" + id + ".nt").body();
    assertThat(claim)
        .contains("ontology#quote> \"The grid of Norland\"@en", "quoteEnd> \"19\"")
        .doesNotContain("came back");
  }

  @Test
  void twoThingsThatAreOneAreMergedAndPartedAgain() {
    desk.organisation("quill-air", "Quill Air");
    desk.organisation("quill-airlines", "Quill Airlines");
    String article =
        desk.article(
            "Gazette One", "2024-06-14", "Quill Airlines could not board anybody on Friday.");
    String id =
        accepted(
            article,
            "affected",
            "organisations:quill-airlines",
            "Quill Airlines could not board anybody",
            Map.of());
    String before = desk.get("/graphs?default", "Accept", "application/n-triples").body();
    Answered merged =
        desk.post(
            "/api/merges",
            Map.of(
                "from",
                "organisations:quill-airlines",
                "into",
                "organisations:quill-air",
                "reviewer",
                "Ada Reviewer",
                "why",
                "the same airline"));
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(desk.get("/api/claims/" + id).body()).contains("organisations/quill-air\"");
    assertThat(desk.get("/api/organisations/quill-air").body()).contains("Quill Airlines");
    Answered old = desk.get("/organisations/quill-airlines");
    assertThat(old.status()).isEqualTo(308);
    assertThat(old.header("Location")).isEqualTo("/organisations/quill-air");
    assertThat(desk.decide(id, "revert", Map.of()).status()).isEqualTo(409);
    String late =
        desk.propose(
                article, "affected", "organisations:quill-airlines", "Quill Airlines", Map.of())
            .path("id")
            .asText();
    Answered parted =
        desk.post(merged.json().path("revert").asText(), Map.of("reviewer", "Ada Reviewer"));
    assertThat(parted.status()).as(parted.body()).isEqualTo(200);
    assertThat(desk.triples(desk.get("/graphs?default", "Accept", "application/n-triples").body()))
        .isEqualTo(desk.triples(before));
    assertThat(desk.decide(late, "accept", Map.of()).status()).isEqualTo(200);
    assertThat(
            desk.post(merged.json().path("revert").asText(), Map.of("reviewer", "Ada Reviewer"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void aNewcomerTurnsOutToBeKnown() {
    String article =
        desk.article("Gazette One", "2024-06-15", "Lumo's branches shut their doors on Saturday.");
    String id =
        desk.propose(
                article,
                "affected",
                Map.of("kind", "organisations", "name", "Lumo"),
                "Lumo's branches shut",
                Map.of())
            .path("id")
            .asText();
    Answered said =
        desk.post(
            "/api/merges",
            Map.of(
                "from",
                Map.of("kind", "organisations", "name", "Lumo"),
                "into",
                "organisations:lumo-bank",
                "reviewer",
                "Ada Reviewer"));
    assertThat(said.status()).as(said.body()).isEqualTo(200);
    assertThat(desk.decide(id, "accept", Map.of()).status()).isEqualTo(200);
    assertThat(desk.get("/api/claims/" + id).body()).contains("organisations/lumo-bank");
    assertThat(desk.get("/api/organisations/lumo").status()).isEqualTo(404);
    assertThat(desk.get("/api/organisations/lumo-bank").json().path("aliases").toString())
        .contains("Lumo");
  }
}
