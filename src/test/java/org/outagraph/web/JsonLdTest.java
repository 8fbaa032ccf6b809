package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfReader;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Summary;

/// The JSON-LD of a thing expands, with the context that the server has, to the triples that are
/// stored.
class JsonLdTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String CONTEXT = "/contexts/outagraph.jsonld";

  @ParameterizedTest
  @EnumSource
  void everyThingReadsBackAsItIsStored(Kind kind) {
    EntityReader entities = SERVER.base().entities();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Summary> page = entities.list(kind, 500, cursor);
      assertThat(page.results()).isNotEmpty();
      page.results().forEach(thing -> readsBack(thing.id(), entities));
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static void readsBack(Id id, EntityReader entities) {
    byte[] document = entities.describe(id, RdfForm.JSONLD);
    assertThat(new String(document, StandardCharsets.UTF_8)).contains("\"" + CONTEXT + "\"");
    assertThat(quads(document, RdfForm.JSONLD))
        .as(id.curie())
        .isEqualTo(quads(entities.describe(id, RdfForm.NTRIPLES), RdfForm.NTRIPLES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/outages/crowdstrike-2024-07",
        "/claims/crowdstrike-cn-spared",
        "/articles/newser-346768",
        "/regions/CN",
        "/units/devices"
      })
  void itIsServedByAcceptAndByEnding(String path) {
    var answer = SERVER.get(path, "Accept", "application/ld+json");
    assertThat(answer.header("Content-Type")).isEqualTo("application/ld+json");
    assertThat(answer.body()).isEqualTo(SERVER.get(path + ".jsonld").body());
    assertThat(quads(answer.body().getBytes(StandardCharsets.UTF_8), RdfForm.JSONLD))
        .isEqualTo(
            quads(
                SERVER.get(path + ".ttl").body().getBytes(StandardCharsets.UTF_8), RdfForm.TURTLE));
  }

  @Test
  void itIsShortAndBeginsWithTheThing() {
    JsonNode document = SERVER.get("/outages/crowdstrike-2024-07.jsonld").json();
    assertThat(document.path("@context").asText()).isEqualTo(CONTEXT);
    assertThat(SERVER.get(CONTEXT).json().path("@context").path("og").asText())
        .isEqualTo("https://w3id.org/outagraph/ontology#");
    JsonNode outage = document.path("@graph").path(0);
    assertThat(outage.path("@id").asText()).isEqualTo("outages:crowdstrike-2024-07");
    assertThat(outage.path("@type").asText()).isEqualTo("og:Outage");
    assertThat(outage.path("rdfs:label").path("@language").asText()).isEqualTo("en");
    assertThat(outage.path("og:startedAt").path("@type").asText()).isEqualTo("xsd:dateTime");
    assertThat(document.toString()).doesNotContain("https://w3id.org/outagraph/");
  }

  @Test
  void theJsonOfAThingSaysWhereItsTriplesAre() {
    assertThat(SERVER.get("/api/outages/crowdstrike-2024-07").header("Link"))
        .contains(
            "</outages/crowdstrike-2024-07.jsonld>; rel=\"alternate\";"
                + " type=\"application/ld+json\"",
            "<https://w3id.org/outagraph/outages/crowdstrike-2024-07>; rel=\"cite-as\"");
  }

  private static Set<Quad> quads(byte[] document, RdfForm form) {
    return RdfReader.read(document, form, SERVER.address() + "/").stream()
        .map(quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()))
        .collect(Collectors.toSet());
  }
}
