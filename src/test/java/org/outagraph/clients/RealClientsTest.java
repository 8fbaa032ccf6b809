package org.outagraph.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.web.Beginning;
import org.outagraph.web.LiveServer;

/// Clients that others wrote read and write the endpoint, knowing no more of it than its address.
///
/// The data is made up: names of one example outage, and notes in a graph of their own.
class RealClientsTest {
  private static final String KEY = "made-up-key";
  private static final Path COMUNICA = Path.of("src/test/clients/comunica");
  private static final String NOTES = "https://w3id.org/outagraph/graphs/notes";
  private static final String NOTE = "https://example.org/note/";
  private static final String LABELS =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?note ?label WHERE { GRAPH <%s> { ?note rdfs:label ?label } } ORDER BY ?label\
      """
          .formatted(NOTES);

  @TempDir static Path data;
  private static LiveServer server;

  @BeforeAll
  static void start() {
    server = Beginning.in(data).key(KEY).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String address() {
    return server.address();
  }

  private static RDFConnection jena() {
    return RDFConnectionRemote.newBuilder()
        .destination(address())
        .queryEndpoint("sparql")
        .updateEndpoint("update")
        .gspEndpoint("graphs")
        .build();
  }

  @Test
  void jenaWritesAndReadsByItsRemoteConnection() {
    AuthEnv.get().setBearerToken(address() + "/update", KEY);
    AuthEnv.get().setBearerToken(address() + "/graphs", KEY);
    try (RDFConnection connection = jena()) {
      Model notes = ModelFactory.createDefaultModel();
      notes.add(ResourceFactory.createResource(NOTE + "jena"), RDFS.label, "Jena's, put");
      connection.put(NOTES + "-jena", notes);
      assertThat(connection.fetch(NOTES + "-jena").isIsomorphicWith(notes)).isTrue();
      connection.update(
          "DELETE { GRAPH ?g { ?n ?p ?old } } INSERT { GRAPH ?g { ?n ?p \"Jena's, updated\" } }"
              + " WHERE { GRAPH ?g { ?n ?p ?old FILTER(?old = \"Jena's, put\") } }");
      assertThat(connection.queryAsk("ASK { GRAPH ?g { ?n ?p \"Jena's, updated\" } }")).isTrue();
      assertThat(
              ResultSetFormatter.toList(
                  connection
                      .query("SELECT ?l { GRAPH <" + NOTES + "-jena> { ?n ?p ?l } }")
                      .execSelect()))
          .singleElement()
          .satisfies(
              row -> assertThat(row.getLiteral("l").getString()).isEqualTo("Jena's, updated"));
      connection.delete(NOTES + "-jena");
      assertThat(
              ResultSetFormatter.toList(
                  connection
                      .query("SELECT * { GRAPH <" + NOTES + "-jena> { ?s ?p ?o } }")
                      .execSelect()))
          .isEmpty();
    }
  }

  @Test
  void rdf4jWritesAndReadsByItsSparqlRepository() {
    SPARQLRepository repository =
        new SPARQLRepository(address() + "/sparql", address() + "/update");
    repository.setAdditionalHttpHeaders(Map.of("Authorization", "Bearer " + KEY));
    repository.init();
    try (RepositoryConnection connection = repository.getConnection()) {
      var values = connection.getValueFactory();
      var note = values.createIRI(NOTE + "rdf4j");
      var label = values.createIRI("http://www.w3.org/2000/01/rdf-schema#label");
      var graph = values.createIRI(NOTES + "-rdf4j");
      connection.begin();
      connection.add(note, label, values.createLiteral("RDF4J's", "en"), graph);
      connection.commit();
      List<Statement> statements =
          QueryResults.asList(connection.getStatements(note, null, null, graph));
      assertThat(statements)
          .singleElement()
          .satisfies(s -> assertThat(s.getObject().stringValue()).isEqualTo("RDF4J's"));
      List<BindingSet> rows =
          QueryResults.asList(
              connection
                  .prepareTupleQuery("SELECT ?l { GRAPH ?g { ?n ?p ?l FILTER(lang(?l) = 'en') } }")
                  .evaluate());
      assertThat(rows).hasSize(1);
      assertThat(connection.prepareBooleanQuery("ASK { GRAPH ?g { ?n ?p ?l } }").evaluate())
          .isTrue();
      assertThat(
              QueryResults.asList(
                  connection
                      .prepareGraphQuery("CONSTRUCT { ?n ?p ?l } WHERE { GRAPH ?g { ?n ?p ?l } }")
                      .evaluate()))
          .isNotEmpty();
      connection.prepareUpdate("DROP GRAPH <" + NOTES + "-rdf4j>").execute();
      assertThat(connection.hasStatement(note, null, null, false, graph)).isFalse();
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void withoutTheKeyAClientIsToldWhatItLacks() {
    SPARQLRepository repository =
        new SPARQLRepository(address() + "/sparql", address() + "/update");
    repository.init();
    try (RepositoryConnection connection = repository.getConnection()) {
      assertThatThrownBy(
              () -> connection.prepareUpdate("INSERT DATA { <x:a> <x:b> <x:c> }").execute())
          .isInstanceOf(RuntimeException.class);
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void comunicaFindsTheEndpointByItselfAndAnswersOverIt() throws Exception {
    assumeTrue(
        Files.isDirectory(COMUNICA.resolve("node_modules")),
        "Skipped: Comunica is not installed; run npm ci in " + COMUNICA);
    server.add(
        "A <%scomunica-1> <%s> \"First, 一\" <%s>".formatted(NOTE, RDFS.label.getURI(), NOTES),
        "A <%scomunica-2> <%s> \"Second\" <%s>".formatted(NOTE, RDFS.label.getURI(), NOTES));
    assertThat(comunica(LABELS))
        .containsExactly(NOTE + "comunica-1\tFirst, 一", NOTE + "comunica-2\tSecond");
    assertThat(
            comunica(
                "SELECT (COUNT(*) AS ?n) WHERE { GRAPH <%s> { ?note ?p ?label } }"
                    .formatted(NOTES)))
        .containsExactly("2");
  }

  private static List<String> comunica(String query) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("node", "query.mjs", address() + "/sparql", query)
            .directory(COMUNICA.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed.lines().collect(Collectors.toList());
  }
}
