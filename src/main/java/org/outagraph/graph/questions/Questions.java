package org.outagraph.graph.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.Question;
import org.outagraph.model.Violation;

/// The questions that the ontology's files ask. Immutable.
public final class Questions {
  private final Map<String, Question> byName;

  private Questions(Map<String, Question> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /// Reads `questions/*.rq` of an ontology folder; a new question is a new file.
  ///
  /// Throws [Problem.ShapesBroken] with every fault, by file and line.
  public static Questions read(Path ontologyFolder) {
    List<Violation> faults = new ArrayList<>();
    Map<String, Question> byName = new LinkedHashMap<>();
    for (Path file : files(ontologyFolder.resolve("questions"))) {
      QuestionFile read = QuestionFile.read(file);
      faults.addAll(read.faults());
      byName.put(read.question().name(), read.question());
    }
    if (!faults.isEmpty()) {
      throw new Problem.ShapesBroken(faults).toException();
    }
    return new Questions(byName);
  }

  /// No questions, for stores that nobody asks.
  public static Questions none() {
    return new Questions(Map.of());
  }

  /// All questions, by name.
  public List<Question> all() {
    return List.copyOf(byName.values());
  }

  /// The question of that name, or a [Problem.NotFound] that says which names are near.
  public Question named(String name) {
    Question question = byName.get(name);
    if (question == null) {
      throw new Problem.NotFound("question " + name, Nearest.to(name, byName.keySet()))
          .toException();
    }
    return question;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".rq"))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
