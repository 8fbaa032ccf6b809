package org.outagraph.knowledge;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.graph.Applied;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.catalogue.Catalogue;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.graph.questions.QuestionRunner;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.model.Id;
import org.outagraph.model.SearchDocument;
import org.outagraph.search.DamagedIndex;
import org.outagraph.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One set of views of the journal, the graph and the index, in a folder of its own.
///
/// @param folder where they are
/// @param store the graph
/// @param search the index
/// @param entities reads things out of the graph
/// @param queries answers SPARQL
/// @param questions answers the questions of the ontology
/// @param catalogue says of itself what the graph holds
record Generation(
    Path folder,
    GraphStore store,
    SearchIndex search,
    EntityReader entities,
    QueryRunner queries,
    QuestionRunner questions,
    Catalogue catalogue)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

  static Generation open(Path folder, Setup setup) {
    Ontology ontology = setup.ontology();
    GraphStore store = GraphStore.open(folder.resolve("graph"), ontology);
    try {
      SearchIndex search = openOrEmpty(folder.resolve("search"));
      QueryRunner queries =
          new QueryRunner(store, ontology.prefixes(), setup.queryLimits(), search::search);
      return new Generation(
          folder,
          store,
          search,
          new EntityReader(store, ontology.prefixes()),
          queries,
          new QuestionRunner(store, queries, setup.questions()),
          new Catalogue(store, setup.queryLimits(), setup.data().resolve("dumps")));
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  private static SearchIndex openOrEmpty(Path folder) {
    try {
      return SearchIndex.open(folder);
    } catch (DamagedIndex e) {
      LOG.warn("{} It is filled anew from the graph.", e.getMessage(), e);
      return SearchIndex.create(folder);
    }
  }

  /// The things whose search documents a change makes stale; to be asked right after it.
  Set<Id> stale(Applied applied) {
    return entities.dependents(applied.touched(), applied.change());
  }

  /// Brings the index up to the graph, given whose documents are stale.
  void index(long version, Set<Id> stale) {
    List<SearchDocument> changed = entities.searchDocuments(stale);
    Set<Id> gone = new HashSet<>(stale);
    changed.forEach(document -> gone.remove(document.id()));
    search.apply(version, changed, gone);
  }

  /// Fills the index anew from the graph.
  void fillIndex() {
    try (Stream<SearchDocument> all = entities.searchDocuments()) {
      search.rebuild(store.version(), all);
    }
  }

  @Override
  public void close() {
    try (store) {
      search.close();
    }
  }
}
