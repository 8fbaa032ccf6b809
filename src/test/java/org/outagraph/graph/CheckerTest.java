package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Violation;

/// What `./outagraph check` finds in two folders.
class CheckerTest {
  private static final String SOUND =
      SmallGraph.PREFIXES + "regions:XX a og:Region ; rdfs:label \"X\"@en .\n";

  private static final String EXAMPLE = "ontology/sparql-examples/one.rq";

  @TempDir Path folder;

  @BeforeEach
  void copyOntology() throws IOException {
    try (Stream<Path> files = Files.walk(SmallGraph.ONTOLOGY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write("ontology/" + SmallGraph.ONTOLOGY.relativize(file), Files.readString(file));
      }
    }
    write("seed-data/names/regions.ttl", SOUND);
  }

  @Test
  void soundFoldersHaveNoFaults() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void theFilesOfTheProjectHaveNoFaults() {
    assertThat(new Checker().check(Path.of("ontology"), Path.of("seed-data"))).isEmpty();
  }

  @Test
  void aTermWithoutADefinitionIsAFault() {
    write(
        "ontology/core/new.ttl",
        SmallGraph.PREFIXES + "og:hit a rdf:Property ; rdfs:label \"hit\"@en ; skos:example 1 .");
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("ontology/core/new.ttl:")
        .endsWith("og:hit: The term has no definition: write skos:definition.");
  }

  @Test
  void aBrokenRuleAndABrokenQuestionAreFaults() {
    write("ontology/rules/bad.rq", "# title: Bad\n# why: It is\nSELECT * { ?s ?p ?o }");
    assertThat(faults()).containsExactly("ontology/rules/bad.rq: A rule is one CONSTRUCT query.");
    write("ontology/rules/bad.rq", "# title: Bad\n# why: It is\nCONSTRUCT { ?s ?p }");
    assertThat(faults()).singleElement().asString().startsWith("ontology/rules/bad.rq:3: ");
  }

  @Test
  void anExampleQuerySaysItsTitleReasonLevelAndTopics() {
    example("# title: T\n# why: W\n# level: basic\n# topics: a, b\n\nASK { ?s a og:Outage }");
    assertThat(faults()).isEmpty();
    example("# title: T\n# why: W\n# topics: a\n\nASK { ?s a og:Outage }");
    assertThat(faults()).containsExactly(EXAMPLE + ": The header has no line \"# level: …\".");
    example("# title: T\n# why: W\n# level: easy\n# topics: a\n\nASK { ?s a og:Outage }");
    assertThat(faults()).singleElement().asString().contains("There is no level \"easy\"");
    example("# title: T\n# why: W\n# level: basic\n# topic: a\n\nASK { ?s a og:Outage }");
    assertThat(faults()).singleElement().asString().contains("begins with one of title, why");
    example("# title: T\n# why: W\n# level: basic\n# topics: a\n\nASK { ?s a }");
    assertThat(faults()).singleElement().asString().startsWith(EXAMPLE + ":6: ");
  }

  @Test
  void aNameThatNobodyKnowsIsAFaultOfAnExampleQueryWhereverItStands() {
    example(
        """
        # title: T
        # why: W, unlike og:nothing in this line
        # level: basic
        # topics: a

        SELECT ?s ("og:inText" AS ?t) WHERE {
          ?s og:afected* regions:XX .
          VALUES ?p { og:spard }
          FILTER (EXISTS { ?s ?p <https://w3id.org/outagraph/regions/YY> } && ?s < ?t && og:f(?s))
        }
        """);
    assertThat(faults())
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith(EXAMPLE + ":7: ").contains("og:affected"),
            fault -> assertThat(fault).startsWith(EXAMPLE + ":8: ").contains("og:spared"),
            fault -> assertThat(fault).startsWith(EXAMPLE + ":9: ").contains("regions:YY"));
  }

  @Test
  void aRowOfACheckIsAFaultAtTheThingsLine() {
    write("seed-data/names/more.ttl", SmallGraph.PREFIXES + "\nregions:YY a og:Region .\n");
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("seed-data/names/more.ttl:")
        .endsWith("regions:YY: A region has a name.");
  }

  @Test
  void aTemplateIsCheckedButNotLoaded() {
    write("seed-data/outages/_template.ttl", SmallGraph.PREFIXES + "outages:x a og:Outage .\n");
    assertThat(faults()).singleElement().asString().endsWith("outages:x: An outage has a name.");
    write(
        "seed-data/outages/other.ttl",
        SmallGraph.PREFIXES
            + "outages:y a og:Outage ; rdfs:label \"Y\"@en ; og:partOf outages:x .");
    assertThat(faults()).anyMatch(fault -> fault.contains("Nothing is known as outages:x."));
  }

  @Test
  void anInvalidExampleHasTheFaultThatItExpects() {
    String example = SmallGraph.PREFIXES + "outages:x a og:Outage .\n";
    write("ontology/examples/invalid/one.ttl", "# expect: An outage has a name.\n" + example);
    assertThat(faults()).isEmpty();
    write("ontology/examples/invalid/one.ttl", "# expect: It is purple.\n" + example);
    assertThat(faults())
        .containsExactly(
            "ontology/examples/invalid/one.ttl:1: Expected was \"It is purple.\", but found was: An"
                + " outage has a name.");
  }

  @Test
  void aValidExampleMayNameWhatTheSeedDataName() {
    write(
        "ontology/examples/valid/one.ttl",
        SmallGraph.PREFIXES
            + "outages:x a og:Outage ; rdfs:label \"X\"@en .\n"
            + "outages:x og:affected regions:XX ~ claims:x {| og:basis og:editorial |} .\n");
    assertThat(faults()).isEmpty();
  }

  private void example(String text) {
    write(EXAMPLE, text);
  }

  private List<String> faults() {
    return new Checker()
        .check(folder.resolve("ontology"), folder.resolve("seed-data")).stream()
            .map(Violation::toString)
            .map(fault -> fault.replace(folder + "/", ""))
            .toList();
  }

  private void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
