package org.outagraph.graph.sparql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;

/// A few triples in a real TDB2 store, with a runner on them.
public final class SmallGraph implements AutoCloseable {
  private static final Prefixes PREFIXES = Prefixes.standard();

  private final GraphStore store;
  private final QueryRunner runner;

  private SmallGraph(GraphStore store, QueryLimits limits, String turtle, Lang lang) {
    this.store = store;
    this.runner = new QueryRunner(store, PREFIXES, limits);
    add(turtle, lang);
  }

  /// A graph in memory; the prefixes of Outagraph are declared.
  public static SmallGraph of(String turtle) {
    return new SmallGraph(GraphStore.inMemory(), limits(), turtle, Lang.TURTLE);
  }

  static SmallGraph of(QueryLimits limits, String turtle) {
    return new SmallGraph(GraphStore.inMemory(), limits, turtle, Lang.TURTLE);
  }

  static SmallGraph withNamedGraphs(String trig) {
    return new SmallGraph(GraphStore.inMemory(), limits(), trig, Lang.TRIG);
  }

  static SmallGraph onDisk(Path folder, String turtle) {
    return new SmallGraph(GraphStore.open(folder), limits(), turtle, Lang.TURTLE);
  }

  static QueryLimits limits() {
    return new QueryLimits(Duration.ofSeconds(3), 100_000, 32L << 20);
  }

  public GraphStore store() {
    return store;
  }

  public QueryRunner runner() {
    return runner;
  }

  QueryAnswer ask(String query, ResultForm form) {
    return runner.run(runner.prepare(query), form, Map.of());
  }

  /// The answer as CSV with line feeds, IRIs shortened.
  String rows(String query) {
    String rows = text(ask(query, ResultForm.CSV)).replace("\r\n", "\n");
    for (Map.Entry<String, String> prefix : PREFIXES.map().entrySet()) {
      rows = rows.replace(prefix.getValue(), prefix.getKey() + ":");
    }
    return rows;
  }

  static String text(QueryAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  void add(String turtle, Lang lang) {
    String declarations =
        PREFIXES.map().entrySet().stream()
            .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
            .collect(Collectors.joining());
    Txn.executeWrite(
        dataset(), () -> RDFParser.fromString(declarations + turtle, lang).parse(dataset()));
  }

  /// The store lends its graph for reading only; a test may keep it to fill it.
  DatasetGraph dataset() {
    return store.read(dataset -> dataset);
  }

  @Override
  public void close() {
    store.close();
  }
}
