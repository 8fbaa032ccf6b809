package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Kind;
import org.outagraph.model.Summary;

/// Documents of things with their claims as annotations of RDF 1.2.
class AnnotatedDocumentTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String CROWDSTRIKE = "/outages/crowdstrike-2024-07";

  @Test
  void aClaimIsAnAnnotationOfItsStatement() {
    String turtle = SERVER.get(CROWDSTRIKE + ".ttl?rdf=1.2").body();
    assertThat(turtle)
        .contains(
            "outages:crowdstrike-2024-07 og:spared regions:CN ~ claims:",
            " ~ claims:crowdstrike-cn-spared {|")
        .contains("\n    og:level levels:minimal ;\n")
        .doesNotContain("rdf:subject");
  }

  @Test
  void everyOutageReadsBackAsItIsStored() {
    List<Summary> outages =
        SERVER.base().entities().list(Kind.OUTAGES, 500, Optional.empty()).results();
    assertThat(outages).hasSizeGreaterThan(40);
    for (Summary outage : outages) {
      String path = "/" + outage.id().path();
      Set<Triple> stored = read(SERVER.get(path + ".nt").body(), Lang.NTRIPLES).find().toSet();
      for (var form :
          List.of(
              new Form("ttl", Lang.TURTLE),
              new Form("trig", Lang.TRIG),
              new Form("nq", Lang.NQUADS),
              new Form("nt", Lang.NTRIPLES))) {
        String annotated = SERVER.get(path + "." + form.suffix() + "?rdf=1.2").body();
        assertThat(asStored(read(annotated, form.lang()))).as(path).isEqualTo(stored);
      }
    }
  }

  private record Form(String suffix, Lang lang) {}

  @Test
  void aDeniedStatementIsNotAsserted() {
    var denied =
        SERVER
            .get(
                "/sparql?format=csv&query="
                    + SeedServer.escape(
                        "SELECT ?o ?c { ?c og:stance og:denies ; rdf:subject ?o . ?o a og:Outage }"
                            + " LIMIT 1"))
            .body()
            .split("\r\n")[1]
            .split(",");
    String path = denied[0].substring("https://w3id.org/outagraph".length());
    String claim = denied[1].substring(denied[1].lastIndexOf('/') + 1);
    assertThat(SERVER.get(path + "?rdf=1.2", "Accept", "text/turtle").body())
        .containsPattern("<< .* ~ claims:" + claim + " >>\n");
  }

  @Test
  void theFormIsChosenByAcceptAmongThoseThatCanSayIt() {
    assertThat(
            SERVER
                .get(CROWDSTRIKE + "?rdf=1.2", "Accept", "text/html,*/*;q=0.8")
                .header("Content-Type"))
        .startsWith("text/turtle");
    assertThat(SERVER.get(CROWDSTRIKE + "?rdf=1.2", "Accept", "application/n-triples").body())
        .contains("reifies> <<( ");
    assertThat(SERVER.get(CROWDSTRIKE, "Accept", "text/turtle;version=1.2").body()).contains("{|");
    assertThat(SERVER.get(CROWDSTRIKE + "?rdf=1.1", "Accept", "text/turtle").body())
        .contains("rdf:subject");
    for (String no : List.of(".jsonld", ".rdf", ".json", ".html")) {
      var answer = SERVER.get(CROWDSTRIKE + no + "?rdf=1.2");
      assertThat(answer.status()).as(no).isEqualTo(406);
      assertThat(answer.body()).contains("application/n-triples", "text/turtle");
    }
    assertThat(SERVER.get(CROWDSTRIKE + "?rdf=1.2", "Accept", "application/ld+json").status())
        .isEqualTo(406);
    assertThat(SERVER.get(CROWDSTRIKE + ".ttl?rdf=2").status()).isEqualTo(400);
  }

  /// Reifiers with the name of a claim in the three lines that are stored.
  private static Set<Triple> asStored(Graph graph) {
    Set<Triple> stored = new HashSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              Node claim = triple.getSubject();
              if (triple.getPredicate().equals(Vocabulary.REIFIES)) {
                Triple said = triple.getObject().getTriple();
                stored.add(Triple.create(claim, Vocabulary.SUBJECT, said.getSubject()));
                stored.add(Triple.create(claim, Vocabulary.PREDICATE, said.getPredicate()));
                stored.add(Triple.create(claim, Vocabulary.OBJECT, said.getObject()));
                stored.add(Triple.create(claim, Vocabulary.TYPE, Vocabulary.STATEMENT));
              } else {
                stored.add(triple);
              }
            });
    return stored;
  }

  private static Graph read(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}
