package org.outagraph.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.Check;
import org.outagraph.graph.Ontology;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Change;
import org.outagraph.model.Kind;

/// A small corpus goes in as everything else does, and is what it says it is.
@Timeout(600)
class CorpusTest {
  private static final CorpusSize SMALL = new CorpusSize(500, 5_000, 1);

  @TempDir private Path folder;

  @Test
  void aCorpusPassesShapesAndChecksAndTheFolderWrittenAtOnceHoldsTheSame() {
    Path committed = folder.resolve("committed");
    CorpusFolder.begin(committed);
    Set<Quad> throughCommits;
    try (KnowledgeBase base = CorpusFolder.open(committed)) {
      base.commit(all(SMALL), "made-up", "A corpus");

      throughCommits = base.store().read(CorpusTest::quads);
      assertThat(madeUp(Kind.ARTICLES, throughCommits)).hasSize(SMALL.articles());
      assertThat(madeUp(Kind.CLAIMS, throughCommits)).hasSize(SMALL.claims());
      assertThat(madeUp(Kind.OUTAGES, throughCommits)).hasSize(SMALL.outages());
      assertThat(faults(base)).isEmpty();
      assertThat(base.checkIndex()).isEmpty();
    }

    Path written = folder.resolve("written");
    CorpusFolder.begin(written);
    CorpusFolder.append(SMALL, written.resolve("journal"));
    CorpusFolder.forgetViews(written);
    try (KnowledgeBase base = CorpusFolder.open(written)) {
      assertThat(base.store().read(CorpusTest::quads)).isEqualTo(throughCommits);
      assertThat(base.checkIndex()).isEmpty();
    }
  }

  @Test
  void theSameSeedGivesTheSameCorpusAndAnotherSeedAnother() {
    assertThat(changes(1)).isEqualTo(changes(1)).isNotEqualTo(changes(2));
  }

  @Test
  void everythingThatIsNamedSaysThatItIsMadeUp() {
    for (Change change : changes(1)) {
      assertThat(change.patch().lines())
          .allMatch(line -> line.matches("A <https://w3id.org/outagraph/[a-z]+/made-.*"));
    }
  }

  /// The whole corpus as one change.
  private static Change all(CorpusSize size) {
    StringBuilder patch = new StringBuilder();
    Corpus.tell(size, (change, recordedAt) -> patch.append(change.patch()));
    return new Change(patch.toString());
  }

  private static List<Change> changes(long seed) {
    List<Change> changes = new ArrayList<>();
    Corpus.tell(new CorpusSize(200, 2_000, seed), (change, recordedAt) -> changes.add(change));
    return changes;
  }

  private static List<String> faults(KnowledgeBase base) {
    List<String> faults = new ArrayList<>();
    for (Check check : Ontology.read(Path.of("ontology")).checks()) {
      base.store().read(graph -> faults.addAll(rows(graph, check)));
    }
    return faults;
  }

  private static List<String> rows(DatasetGraph graph, Check check) {
    List<String> rows = new ArrayList<>();
    try (QueryExec query = QueryExec.dataset(graph).query(check.query()).build()) {
      query.select().forEachRemaining(row -> rows.add(check.name() + " " + row));
    }
    return rows;
  }

  private static Set<Node> madeUp(Kind kind, Set<Quad> quads) {
    return quads.stream()
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .filter(subject -> subject.getURI().startsWith(kind.iri() + "/made-"))
        .filter(subject -> !subject.getURI().contains("#"))
        .collect(Collectors.toSet());
  }

  private static Set<Quad> quads(DatasetGraph graph) {
    Set<Quad> quads = new HashSet<>();
    graph.find().forEachRemaining(quads::add);
    quads.removeIf(
        quad ->
            quad.getPredicate().getURI().endsWith("#version")
                || quad.getPredicate().getURI().endsWith("#recordedAt"));
    return quads;
  }
}
