package org.outagraph.w3c;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// The same cases answered by Jena alone, in memory: what is wrong there is not ours.
final class BareJena {
  private BareJena() {}

  /// What is wrong with Jena's answer to a query, if anything is.
  static Optional<String> fault(Case test, String text) {
    String result = test.result().orElseThrow();
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
      DatasetGraph data = data(test, query);
      try (QueryExecution run = QueryExecution.create(query, DatasetFactory.wrap(data))) {
        if (query.isConstructType()) {
          return Answers.fault(
              "application/n-triples",
              Answers.written(run.execConstruct().getGraph()),
              result,
              test.isLax());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (query.isAskType()) {
          ResultSetFormatter.outputAsJSON(out, run.execAsk());
        } else {
          ResultSetFormatter.outputAsJSON(out, run.execSelect());
        }
        return Answers.fault(
            "application/sparql-results+json", out.toByteArray(), result, test.isLax());
      }
    } catch (RuntimeException e) {
      return Optional.of(e.toString());
    }
  }

  private static DatasetGraph data(Case test, Query query) {
    DatasetGraph data = DatasetGraphFactory.create();
    for (String file : test.queried().unnamed()) {
      Answers.dataset(file)
          .forEach(
              (name, graph) -> graph.find().forEachRemaining(triple -> add(data, name, triple)));
    }
    for (Case.Named graph : test.queried().named()) {
      Answers.file(graph.file()).find().forEachRemaining(triple -> add(data, graph.name(), triple));
    }
    for (String file : from(query.getGraphURIs())) {
      Answers.file(file).find().forEachRemaining(triple -> add(data, file, triple));
    }
    for (String file : from(query.getNamedGraphURIs())) {
      Answers.file(file).find().forEachRemaining(triple -> add(data, file, triple));
    }
    return data;
  }

  private static List<String> from(List<String> files) {
    return files.stream().filter(file -> file.startsWith(Manifest.BASE)).toList();
  }

  private static void add(DatasetGraph data, String name, Triple triple) {
    if (name.isEmpty()) {
      data.getDefaultGraph().add(triple);
    } else {
      data.add(
          NodeFactory.createURI(name),
          triple.getSubject(),
          triple.getPredicate(),
          triple.getObject());
    }
  }
}
