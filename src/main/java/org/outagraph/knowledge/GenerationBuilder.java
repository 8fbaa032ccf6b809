package org.outagraph.knowledge;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.outagraph.journal.DamagedJournal;
import org.outagraph.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the views in use and brings them up to the journal, or builds new ones from it.
final class GenerationBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationBuilder.class);

  private final Journal journal;
  private final Generations generations;
  private final Setup setup;

  GenerationBuilder(Journal journal, Generations generations, Setup setup) {
    this.journal = journal;
    this.generations = generations;
    this.setup = setup;
  }

  /// The views in use. If there are none, or they are damaged or ahead of the journal, new ones
  /// take their place: the journal has everything.
  Generation current(Progress progress) {
    return generations
        .current()
        .flatMap(folder -> usable(folder, progress))
        .orElseGet(
            () -> {
              Generation built = build(progress);
              generations.use(built.folder());
              return built;
            });
  }

  private Optional<Generation> usable(Path folder, Progress progress) {
    try {
      return Optional.of(caughtUp(folder, progress));
    } catch (DamagedJournal e) {
      throw e;
    } catch (RuntimeException | InternalError e) {
      LOG.warn("The views in {} cannot be used and are built anew: {}", folder, e.getMessage(), e);
      return Optional.empty();
    }
  }

  /// Builds views in a folder of their own; they are not in use yet.
  Generation build(Progress progress) {
    Path folder = generations.next();
    LOG.info("Building views in {} from {} entries of the journal", folder, journal.last());
    Generation built = brought(folder, views -> new CatchUp(journal, progress).fill(views));
    LOG.info("Built views in {} at version {}", folder, built.store().version());
    return built;
  }

  private Generation caughtUp(Path folder, Progress progress) {
    return brought(folder, views -> new CatchUp(journal, progress).run(views));
  }

  private Generation brought(Path folder, Consumer<Generation> upToTheJournal) {
    Generation views = Generation.open(folder, setup);
    try {
      upToTheJournal.accept(views);
      return views;
    } catch (RuntimeException | Error e) {
      views.close();
      throw e;
    }
  }
}
