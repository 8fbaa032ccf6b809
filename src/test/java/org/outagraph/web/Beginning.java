package org.outagraph.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;

/// With what a server of a test begins: `Beginning.in(folder).key("made up").start()`.
///
/// @param data the folder that has it all; what is there already is taken up
/// @param ontology the folder of the vocabulary; the real one is taken with its questions
public record Beginning(
    Path data, Path ontology, QueryLimits queries, WriteLimits writes, WebSettings web) {
  private static final Path REAL = Path.of("ontology");
  private static final Path SMALL = Path.of("src/test/resources/small-ontology");

  /// The real ontology, no data, the usual limits, and no key.
  public static Beginning in(Path data) {
    return new Beginning(
        data,
        REAL,
        QueryLimits.standard(),
        WriteLimits.STANDARD,
        new WebSettings("127.0.0.1", 0, Optional.empty()));
  }

  /// The same with the small ontology, which is made up and quicker.
  public static Beginning small(Path data) {
    Beginning real = in(data);
    return new Beginning(data, SMALL, real.queries, real.writes, real.web);
  }

  public Beginning limits(QueryLimits limits) {
    return new Beginning(data, ontology, limits, writes, web);
  }

  public Beginning limits(WriteLimits limits) {
    return new Beginning(data, ontology, queries, limits, web);
  }

  public Beginning settings(WebSettings settings) {
    return new Beginning(data, ontology, queries, writes, settings);
  }

  /// The same with a key, so that it can be written to.
  public Beginning key(String key) {
    return settings(new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of(key)));
  }

  public LiveServer start() {
    Ontology read = Ontology.read(ontology.toAbsolutePath());
    Questions questions = ontology.equals(REAL) ? Questions.read(ontology) : Questions.none();
    KnowledgeBase base =
        KnowledgeBase.open(
            new Setup(data, read, questions, queries, writes, Clock.systemUTC()), Progress.NONE);
    return new LiveServer(base, web);
  }
}
