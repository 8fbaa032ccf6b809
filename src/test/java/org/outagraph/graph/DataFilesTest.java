package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Violation;

/// What is wrong with data files, by file, line and sentence. All data are made up.
class DataFilesTest {
  private static final String HEAD =
      """
      PREFIX og: <https://w3id.org/outagraph/ontology#>
      PREFIX outages: <https://w3id.org/outagraph/outages/> PREFIX claims: <https://w3id.org/outagraph/claims/>
      PREFIX regions: <https://w3id.org/outagraph/regions/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX articles: <https://w3id.org/outagraph/articles/>

      outages:x a og:Outage ; rdfs:label "X"@en .
      regions:CN a og:Region ; rdfs:label "China"@en . articles:a a og:Article .
      """;

  private final Ontology ontology = Ontology.read(SmallGraph.ONTOLOGY);

  @Test
  void soundFilesHaveNoFaults() {
    assertThat(
            faults(
                HEAD
                    + """
                    outages:x og:spared regions:CN ~ claims:x-cn {| og:reportedIn articles:a |} .
                    << outages:x og:affected regions:CN ~ claims:x-cn-not >>
                        og:stance og:denies ; og:reportedIn articles:a .
                    """))
        .isEmpty();
  }

  @Test
  void aBrokenStatementIsFoundByLineAndColumn() {
    assertThat(faults(HEAD + "outages:x rdfs:label \"Y\"@en\noutages:x rdfs:label \"Z\"@en .\n"))
        .containsExactly("0.ttl:9: column 1: The statement does not end with \".\".");
  }

  @Test
  void anUndeclaredPrefixIsNamed() {
    assertThat(faults(HEAD + "outages:x geo:lat 1 ."))
        .containsExactly("0.ttl:8: column 11: The prefix geo: is not declared.");
  }

  @Test
  void aDateThatIsNoneIsFound() {
    assertThat(faults(HEAD + "articles:a og:publishedAt \"2024-13-01\"^^xsd:date ."))
        .singleElement()
        .asString()
        .startsWith("0.ttl:8:")
        .contains("2024-13-01");
  }

  @Test
  void anUnknownNameComesWithTheNearestOnes() {
    assertThat(
            faults(
                HEAD
                    + "\n"
                    + "outages:x og:sparred regions:CM ~ claims:c {| og:reportedIn articles:a |}"
                    + " ."))
        .containsExactly(
            "0.ttl:9: Nothing is known as og:sparred. Nearest: og:spared.",
            "0.ttl:9: Nothing is known as regions:CM. Nearest: regions:CN.");
  }

  @Test
  void whatIsKnownElsewhereIsKnown() {
    TurtleFile file = TurtleFile.read("0.ttl", HEAD + "regions:CN og:partOf regions:142 .");
    assertThat(DataFiles.readTurtle(List.of(file), ontology, List.of()).faults()).hasSize(1);
    assertThat(
            DataFiles.readTurtle(
                    List.of(file),
                    ontology,
                    List.of(NodeFactory.createURI("https://w3id.org/outagraph/regions/142")))
                .faults())
        .isEmpty();
  }

  @Test
  void anAnnotationNeedsAName() {
    assertThat(faults(HEAD + "outages:x og:spared regions:CN {| og:reportedIn articles:a |} ."))
        .containsExactly(
            "0.ttl:6: outages:x: The annotation of \"outages:x og:spared regions:CN\" has no name."
                + " Write \"~ claims:a-name\" before \"{|\".");
  }

  @Test
  void twoFilesCannotUseOneClaimName() {
    String claim = "outages:x og:spared regions:CN ~ claims:c {| og:reportedIn articles:a |} .";
    assertThat(faults(HEAD + claim, HEAD + "\n\n" + claim))
        .containsExactly(
            "1.ttl:10: claims:c: Another claim has this name already (0.ttl:8): give each claim a"
                + " name of its own.");
  }

  @Test
  void aStatementThatStandsIsWrittenAsOne() {
    assertThat(
            faults(
                HEAD
                    + "<< outages:x og:spared regions:CN ~ claims:c >> og:reportedIn articles:a ."))
        .singleElement()
        .asString()
        .startsWith("0.ttl:8: claims:c: The claim asserts its statement")
        .contains("outages:x og:spared regions:CN ~ claims:c {| … |}");
  }

  @Test
  void faultsOfShapesGetTheLineWhereTheirThingIsWritten() {
    ReadFiles read =
        read(HEAD + "outages:y a og:Outage .\noutages:x og:spared regions:CN ~\n claims:c {| |} .");
    List<Violation> faults = CheckedGraph.of(ontology).add(read);
    assertThat(faults)
        .extracting(Violation::toString)
        .containsExactlyInAnyOrder(
            "0.ttl:8: outages:y: An outage has a name.",
            "0.ttl:10: claims:c: A claim says on what it rests.");
  }

  private List<String> faults(String... texts) {
    return read(texts).faults().stream().map(Violation::toString).toList();
  }

  private ReadFiles read(String... texts) {
    List<TurtleFile> files =
        IntStream.range(0, texts.length)
            .mapToObj(i -> TurtleFile.read(i + ".ttl", texts[i]))
            .toList();
    return DataFiles.readTurtle(files, ontology, List.of());
  }
}
