package org.outagraph.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.outagraph.graph.ChangeMaker;
import org.outagraph.graph.DataFiles;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.NamedGraphs;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.QuadChange;
import org.outagraph.graph.ReadFiles;
import org.outagraph.graph.catalogue.Catalogue;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.graph.questions.QuestionRunner;
import org.outagraph.graph.sparql.MemoryGuard;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.UpdateRunner;
import org.outagraph.graph.standpoints.Perspective;
import org.outagraph.journal.Entry;
import org.outagraph.journal.FileJournal;
import org.outagraph.model.Change;
import org.outagraph.model.OwnsState;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Suggestion;
import org.outagraph.model.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The knowledge: the journal, the views of it, and the one way to change them. Safe for use by
/// several threads.
///
/// Whoever reads asks for the reader each time anew, for a rebuild puts other views in use.
@OwnsState("the views in use; volatile, swapped by a rebuild on the writer's thread")
public final class KnowledgeBase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);
  private static final Duration LONG_WORK = Duration.ofHours(6);
  private static final Duration LOADING = Duration.ofMinutes(10);
  private static final Duration CLOSING = Duration.ofSeconds(14);

  private final FileJournal journal;
  private final Generations generations;
  private final GenerationBuilder builder;
  private final WriterThread writer;
  private final WriterThread rebuilder = new WriterThread("knowledge-rebuild", 1);
  private final Retirement retirement = new Retirement();
  private final Ontology ontology;
  private final Path data;
  private final Setup setup;
  private final WriteLimits limits;
  private final DiskSpace space;
  private final Committer committer;
  private final Vitals vitals;
  private final MemoryGuard memory;
  private final Outlooks outlooks;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Generation views;

  private KnowledgeBase(
      Setup setup,
      FileJournal journal,
      Generations generations,
      GenerationBuilder builder,
      WriterThread writer,
      Generation views,
      Checkpoints checkpoints) {
    this.journal = journal;
    this.generations = generations;
    this.builder = builder;
    this.writer = writer;
    this.views = views;
    this.outlooks = new Outlooks(journal);
    this.ontology = setup.ontology();
    this.data = setup.data();
    this.setup = setup;
    this.limits = setup.writeLimits();
    this.space = new DiskSpace(setup.data(), limits.freeBytes());
    this.committer = new Committer(journal, () -> this.views, space, setup.clock(), checkpoints);
    this.vitals = new Vitals(writer, committer, space, () -> this.views);
    this.memory = MemoryGuard.over(() -> this.views.queries().runs());
    committer.publish(journal.last());
  }

  /// Opens the base in a folder, or makes an empty one there: brings the graph up to the journal
  /// and the index up to the graph, and builds views that are missing, damaged or ahead.
  ///
  /// @throws org.outagraph.journal.DamagedJournal if the journal has a fault that no crash explains
  public static KnowledgeBase open(Setup setup, Progress progress) {
    return open(setup, progress, Checkpoints.NONE);
  }

  static KnowledgeBase open(Setup setup, Progress progress, Checkpoints checkpoints) {
    FileJournal journal = FileJournal.open(setup.data().resolve("journal"));
    WriterThread writer = new WriterThread("knowledge-writer", setup.writeLimits().waiting());
    try {
      Generations generations = new Generations(setup.data());
      GenerationBuilder builder = new GenerationBuilder(journal, generations, setup);
      Generation views = writer.run("start", LONG_WORK, () -> builder.current(progress));
      generations.sweep();
      LOG.info("Open at version {} with the views in {}", journal.last(), views.folder());
      KnowledgeBase base =
          new KnowledgeBase(setup, journal, generations, builder, writer, views, checkpoints);
      base.followOntology();
      return base;
    } catch (RuntimeException | Error e) {
      writer.drain(CLOSING);
      journal.close();
      throw e;
    }
  }

  /// The last version that is in the journal, the graph and the index.
  public long version() {
    return committer.version();
  }

  /// Makes a change and returns its version; it is durable then, and to be seen at every door.
  public long commit(Change change, String who, String why) {
    return write(change, WriteRequest.by(who, why));
  }

  /// The same for a request that may be repeated after a crash or a lost answer: it is carried out
  /// once, and a repetition gets the version of that time.
  ///
  /// @param request the asker's own name for the request
  public long commit(Change change, String who, String why, String request) {
    return write(change, WriteRequest.by(who, why).named(request));
  }

  private long write(Change change, WriteRequest request) {
    return commit(QuadChange.read(change), request, patience(change.size())).version();
  }

  /// Makes a change that is worked out from the graph as it is when its turn comes.
  public Receipt write(ChangeMaker maker, WriteRequest request) {
    return commit(maker, request, limits.stuckAfter().plus(limits.update()));
  }

  /// What would be wrong with the graph if the change were made; empty if it could be. Nothing is
  /// changed, and nothing journalled.
  public List<Violation> faults(Change change) {
    ChangeMaker maker = QuadChange.read(change);
    return writer.run(
        "check of a change",
        patience(change.size()),
        () -> store().faults(maker, setup.clock().instant()));
  }

  private Duration patience(long bytes) {
    return limits.stuckAfter().plusMillis(bytes / 100);
  }

  private Receipt commit(ChangeMaker maker, WriteRequest request, Duration patience) {
    return writer.run(
        "commit: " + request.why(), patience, () -> committer.commit(new Commit(maker, request)));
  }

  /// A base that cannot be written to for the moment can still be read.
  private void followOntology() {
    if (version() == 0) {
      return;
    }
    try {
      updateVocabulary();
    } catch (ProblemException e) {
      LOG.error("The graph keeps the vocabulary that it had: {}", e.getMessage(), e);
    }
  }

  /// Brings what the graph says about classes, properties, concepts and rules up to the ontology,
  /// if that differs. An opening does so by itself, unless the base is empty.
  public void updateVocabulary() {
    Change change = store().vocabularyChange();
    if (!change.isEmpty()) {
      LOG.info("The vocabulary has changed");
      commit(change, "outagraph", "The vocabulary of this version of Outagraph");
    }
  }

  /// True if nobody has claimed anything yet.
  public boolean isEmpty() {
    return store().isEmpty();
  }

  /// Loads every data file of a folder as one change, after the vocabulary. If it was done before,
  /// even by a process that did not live to see it, nothing changes.
  public long loadSeed(Path folder, Progress progress) {
    progress.at("Reading " + folder.getFileName(), 0, 0);
    ReadFiles read = DataFiles.readFolder(folder, ontology);
    updateVocabulary();
    progress.at("Loading " + folder.getFileName(), 0, 0);
    return new FileLoad(read)
        .commit(
            maker -> load(maker, WriteRequest.by("outagraph", "The seed data").named("seed-data")));
  }

  /// Loads data files as one change; claims that are there already are replaced as a whole.
  public long load(List<Path> files) {
    ReadFiles read = DataFiles.read(files, ontology, store().names());
    return new FileLoad(read)
        .over(maker -> load(maker, WriteRequest.by("command line", loaded(files))));
  }

  /// The files' names alone: where they lie is nobody else's business.
  private static String loaded(List<Path> files) {
    return "Loaded "
        + String.join(", ", files.stream().map(Path::getFileName).map(String::valueOf).toList());
  }

  private long load(ChangeMaker maker, WriteRequest request) {
    return commit(maker, request, LOADING).version();
  }

  /// Builds new views from the journal beside those in use, and puts them in use when they are
  /// complete and agree. Reading and writing go on meanwhile.
  public void rebuild(Progress progress) {
    rebuilder.run(
        "rebuild",
        LONG_WORK,
        () -> {
          space.refuseWithout(DiskSpace.taken(views.folder()));
          Generation built = builder.build(progress);
          refuseWorseAnswers(built);
          return writer.run("putting new views in use", LONG_WORK, () -> use(built));
        });
  }

  private void refuseWorseAnswers(Generation built) {
    List<String> worse = AnswerCheck.worse(views.questions(), built.questions());
    if (!worse.isEmpty()) {
      built.close();
      throw new IllegalStateException(
          "New views answer worse, and are not put in use: " + String.join("; ", worse));
    }
  }

  private long use(Generation built) {
    long version = caughtUp(built);
    generations.use(built.folder());
    Generation old = views;
    views = built;
    committer.publish(version);
    retirement.retire(old);
    LOG.info("The views in {} are in use, at version {}", built.folder(), version);
    return version;
  }

  /// Takes in what was written while the views were built.
  private long caughtUp(Generation built) {
    try {
      return new CatchUp(journal, Progress.NONE).run(built);
    } catch (RuntimeException | Error e) {
      built.close();
      throw e;
    }
  }

  /// Compares the index with the graph and names every difference; writing waits meanwhile.
  public List<String> checkIndex() {
    return writer.run("check of the index", LONG_WORK, () -> IndexCheck.differences(views));
  }

  /// The changes from a version on, up to the one that is current. To be closed after use.
  public Stream<Entry> changes(long from) {
    long last = version();
    return journal.from(from).takeWhile(entry -> entry.number() <= last);
  }

  /// The change of that number, if there is one.
  public Optional<Entry> change(long number) {
    if (number < 1 || number > version()) {
      return Optional.empty();
    }
    try (Stream<Entry> changes = changes(number)) {
      return changes.findFirst();
    }
  }

  /// The number of the change that carried out the request of that name, if it was carried out.
  public OptionalLong changeFor(String request) {
    return journal.numberOf(request);
  }

  /// The changes for those who follow them.
  public ChangeFeed feed() {
    return new ChangeFeed(journal, committer);
  }

  /// Reads things out of the graph.
  public EntityReader entities() {
    return views.entities();
  }

  /// Reads things out of the graph as they are seen from a standpoint.
  public EntityReader entities(Standpoint standpoint) {
    Generation now = views;
    return standpoint.isNow() ? now.entities() : outlooks.from(standpoint, now).entities();
  }

  /// What is seen of the graph from a standpoint.
  public Perspective perspective(Standpoint standpoint) {
    return standpoint.isNow() ? Perspective.NOW : outlooks.from(standpoint, views).perspective();
  }

  /// Answers SPARQL.
  public QueryRunner queries() {
    return views.queries();
  }

  /// Reads whole graphs.
  public NamedGraphs graphs() {
    return new NamedGraphs(store(), ontology.prefixes());
  }

  /// Works out what SPARQL updates change; [#write] makes the change.
  public UpdateRunner updates() {
    return UpdateRunner.within(limits.update(), ontology.prefixes(), queries().runs());
  }

  /// Answers the questions of the ontology.
  public QuestionRunner questions() {
    return views.questions();
  }

  /// When a change was recorded, if there is one of that number.
  public Optional<Instant> recordedAt(long version) {
    return change(version).map(Entry::recordedAt);
  }

  /// What the data set says of itself.
  public Catalogue catalogue() {
    return views.catalogue();
  }

  /// The folder for files that are made for readers out of a version, and may be made again.
  public Path extracts() {
    return data.resolve("extracts");
  }

  /// The folder of a part that keeps files of its own beside the journal.
  public Path beside(String part) {
    return data.resolve(part);
  }

  /// The graph, for readers of the packages below it.
  public GraphStore store() {
    return views.store();
  }

  /// Looks for words.
  public SearchResults search(SearchRequest request) {
    return views.search().search(request);
  }

  /// What somebody who typed the beginning of a name may want.
  ///
  /// @param types the kinds to offer; all if there are none
  public List<Suggestion> suggest(String prefix, List<String> types, int limit) {
    return views.search().suggest(prefix, types, limit);
  }

  /// What the base takes up, and what commits cost.
  public Statistics statistics() {
    Path folder = views.folder();
    return new Statistics(
        version(),
        journal.bytes(),
        DiskSpace.taken(folder.resolve("graph")),
        DiskSpace.taken(folder.resolve("search")),
        committer.commits(),
        committer.time());
  }

  /// How the base is.
  public Health health() {
    return vitals.health();
  }

  /// Ends what is being written, takes nothing more, and closes everything, within 15 seconds.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Thread closing = Thread.ofPlatform().daemon().name("knowledge-close").start(this::closeParts);
    try {
      if (!closing.join(CLOSING)) {
        LOG.error("Not everything could be closed in time; the next start makes up for it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeParts() {
    memory.close();
    rebuilder.drain(Duration.ZERO);
    if (!writer.drain(CLOSING)) {
      return;
    }
    retirement.close();
    views.close();
    journal.close();
    LOG.info("Closed at version {}", version());
  }
}
