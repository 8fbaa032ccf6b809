package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.graph.entities.World.article;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.id;
import static org.outagraph.graph.entities.World.outage;
import static org.outagraph.graph.entities.World.region;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Timeline;

class SearchDocumentTest {
  private static final String[] FALCON = {
    outage("example-falcon"),
    region("CN", "China"),
    "regions:CN og:partOf regions:030 .",
    "regions:030 a og:Region .",
    "regions:CN-HB a og:Region ; rdfs:label \"Hubei\"@en ; og:partOf regions:CN .",
    "organisations:example-air a og:Organisation ; rdfs:label \"Example Air\"@en .",
    article(
        "example-report",
        "example-post",
        "og:publishedAt \"2024-07-22\"^^xsd:date",
        "og:language \"en\""),
    "publishers:example-post a og:Publisher ; rdfs:label \"Example Post\"@en .",
    claim("example-vendor", "outages:example-falcon og:responsible vendors:example"),
    claim("example-product", "outages:example-falcon og:originatedIn products:example"),
    claim("example-cause", "outages:example-falcon og:cause causes:faulty-update"),
    claim("example-start", "outages:example-falcon og:startedAt \"2024-07-19\"^^xsd:date"),
    claim("example-sector", "organisations:example-air og:sector sectors:aviation"),
    claim(
        "example-hit",
        "outages:example-falcon og:affected organisations:example-air",
        "og:summary \"Planes stayed on the ground.\"@en"),
    claim(
        "example-spared",
        "outages:example-falcon og:spared regions:CN-HB",
        "og:assertedBy organisations:example-air",
        "og:reportedIn articles:example-report",
        "og:reportedAt \"2024-07-22\"^^xsd:date",
        "og:summary \"Hardly any machines were hit.\"@en")
  };

  @Test
  void anOutageIsFoundByWhatItsClaimsSay() {
    assertThat(words(document("outages:example-falcon").texts()))
        .contains("Planes stayed on the ground.", "Hardly any machines were hit.");
  }

  @Test
  void anOutageIsNarrowedByVendorProductCauseYearAndBySectorAndCountryOfWhomItHit() {
    assertThat(document("outages:example-falcon").facets())
        .containsEntry("type", List.of("outages"))
        .containsEntry("vendor", List.of("vendors:example"))
        .containsEntry("product", List.of("products:example"))
        .containsEntry("cause", List.of("causes:faulty-update"))
        .containsEntry("year", List.of("2024"))
        .containsEntry("sector", List.of("sectors:aviation"))
        .containsEntry("region", List.of("regions:CN", "regions:CN-HB"));
  }

  @Test
  void anArticleIsFoundByItsPublisherAndTheClaimsThatCiteIt() {
    SearchDocument document = document("articles:example-report");
    assertThat(words(document.texts()))
        .contains("Example Post", "Hardly any machines were hit.")
        .doesNotContain("Planes stayed on the ground.");
    assertThat(document.facets())
        .containsEntry("publisher", List.of("publishers:example-post"))
        .containsEntry("language", List.of("en"))
        .containsEntry("year", List.of("2024"))
        .containsEntry("vendor", List.of("vendors:example"))
        .containsEntry("region", List.of("regions:CN", "regions:CN-HB"));
    assertThat(document.weight()).isEqualTo(1);
  }

  @Test
  void aClaimIsFoundByItsSubjectItsValueAndItsSpeaker() {
    SearchDocument document = document("claims:example-spared");
    assertThat(words(document.texts())).contains("example-falcon outage", "Hubei", "Example Air");
    assertThat(words(document.descriptions())).containsExactly("Hardly any machines were hit.");
    assertThat(document.facets())
        .containsEntry("vendor", List.of("vendors:example"))
        .containsEntry("publisher", List.of("publishers:example-post"))
        .containsEntry("region", List.of("regions:CN", "regions:CN-HB"));
    assertThat(document.date().orElseThrow().lexical()).isEqualTo("2024-07-22");
  }

  @Test
  void aValueIsKnownSinceTheReportThatItComesFrom() {
    try (World world = World.of(FALCON)) {
      world.add(
          article("example-early", "example-wire", "og:publishedAt \"2024-07-20\"^^xsd:date")
              + article("example-late", "example-daily", "og:publishedAt \"2024-08-05\"^^xsd:date")
              + claim(
                  "example-twice",
                  "outages:example-falcon og:affected regions:CN",
                  "og:reportedIn articles:example-early, articles:example-late")
              + claim(
                  "example-late-cause",
                  "outages:example-falcon og:cause causes:human-error",
                  "og:reportedIn articles:example-late"));
      Timeline claim = timeline(world, "claims:example-twice");
      assertThat(claim.known()).isEqualTo("2024-07-21T00:00:00Z");
      assertThat(claim.known("publisher", "publishers:example-wire"))
          .isEqualTo("2024-07-21T00:00:00Z");
      assertThat(claim.known("publisher", "publishers:example-daily"))
          .isEqualTo("2024-08-06T00:00:00Z");
      assertThat(claim.known("cause", "causes:human-error")).isEqualTo("2024-08-06T00:00:00Z");
      Timeline outage = timeline(world, "outages:example-falcon");
      assertThat(outage.known()).isEqualTo("2024-07-21T00:00:00Z");
      assertThat(outage.known("region", "regions:CN")).isEqualTo("2024-07-21T00:00:00Z");
      assertThat(outage.known("cause", "causes:human-error")).isEqualTo("2024-08-06T00:00:00Z");
      assertThat(outage.known("area", "regions:030")).isEqualTo("2024-07-21T00:00:00Z");
    }
  }

  private static Timeline timeline(World world, String curie) {
    return world.reader().searchDocument(id(curie)).orElseThrow().timeline();
  }

  @Test
  void aThingIsAValueOfTheFacetOfItsKind() {
    assertThat(document("regions:CN").facets()).containsEntry("region", List.of("regions:CN"));
  }

  @Test
  void aThingThatIsGoneHasNoDocument() {
    try (World world = World.of(FALCON)) {
      assertThat(world.reader().searchDocument(id("outages:example-gone"))).isEmpty();
    }
  }

  @Test
  void everythingThatIsKnownHasOneDocument() {
    try (World world = World.of(FALCON)) {
      List<SearchDocument> all = world.reader().searchDocuments().toList();
      assertThat(all).extracting(SearchDocument::id).doesNotHaveDuplicates().hasSize(14);
      assertThat(all)
          .allSatisfy(
              document ->
                  assertThat(world.reader().searchDocument(document.id())).contains(document));
    }
  }

  private static SearchDocument document(String curie) {
    try (World world = World.of(FALCON)) {
      return world.reader().searchDocument(id(curie)).orElseThrow();
    }
  }

  private static List<String> words(List<Text> texts) {
    return texts.stream().map(Text::value).toList();
  }
}
