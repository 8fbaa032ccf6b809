package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.outagraph.graph.Vocabulary;

/// The examples that lead from a statement to its evidence, over the seed data.
class EvidenceTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String NP = "http://www.nanopub.org/nschema#";

  @Test
  void bothFormsOfThePatternFindTheSameClaims() {
    Set<String> annotated = claims("evidence-of-a-statement");
    assertThat(annotated).contains("https://w3id.org/outagraph/claims/crowdstrike-cn-spared");
    assertThat(claims("evidence-of-a-statement-as-stored")).containsAll(annotated);
  }

  private static Set<String> claims(String example) {
    Set<String> claims = new HashSet<>();
    String csv = answer(example, "text/csv");
    csv.lines().skip(1).forEach(line -> claims.add(line.substring(0, line.indexOf(','))));
    return claims;
  }

  @Test
  void aNanopublicationHasItsFourGraphs() {
    DatasetGraph nanopublications = DatasetGraphFactory.create();
    RDFParser.fromString(answer("evidence-as-nanopublications", "application/trig"), Lang.TRIG)
        .parse(nanopublications);
    List<Node> heads =
        nanopublications.stream(Node.ANY, Node.ANY, Vocabulary.TYPE, np("Nanopublication"))
            .map(quad -> quad.getGraph())
            .toList();
    assertThat(heads).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(nanopublications.getDefaultGraph().isEmpty()).isTrue();
    for (Node head : heads) {
      Graph links = nanopublications.getGraph(head);
      Set<Node> graphs = new HashSet<>(Set.of(head));
      for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
        List<Triple> link = links.find(Node.ANY, np(part), Node.ANY).toList();
        assertThat(link).as("%s of %s", part, head).hasSize(1);
        graphs.add(link.getFirst().getObject());
        assertThat(nanopublications.getGraph(link.getFirst().getObject()).isEmpty()).isFalse();
      }
      assertThat(graphs).hasSize(4);
      assertThat(links.size()).isEqualTo(4);
      Node publication = links.find(Node.ANY, Vocabulary.TYPE, Node.ANY).next().getSubject();
      Node assertion = links.find(publication, np("hasAssertion"), Node.ANY).next().getObject();
      Node provenance = links.find(publication, np("hasProvenance"), Node.ANY).next().getObject();
      Node info = links.find(publication, np("hasPublicationInfo"), Node.ANY).next().getObject();
      assertThat(nanopublications.getGraph(assertion).size()).isEqualTo(1);
      assertThat(nanopublications.getGraph(provenance).contains(assertion, Node.ANY, Node.ANY))
          .isTrue();
      assertThat(nanopublications.getGraph(info).contains(publication, Node.ANY, Node.ANY))
          .isTrue();
    }
  }

  @Test
  void aReificationHasAllItsParts() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer("evidence-as-reification", "application/rdf+xml"), Lang.RDFXML)
        .parse(graph);
    List<Node> statements =
        graph
            .find(Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)
            .mapWith(Triple::getSubject)
            .toList();
    assertThat(statements).hasSizeGreaterThan(10);
    for (Node statement : statements) {
      Node subject = only(graph, statement, Vocabulary.SUBJECT);
      Node predicate = only(graph, statement, Vocabulary.PREDICATE);
      Node object = only(graph, statement, Vocabulary.OBJECT);
      assertThat(graph.contains(subject, predicate, object)).isTrue();
    }
  }

  @Test
  void anAnnotationReifiesAStatementThatStands() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer("evidence-as-annotations", "text/turtle"), Lang.TURTLE)
        .parse(graph);
    List<Triple> reifiers = graph.find(Node.ANY, Vocabulary.REIFIES, Node.ANY).toList();
    assertThat(reifiers).hasSizeGreaterThan(10);
    reifiers.forEach(
        reifier -> assertThat(graph.contains(reifier.getObject().getTriple())).isTrue());
  }

  private static Node only(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    assertThat(found).hasSize(1);
    return found.getFirst().getObject();
  }

  private static Node np(String name) {
    return NodeFactory.createURI(NP + name);
  }

  private static String answer(String example, String type) {
    try {
      String query = Files.readString(Path.of("ontology/sparql-examples/" + example + ".rq"));
      var answer = SERVER.post("/sparql", "application/sparql-query", query, "Accept", type);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
