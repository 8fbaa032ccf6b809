package org.outagraph.knowledge;

import java.nio.file.Path;
import java.util.List;
import org.outagraph.graph.DataFiles;
import org.outagraph.graph.ReadFiles;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Takes data files in as one change each time, and says file and line of what is wrong with them.
final class FileLoader {
  /// By this name a second load of the seed data is recognised.
  private static final String SEED = "seed-data";

  private static final String WHO = "outagraph";

  private final KnowledgeBase base;

  FileLoader(KnowledgeBase base) {
    this.base = base;
  }

  /// All of the seed data is one entry of the journal: killed half-way, it begins anew.
  long seed(Path folder, Progress progress) {
    progress.at("Reading the seed data", 0, 0);
    ReadFiles files = DataFiles.readFolder(folder, base.store().ontology());
    refuseFaulty(files);
    progress.at("Taking in the vocabulary", 0, 0);
    base.updateVocabulary();
    progress.at("Taking in the seed data", 0, 0);
    try {
      return base.commit(
          files.change(), WHO, "The data that this version of Outagraph comes with", SEED);
    } catch (ProblemException e) {
      throw located(e, files);
    }
  }

  long load(List<Path> paths, String who, String why) {
    ReadFiles files = DataFiles.read(paths, base.store().ontology(), base.store().names());
    refuseFaulty(files);
    base.updateVocabulary();
    try {
      return base.commit(files.change(), who, why);
    } catch (ProblemException e) {
      throw located(e, files);
    }
  }

  private static void refuseFaulty(ReadFiles files) {
    if (!files.faults().isEmpty()) {
      throw new Problem.ShapesBroken(files.faults()).toException();
    }
  }

  private static ProblemException located(ProblemException e, ReadFiles files) {
    return e.problem() instanceof Problem.ShapesBroken broken
        ? new Problem.ShapesBroken(files.located(broken.violations())).toException(e)
        : e;
  }
}
