package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.id;
import static org.outagraph.graph.entities.World.outage;
import static org.outagraph.graph.entities.World.region;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfReader;
import org.outagraph.model.Names;

class DescribeTest {
  private static final String[] FALCON = {
    outage("example-falcon"),
    outage("example-other"),
    region("CN", "China"),
    claim(
        "example-a",
        "outages:example-falcon og:spared regions:CN",
        "og:summary \"Hardly any were hit.\"@en"),
    claim("example-b", "outages:example-other og:spared regions:CN")
  };

  @ParameterizedTest
  @EnumSource
  void everyFormSaysTheSame(RdfForm form) {
    try (World world = World.of(FALCON)) {
      EntityReader reader = world.reader();
      byte[] turtle = reader.describe(id("outages:example-falcon"), RdfForm.TURTLE);
      byte[] other = reader.describe(id("outages:example-falcon"), form);
      assertThat(parsed(other, form).isIsomorphicWith(parsed(turtle, RdfForm.TURTLE))).isTrue();
    }
  }

  @Test
  void aThingIsDescribedWithItsClaimsAndTheNamesOfWhatTheyPointAt() {
    try (World world = World.of(FALCON)) {
      String turtle = turtle(world, "outages:example-falcon");
      assertThat(turtle)
          .contains("outages:example-falcon", "Hardly any were hit.", "\"China\"@en")
          .doesNotContain("example-other", "example-b");
    }
  }

  @Test
  void onlyPrefixesThatAreUsedAreDeclared() {
    try (World world = World.of(FALCON)) {
      assertThat(turtle(world, "outages:example-falcon"))
          .contains("outages:")
          .doesNotContain("policy-kinds");
    }
  }

  @Test
  void whatIsNotKnownIsNotFoundAndItsNeighbourIsNamed() {
    try (World world = World.of(FALCON)) {
      EntityReader reader = world.reader();
      assertThatThrownBy(() -> reader.describe(id("outages:example-falcom"), RdfForm.TURTLE))
          .hasMessage(
              "Nothing is known as outages:example-falcom. Nearest: outages:example-falcon.");
    }
  }

  private static String turtle(World world, String curie) {
    return new String(world.reader().describe(id(curie), RdfForm.TURTLE), StandardCharsets.UTF_8);
  }

  private static Graph parsed(byte[] document, RdfForm form) {
    Graph graph = GraphFactory.createDefaultGraph();
    RdfReader.read(document, form, Names.BASE).forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
