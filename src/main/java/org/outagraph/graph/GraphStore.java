package org.outagraph.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Violation;

/// The durable graph in TDB2: many readers, one writer. Safe for use by several threads.
public final class GraphStore implements AutoCloseable {
  private final DatasetGraph dataset;
  private final Ontology ontology;
  private final ReadThreads readers;

  private GraphStore(DatasetGraph dataset, Ontology ontology) {
    this.dataset = dataset;
    this.ontology = ontology;
    this.readers = new ReadThreads(Math.max(4, Runtime.getRuntime().availableProcessors() * 2));
    QC.setFactory(dataset.getContext(), EmptyInputGuard::new);
  }

  /// Opens the store in a folder, or makes it there; changes are made by the rules and shapes of
  /// the ontology.
  public static GraphStore open(Path folder, Ontology ontology) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    CompactionLeftovers.sweep(folder);
    return new GraphStore(dataset, ontology);
  }

  /// Opens the store in a folder, or makes it there, without an ontology: for reading.
  public static GraphStore open(Path folder) {
    return open(folder, Ontology.none());
  }

  /// A store in memory, for tests and checks.
  public static GraphStore inMemory(Ontology ontology) {
    return new GraphStore(DatabaseMgr.createDatasetGraph(), ontology);
  }

  /// A store in memory without an ontology.
  public static GraphStore inMemory() {
    return inMemory(Ontology.none());
  }

  /// Lends the graph, inside one read transaction, to the work; what it returns must not hold on to
  /// it.
  ///
  /// Only for classes below this package: other packages use the readers and runners built on it.
  public <T> T read(Function<DatasetGraph, T> work) {
    return readers.run(() -> inTransaction(work));
  }

  /// The same for work that stops by a clock of its own. If it does not, whoever asked gets a
  /// [org.outagraph.model.Problem.TooSlow], and the thread is written off.
  ///
  /// @param patience how long the work may take
  public <T> T read(Duration patience, Function<DatasetGraph, T> work) {
    return readers.run(patience, () -> inTransaction(work));
  }

  private <T> T inTransaction(Function<DatasetGraph, T> work) {
    dataset.begin(ReadWrite.READ);
    try {
      return work.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /// Why no more should be asked of the store, if several readings do not end.
  ///
  /// @param grace how long they have been going on already
  public Optional<String> stuckReading(Duration grace) {
    return readers.stuck(grace);
  }

  /// The number of the last journal entry that the graph reflects; 0 if there is none.
  public long version() {
    return read(GraphStore::version);
  }

  /// Makes a change in one write transaction, which is begun, worked and committed on the calling
  /// thread: claims come to stored form, plain triples and inferences follow, what was touched is
  /// held against the shapes, the journal gets the change in stored form, and the version becomes
  /// the number that it returns.
  ///
  /// Nothing is changed if this throws, in particular a [org.outagraph.model.Problem.ShapesBroken]
  /// with every fault. A checked change that changes nothing is not journalled.
  ///
  /// One thread may call this, and nobody may interrupt it: an interrupt inside TDB2 closes the
  /// store's files. One that is pending is put off until the end.
  ///
  /// @param maker works out what to add and take away, in stored form or as Turtle 1.2 annotations
  ///   make it, in the same transaction
  /// @param recordedAt the time that new claims are recorded at
  /// @param validation off for a change that comes from the journal
  /// @param journal makes durable what the change comes to, and returns its number
  /// @param beforeCommit runs when all is done but the commit
  public Applied apply(
      ChangeMaker maker,
      Instant recordedAt,
      Validation validation,
      ToLongFunction<Settled> journal,
      Runnable beforeCommit) {
    return write(
        () -> {
          Draft draft = new Draft(dataset, ontology);
          maker.make(draft);
          Revision revision = Revision.make(dataset, ontology, draft.finished(), recordedAt);
          Change stored = revision.change();
          if (validation == Validation.ON) {
            Revision.refuse(revision.faults());
            if (stored.isEmpty()) {
              return new Applied(version(dataset), stored, Set.of());
            }
          }
          Set<Id> touched = revision.touched();
          long number =
              journal.applyAsLong(
                  new Settled(stored, revision.derived(), revision.comingAndGoing(touched)));
          setVersion(number);
          beforeCommit.run();
          dataset.commit();
          return new Applied(number, stored, touched);
        });
  }

  /// The same for a change that is known beforehand.
  public Applied apply(
      Change change,
      Instant recordedAt,
      Validation validation,
      ToLongFunction<Settled> journal,
      Runnable beforeCommit) {
    return apply(QuadChange.read(change), recordedAt, validation, journal, beforeCommit);
  }

  /// What would be wrong if the change were made; the transaction in which it is tried is aborted.
  ///
  /// For the one thread that makes changes.
  public List<Violation> faults(ChangeMaker maker, Instant recordedAt) {
    return write(
        () -> {
          Draft draft = new Draft(dataset, ontology);
          maker.make(draft);
          return Revision.make(dataset, ontology, draft.finished(), recordedAt).faults();
        });
  }

  /// Makes changes that come from the journal, one after the other as [#apply] does, but in one
  /// write transaction: each of those makes the files grow.
  public void replay(List<Recorded> changes) {
    write(
        () -> {
          for (Recorded recorded : changes) {
            QuadChange quads = QuadChange.read(recorded.change());
            Revision.make(dataset, ontology, quads, recorded.recordedAt());
          }
          setVersion(changes.getLast().number());
          dataset.commit();
          return changes.size();
        });
  }

  /// Makes all changes of a journal, from the first one on, in a graph that was empty until now; it
  /// becomes the same as by [#replay], only faster. If this throws, the store is of no use any
  /// more.
  ///
  /// @param journal opens the changes; they are read twice
  public void fill(Supplier<Stream<Recorded>> journal) {
    WholeJournal whole = new WholeJournal(dataset, ontology);
    whole.load(journal);
    write(
        () -> {
          Revision.settleAll(dataset, ontology, whole.recordedAt(), whole.inferredAt());
          setVersion(whole.number());
          dataset.commit();
          return whole.number();
        });
  }

  /// Does the work in a write transaction, and aborts that unless the work commits it.
  private <T> T write(Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    dataset.begin(ReadWrite.WRITE);
    try {
      return work.get();
    } finally {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// What is needed for the graph to say about classes, properties, concepts and rules what the
  /// ontology says now; empty if it does already.
  ///
  /// The vocabulary is part of the default graph and comes into it like everything else, as a
  /// change through the journal.
  public Change vocabularyChange() {
    return read(graph -> VocabularyUpdate.of(graph.getDefaultGraph(), ontology)).write();
  }

  /// True if nobody has claimed anything yet.
  public boolean isEmpty() {
    return read(
        graph -> !graph.getDefaultGraph().contains(Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM));
  }

  /// Everything in the default graph that has a class, such as entities and claims, and the names
  /// of what was renamed or withdrawn.
  public Set<Node> names() {
    return read(
        graph ->
            Stream.of(Vocabulary.TYPE, Vocabulary.IS_REPLACED_BY, Vocabulary.WITHDRAWN_BECAUSE)
                .flatMap(
                    property ->
                        graph
                            .getDefaultGraph()
                            .find(Node.ANY, property, Node.ANY)
                            .mapWith(Triple::getSubject)
                            .toSet()
                            .stream())
                .collect(Collectors.toSet()));
  }

  /// The ontology by which changes are made.
  public Ontology ontology() {
    return ontology;
  }

  /// The same, of a graph that is open already.
  public static long version(DatasetGraph dataset) {
    return dataset
        .getDefaultGraph()
        .find(Vocabulary.DATASET, Vocabulary.VERSION, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(number -> Long.parseLong(number.getLiteralLexicalForm()))
        .nextOptional()
        .orElse(0L);
  }

  private void setVersion(long number) {
    dataset.deleteAny(Quad.defaultGraphIRI, Vocabulary.DATASET, Vocabulary.VERSION, Node.ANY);
    dataset.add(
        Quad.defaultGraphIRI,
        Vocabulary.DATASET,
        Vocabulary.VERSION,
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  @Override
  public void close() {
    readers.close();
    TDBInternal.expel(dataset);
  }
}
