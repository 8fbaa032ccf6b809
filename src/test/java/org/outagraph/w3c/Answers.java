package org.outagraph.w3c;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultSetMem;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/// Compares what came over the wire with what the W3C says is right.
final class Answers {
  static final String BY_VALUE = "equal only by value: ";

  private Answers() {}

  /// The media type in which the answer to a case is asked for: that of the right answer, or JSON.
  static String accept(String result) {
    return switch (suffix(result)) {
      case "csv" -> "text/csv";
      case "tsv" -> "text/tab-separated-values";
      case "srx" -> "application/sparql-results+xml";
      default -> "application/sparql-results+json, application/n-triples;q=0.9";
    };
  }

  /// What is wrong with an answer, if anything is.
  ///
  /// A number has many spellings, and the specification of a function seldom says which is right:
  /// what is the same by value only is told so, with [#BY_VALUE] at the start.
  ///
  /// @param lax whether equal rows may be left out, as REDUCED may
  static Optional<String> fault(String type, byte[] body, String result, boolean lax) {
    return switch (type) {
      case "application/n-triples" -> graph(read(body, Lang.NTRIPLES), file(result));
      case "application/sparql-results+json" -> table(body, ResultSetLang.RS_JSON, result, lax);
      case "application/sparql-results+xml" -> table(body, ResultSetLang.RS_XML, result, lax);
      case "text/csv" -> table(body, ResultSetLang.RS_CSV, result, lax);
      case "text/tab-separated-values" -> table(body, ResultSetLang.RS_TSV, result, lax);
      default -> Optional.of("an answer of type " + type);
    };
  }

  private static Optional<String> graph(Graph told, Graph right) {
    return same(told, right)
        ? Optional.empty()
        : Optional.of("another graph: " + told + ", not " + right);
  }

  private static Optional<String> table(byte[] body, Lang lang, String result, boolean lax) {
    Optional<Boolean> truth = truth(result);
    if (truth.isPresent()) {
      boolean told = ResultSetMgr.readBoolean(new ByteArrayInputStream(body), lang);
      return told == truth.get() ? Optional.empty() : Optional.of("answered " + told);
    }
    ResultSetMem right = new ResultSetMem(rows(result));
    ResultSetMem told = new ResultSetMem(ResultSetMgr.read(new ByteArrayInputStream(body), lang));
    if (lang.equals(ResultSetLang.RS_CSV)) {
      return byLines(new String(body, StandardCharsets.UTF_8), result);
    }
    if (lax && distinct(right).equals(distinct(told))) {
      return Optional.empty();
    }
    right.reset();
    told.reset();
    if (isOrdered(result)
        ? ResultsCompare.equalsByTermAndOrder(right, told)
        : ResultsCompare.equalsByTerm(right, told)) {
      return Optional.empty();
    }
    right.reset();
    told.reset();
    boolean byValue = ResultsCompare.equalsByValue(right, told);
    right.reset();
    told.reset();
    return Optional.of(
        (byValue ? BY_VALUE : "other rows: ")
            + ResultSetFormatter.toList(told)
            + ", not "
            + ResultSetFormatter.toList(right));
  }

  private static Set<String> distinct(ResultSetMem rows) {
    Set<String> distinct = new HashSet<>();
    rows.forEachRemaining(row -> distinct.add(String.valueOf(row)));
    return distinct;
  }

  /// CSV loses what is an IRI and what a number, so it is compared as text, its lines in any order.
  private static Optional<String> byLines(String told, String result) {
    List<String> right = lines(Manifest.text(result));
    List<String> lines = lines(told);
    return lines.equals(right)
        ? Optional.empty()
        : Optional.of("other lines: " + lines + ", not " + right);
  }

  /// The suites name one blank node in a table at most.
  private static List<String> lines(String csv) {
    return csv.lines().map(line -> line.strip().replaceAll("_:\\w+", "_:b")).sorted().toList();
  }

  private static Optional<Boolean> truth(String result) {
    byte[] body = Manifest.bytes(result);
    return switch (suffix(result)) {
      case "srx" ->
          new String(body, StandardCharsets.UTF_8).contains("<boolean>")
                  || Manifest.text(result).contains(":boolean>")
              ? Optional.of(
                  ResultSetMgr.readBoolean(new ByteArrayInputStream(body), ResultSetLang.RS_XML))
              : Optional.empty();
      case "srj" ->
          Manifest.text(result).contains("\"boolean\"")
              ? Optional.of(
                  ResultSetMgr.readBoolean(new ByteArrayInputStream(body), ResultSetLang.RS_JSON))
              : Optional.empty();
      case "ttl", "rdf" ->
          file(result)
              .find(null, ResultSetGraphVocab.p_boolean.asNode(), null)
              .mapWith(t -> Boolean.parseBoolean(t.getObject().getLiteralLexicalForm()))
              .nextOptional();
      default -> Optional.empty();
    };
  }

  private static ResultSet rows(String result) {
    return switch (suffix(result)) {
      case "ttl", "rdf" -> RDFInput.fromRDF(ModelFactory.createModelForGraph(file(result)));
      case "srx" -> read(result, ResultSetLang.RS_XML);
      case "srj" -> read(result, ResultSetLang.RS_JSON);
      case "csv" -> read(result, ResultSetLang.RS_CSV);
      case "tsv" -> read(result, ResultSetLang.RS_TSV);
      default -> throw new IllegalArgumentException(result);
    };
  }

  private static boolean isOrdered(String result) {
    return suffix(result).matches("ttl|rdf")
        && file(result).contains(null, ResultSetGraphVocab.index.asNode(), null);
  }

  private static ResultSet read(String result, Lang lang) {
    return ResultSetMgr.read(new ByteArrayInputStream(Manifest.bytes(result)), lang);
  }

  static Graph file(String iri) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(Manifest.text(iri), suffix(iri).equals("rdf") ? Lang.RDFXML : Lang.TURTLE)
        .base(iri)
        .parse(graph);
    return graph;
  }

  /// What a file says, by the names of its graphs; the default graph's is empty.
  static Map<String, Graph> dataset(String iri) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Lang lang = RDFLanguages.filenameToLang(iri, Lang.TURTLE);
    RDFParser.fromString(Manifest.text(iri), lang).base(iri).parse(dataset);
    Map<String, Graph> graphs = new TreeMap<>();
    graphs.put("", copy(dataset.getDefaultGraph()));
    dataset
        .listGraphNodes()
        .forEachRemaining(name -> graphs.put(name.getURI(), copy(dataset.getGraph(name))));
    return graphs;
  }

  static Graph both(Graph one, Graph other) {
    Graph both = copy(one);
    other.find().forEachRemaining(both::add);
    return both;
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }

  /// A graph as N-Triples.
  static byte[] written(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(Lang.NTRIPLES).output(out);
    return out.toByteArray();
  }

  static Graph read(byte[] body, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(body)).lang(lang).parse(graph);
    return graph;
  }

  static boolean same(Graph one, Graph other) {
    return IsoMatcher.isomorphic(one, other);
  }

  private static String suffix(String iri) {
    return iri.substring(iri.lastIndexOf('.') + 1);
  }
}
