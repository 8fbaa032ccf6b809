package org.outagraph.graph.entities;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.graph.entities.World.article;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.id;
import static org.outagraph.graph.entities.World.outage;
import static org.outagraph.graph.entities.World.region;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.graph.Applied;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.SearchDocument;

class DependentsTest {
  private static final String BASE = "https://w3id.org/outagraph/";

  private static final String[] FALCON = {
    outage("example-falcon"),
    region("CN", "China"),
    "regions:CN-HB a og:Region ; rdfs:label \"Hubei\"@en ; og:partOf regions:CN .",
    "organisations:example-air a og:Organisation ; rdfs:label \"Example Air\"@en .",
    "publishers:example-post a og:Publisher ; rdfs:label \"Example Post\"@en .",
    article("example-report", "example-post", "og:language \"en\""),
    claim("example-vendor", "outages:example-falcon og:responsible vendors:example"),
    claim("example-start", "outages:example-falcon og:startedAt \"2024-07-19\"^^xsd:date"),
    claim("example-sector", "organisations:example-air og:sector sectors:aviation"),
    claim("example-hit", "outages:example-falcon og:affected organisations:example-air"),
    claim(
        "example-spared",
        "outages:example-falcon og:spared regions:CN-HB",
        "og:assertedBy organisations:example-air",
        "og:reportedIn articles:example-report",
        "og:summary \"Hardly any machines were hit.\"@en")
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A <regions/CN-HB> <label> \"Hubei province\"@en .",
        "A <outages/example-falcon> <label> \"Another name\" .",
        "A <organisations/example-air> <label> \"Another name\" .",
        "A <publishers/example-post> <label> \"A Name\"@en .",
        "A <articles/example-report> <og:language> \"zh\" .",
        "A <regions/CN-HB> <og:partOf> <regions/TW> .",
        "D <claims/example-vendor> <predicate> <og:responsible> .",
        "A <claims/example-vendor> <og:rank> <og:deprecated> .",
        "A <claims/example-sector> <og:stance> <og:denies> .",
        "A <claims/example-spared> <og:summary> \"More words.\"@en .",
        "A <claims/example-spared> <og:reportedIn> <articles/example-other> .",
        "D <claims/example-spared> <og:reportedIn> <articles/example-report> .",
        "A <articles/example-report> <og:publishedAt> \"2024\"^^<xsd:gYear> .",
        "A <articles/example-report> <og:retrievedAt> \"2024-08-01\"^^<xsd:date> .",
        "A <claims/example-hit> <og:reportedAt> \"2024-07-20\"^^<xsd:date> .",
        "A <claims/example-spared> <og:validFrom> \"2024-07-20\"^^<xsd:date> .",
        "A <claims/example-start> <og:reportedAt> \"2024-07-20\"^^<xsd:date> .",
        "A <claims/example-start> <og:rank> <og:deprecated> .",
      })
  void noDocumentChangesThatIsNotADependent(String change) {
    try (World world = World.of(FALCON)) {
      Map<Id, SearchDocument> before = documents(world);
      Applied applied = world.apply(patch(change));
      Map<Id, SearchDocument> after = documents(world);
      assertThat(world.reader().dependents(applied.touched(), applied.change()))
          .containsAll(different(before, after));
      assertThat(different(before, after)).isNotEmpty();
    }
  }

  @Test
  void aClaimThatIsAddedLeavesTheOtherClaimsAlone() {
    try (World world = World.of(FALCON)) {
      Applied applied =
          world.add(claim("example-new", "outages:example-falcon og:affected regions:US"));
      assertThat(world.reader().dependents(applied.touched(), applied.change()))
          .contains(id("claims:example-new"), id("outages:example-falcon"))
          .doesNotContain(id("claims:example-hit"), id("claims:example-spared"));
    }
  }

  private static Set<Id> different(Map<Id, SearchDocument> before, Map<Id, SearchDocument> after) {
    Set<Id> ids = new HashSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.removeIf(id -> before.containsKey(id) && before.get(id).equals(after.get(id)));
    return ids;
  }

  private static Map<Id, SearchDocument> documents(World world) {
    return world.reader().searchDocuments().collect(toMap(SearchDocument::id, any -> any));
  }

  /// A change with names in short.
  private static Change patch(String line) {
    return new Change(
        line.replace("<og:", "<" + BASE + "ontology#")
                .replace("<xsd:", "<http://www.w3.org/2001/XMLSchema#")
                .replace("<label>", "<http://www.w3.org/2000/01/rdf-schema#label>")
                .replace("<predicate>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate>")
                .replaceAll("<([a-z]+/)", "<" + BASE + "$1")
            + "\n");
  }
}
