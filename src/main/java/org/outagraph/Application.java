package org.outagraph;

import java.nio.file.Path;
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.ingest.Ingest;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;
import org.outagraph.web.WebServer;
import org.outagraph.web.WebSettings;
import org.outagraph.web.queries.Allowance;

/// The whole program, put together: the knowledge base over a data folder, and servers for it.
final class Application implements AutoCloseable {
  private static final long ANSWER_BYTES = 32L << 20;

  private final KnowledgeBase base;
  private final Ingest ingest;

  private Application(KnowledgeBase base, Ingest ingest) {
    this.base = base;
    this.ingest = ingest;
  }

  /// Opens the data folder; an empty one gets the seed data first.
  static Application open(Settings settings, Surroundings surroundings, Progress progress) {
    Application application = openAsItIs(settings, surroundings, progress);
    try {
      if (application.base.isEmpty()) {
        application.base.loadSeed(surroundings.home().resolve("seed-data"), progress);
      }
      return application;
    } catch (RuntimeException | Error e) {
      application.close();
      throw e;
    }
  }

  /// Opens the data folder, and leaves an empty one empty.
  static Application openAsItIs(Settings settings, Surroundings surroundings, Progress progress) {
    Path home = surroundings.home();
    Ontology ontology = Ontology.read(home.resolve("ontology"));
    var limits = new QueryLimits(settings.queryLimit(), settings.rowLimit(), ANSWER_BYTES);
    KnowledgeBase base =
        KnowledgeBase.open(
            new Setup(
                settings.data(),
                ontology,
                Questions.read(home.resolve("ontology")),
                limits,
                WriteLimits.STANDARD.withUpdate(settings.updateLimit()),
                surroundings.clock()),
            progress);
    try {
      return new Application(
          base,
          Ingest.open(
              base, home.resolve("ontology/patterns"), settings.model(), surroundings.clock()));
    } catch (RuntimeException | Error e) {
      base.close();
      throw e;
    }
  }

  KnowledgeBase base() {
    return base;
  }

  /// Starts a server at the address of the settings.
  WebServer serve(Settings settings) {
    return WebServer.start(
        base,
        ingest,
        new WebSettings(
            settings.host(),
            settings.port(),
            settings.base().map(Object::toString),
            settings.writeKey(),
            Allowance.inPublic(
                settings.querySlots().orElse(Runtime.getRuntime().availableProcessors()),
                settings.clientTime(),
                settings.clientRequests()),
            settings.trustedProxy()));
  }

  /// Starts a server for this process alone, at any free port.
  ///
  /// @param key the key for writing, which nobody else knows
  WebServer serveAlone(String key) {
    return WebServer.start(
        base, ingest, new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of(key)));
  }

  @Override
  public void close() {
    ingest.close();
    base.close();
  }
}
