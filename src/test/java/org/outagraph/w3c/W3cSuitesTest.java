package org.outagraph.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.Vocabulary;
import org.outagraph.web.Beginning;
import org.outagraph.web.LiveServer;

/// The W3C's SPARQL 1.0, 1.1 and 1.2 suites, case by case, over HTTP.
///
/// Data comes in through the Graph Store Protocol, a query's dataset is named by the parameters of
/// the SPARQL Protocol, and what does not pass is in `deviations.txt` with its reason: a case there
/// that passes is a fault of that file.
class W3cSuitesTest {
  private static final String KEY = "made-up-key";
  private static final String FIRST = "sparql10/";
  private static final String SECOND = "sparql11/";
  private static final String THIRD = "sparql12/";
  private static final String EMPTY = Manifest.BASE + "empty";
  private static final Deviations DEVIATIONS = Deviations.read();

  @TempDir static Path data;
  private static LiveServer server;
  private static Endpoint endpoint;

  @BeforeAll
  static void start() {
    server = Beginning.in(data).key(KEY).start();
    endpoint = new Endpoint(server.address(), KEY);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicContainer> sparql10() {
    return folders(
        FIRST,
        "basic triple-match open-world algebra bnode-coreference optional optional-filter graph"
            + " dataset type-promotion cast boolean-effective-value bound expr-builtin expr-ops"
            + " expr-equals regex i18n construct ask distinct sort solution-seq reduced"
            + " syntax-sparql1 syntax-sparql2 syntax-sparql3 syntax-sparql4 syntax-sparql5");
  }

  @TestFactory
  Stream<DynamicContainer> sparql11Query() {
    return folders(
        SECOND,
        "aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res"
            + " negation project-expression property-path service subquery syntax-query"
            + " syntax-fed");
  }

  @TestFactory
  Stream<DynamicContainer> sparql11Update() {
    return folders(
        SECOND,
        "add basic-update clear copy delete-data delete-insert delete-where delete drop move"
            + " syntax-update-1 syntax-update-2 update-silent");
  }

  @TestFactory
  Stream<DynamicContainer> sparql12() {
    return folders(
        THIRD,
        "grouping codepoint-escapes syntax-triple-terms-negative syntax-triple-terms-positive"
            + " eval-triple-terms expression lang-basedir rdf11");
  }

  private static Stream<DynamicContainer> folders(String suite, String names) {
    return Stream.of(names.split(" "))
        .map(
            name ->
                DynamicContainer.dynamicContainer(
                    name,
                    Manifest.read(suite + name + "/").cases().stream()
                        .map(
                            test ->
                                DynamicTest.dynamicTest(
                                    test.id() + ": " + test.name(), () -> hold(test)))));
  }

  private static void hold(Case test) {
    Optional<String> fault = fault(test);
    Optional<String> known = DEVIATIONS.reason(test.id());
    if (known.isPresent()) {
      assertThat(fault).as("passes now; take it out of deviations.txt").isPresent();
    } else {
      fault.ifPresent(f -> fail(test.id() + ": " + f + bare(test)));
    }
  }

  /// What Jena alone answers, where that helps to understand a fault.
  private static String bare(Case test) {
    boolean isQuery = test.type().equals("QueryEvaluationTest");
    return isQuery
        ? "; Jena alone: " + BareJena.fault(test, text(test)).orElse("as it should be")
        : "";
  }

  private static Optional<String> fault(Case test) {
    return switch (test.type()) {
      case "QueryEvaluationTest", "CSVResultFormatTest" -> evaluated(test);
      case "UpdateEvaluationTest" -> updated(test);
      case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> status(query(test), 200);
      case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> status(query(test), 400);
      case "PositiveUpdateSyntaxTest", "PositiveUpdateSyntaxTest11" -> status(update(test), 200);
      case "NegativeUpdateSyntaxTest", "NegativeUpdateSyntaxTest11" -> status(update(test), 400);
      default -> throw new IllegalStateException(test.id() + " is a " + test.type());
    };
  }

  private static Optional<String> status(HttpResponse<byte[]> answer, int right) {
    boolean same = right == 200 ? answer.statusCode() / 100 == 2 : answer.statusCode() == right;
    return same
        ? Optional.empty()
        : Optional.of("status " + answer.statusCode() + ": " + Endpoint.text(answer));
  }

  private static HttpResponse<byte[]> query(Case test) {
    return endpoint.query("", text(test), "*/*");
  }

  private static HttpResponse<byte[]> update(Case test) {
    return endpoint.update(text(test));
  }

  /// Relative IRIs in a file are relative to the file.
  private static String text(Case test) {
    String file = test.request().orElseThrow();
    return "BASE <" + file + "> " + Manifest.text(file);
  }

  private static Optional<String> evaluated(Case test) {
    String result = test.result().orElseThrow();
    HttpResponse<byte[]> answer = endpoint.query(dataset(test), text(test), Answers.accept(result));
    if (answer.statusCode() != 200) {
      return status(answer, 200);
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    Optional<String> fault = Answers.fault(type, answer.body(), result, test.isLax());
    boolean byValue = fault.filter(f -> f.startsWith(Answers.BY_VALUE)).isPresent();
    boolean alsoAlone =
        byValue
            && BareJena.fault(test, text(test))
                .filter(f -> f.startsWith(Answers.BY_VALUE))
                .isPresent();
    return alsoAlone ? Optional.empty() : fault;
  }

  /// The parameters that name a query's dataset, after its graphs were put there; none if the query
  /// names it itself.
  private static String dataset(Case test) {
    Set<String> standard = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    for (String file : test.queried().unnamed()) {
      for (String graph : endpoint.load(file)) {
        (graph.equals(file) ? standard : named).add(graph);
      }
    }
    for (Case.Named graph : test.queried().named()) {
      endpoint.load(graph.file());
      named.add(graph.name());
    }
    List<String> own = ownGraphs(test);
    own.forEach(endpoint::load);
    if (!own.isEmpty()) {
      return "";
    }
    if (standard.isEmpty()) {
      standard.add(EMPTY);
    }
    return "?"
        + Stream.concat(
                standard.stream().map(graph -> "default-graph-uri=" + Endpoint.escape(graph)),
                named.stream().map(graph -> "named-graph-uri=" + Endpoint.escape(graph)))
            .collect(Collectors.joining("&"));
  }

  /// The graphs that a query names itself.
  private static List<String> ownGraphs(Case test) {
    try {
      Query query = QueryFactory.create(text(test), Syntax.syntaxSPARQL_12);
      return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
          .filter(iri -> iri.startsWith(Manifest.BASE))
          .toList();
    } catch (QueryParseException e) {
      return List.of();
    }
  }

  private static Optional<String> updated(Case test) {
    Endpoint.require(endpoint.update("DROP ALL"), "DROP ALL");
    fill(test.before());
    HttpResponse<byte[]> answer = update(test);
    if (answer.statusCode() / 100 != 2) {
      return status(answer, 200);
    }
    var right = graphs(test.after());
    var found = stored();
    if (!found.keySet().equals(right.keySet())) {
      return Optional.of("graphs " + found.keySet() + ", not " + right.keySet());
    }
    return right.entrySet().stream()
        .filter(
            graph ->
                !Answers.same(graph.getValue(), Objects.requireNonNull(found.get(graph.getKey()))))
        .map(graph -> graph.getKey() + " has " + Objects.requireNonNull(found.get(graph.getKey())))
        .findFirst();
  }

  private static void fill(Case.Data before) {
    graphs(before)
        .forEach((name, graph) -> endpoint.put(name, Answers.written(graph), "the data before"));
  }

  /// Every graph that is not empty by its name, and the default graph by the empty name.
  private static TreeMap<String, Graph> graphs(Case.Data data) {
    TreeMap<String, Graph> graphs = new TreeMap<>();
    graphs.put("", GraphFactory.createDefaultGraph());
    for (String file : data.unnamed()) {
      Answers.dataset(file).forEach((name, graph) -> graphs.merge(name, graph, Answers::both));
    }
    data.named().forEach(graph -> graphs.put(graph.name(), Answers.file(graph.file())));
    graphs.entrySet().removeIf(graph -> !graph.getKey().isEmpty() && graph.getValue().isEmpty());
    return graphs;
  }

  /// What is in the store, without the version that its default graph says of itself and that is
  /// copied with all else.
  private static TreeMap<String, Graph> stored() {
    TreeMap<String, Graph> graphs = new TreeMap<>();
    Graph unnamed = Answers.read(endpoint.get("").body(), Lang.NTRIPLES);
    graphs.put("", unnamed);
    HttpResponse<byte[]> names =
        endpoint.query("", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "text/csv");
    for (String name : Endpoint.text(names).lines().skip(1).collect(Collectors.toList())) {
      graphs.put(name, Answers.read(endpoint.get(name).body(), Lang.NTRIPLES));
    }
    graphs
        .values()
        .forEach(graph -> graph.remove(Vocabulary.DATASET, Vocabulary.VERSION, Node.ANY));
    return graphs;
  }
}
