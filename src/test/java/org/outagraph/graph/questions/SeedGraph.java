package org.outagraph.graph.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.Validation;
import org.outagraph.model.Change;

/// The seed data of the project in a real TDB2 store, rules included.
final class SeedGraph {
  static final Path ONTOLOGY = Path.of("ontology");
  private static final Path SEED = Path.of("seed-data");
  private static final Instant RECORDED = Instant.parse("2026-11-23T00:00:00Z");

  private SeedGraph() {}

  static GraphStore load() {
    return load(GraphStore.inMemory(Ontology.read(ONTOLOGY)));
  }

  static GraphStore load(GraphStore store) {
    apply(store, store.vocabularyChange(), 1);
    Graph graph = GraphFactory.createDefaultGraph();
    files().forEach(file -> RDFDataMgr.read(graph, file.toString()));
    apply(store, change(graph), 2);
    return store;
  }

  private static void apply(GraphStore store, Change change, long number) {
    store.apply(change, RECORDED, Validation.OFF, _ -> number, () -> {});
  }

  private static Change change(Graph graph) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    RDFChangesWriterText writer = RDFChangesWriterText.create(text);
    graph
        .find()
        .forEachRemaining(
            triple ->
                writer.add(null, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    writer.finish();
    return new Change(text.toString(UTF_8));
  }

  private static List<Path> files() {
    try (var files = Files.walk(SEED)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
