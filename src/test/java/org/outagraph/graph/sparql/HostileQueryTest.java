package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Queries that mean harm get a sentence, soon.
class HostileQueryTest {
  private static final QueryLimits ONE_SECOND =
      new QueryLimits(Duration.ofSeconds(1), 100_000, 32L << 20);

  @Test
  void otherServersAreNeverCalled() {
    refused("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");
    refused("SELECT * { SERVICE SILENT ?x { ?s ?p ?o } }");
    refused("SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }");
    refused("SELECT * { { SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } } } }");
  }

  @Test
  void otherDataSetsAreNotRead() {
    try (var graph = SmallGraph.of("outages:a a og:Outage .")) {
      assertThat(graph.rows("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"))
          .isEqualTo("s,p,o\n");
      assertThat(graph.rows("SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }"))
          .isEqualTo("s,p,o,g\n");
    }
  }

  @Test
  void aFunctionOutsideTheListIsUnknown() {
    for (String function :
        new String[] {
          "java:java.lang.Runtime",
          "http://jena.apache.org/ARQ/function#wait",
          "http://www.w3.org/2005/xpath-functions#apply",
          "http://www.w3.org/2005/xpath-functions#replace",
          "http://jena.apache.org/ARQ/js#f"
        }) {
      assertThat(problem("SELECT * { BIND(<" + function + ">(1) AS ?x) }"))
          .as(function)
          .isInstanceOf(Problem.Unknown.class);
      assertThat(problem("SELECT (SUM(<" + function + ">(1)) AS ?x) {}"))
          .as(function)
          .isInstanceOf(Problem.Unknown.class);
    }
    try (var graph = SmallGraph.of("")) {
      assertThat(graph.rows("SELECT (xsd:integer(\"7\") AS ?x) {}")).isEqualTo("x\n7\n");
    }
  }

  @Test
  void aPropertyIsNeverACall() {
    try (var graph = SmallGraph.of("")) {
      assertThat(
              graph
                  .ask(
                      "SELECT * { (\"a b\" \" \") <http://jena.apache.org/ARQ/property#strSplit> ?x"
                          + " }",
                      ResultForm.CSV)
                  .rows())
          .isZero();
      assertThat(graph.ask("SELECT * { 1 <java:org.example.Anything> ?x }", ResultForm.CSV).rows())
          .isZero();
    }
  }

  @Test
  void whatIsTooLargeIsNotPlanned() {
    tooLarge("SELECT * { ?s ?p \"" + "x".repeat(70_000) + "\" }");
    tooLarge("SELECT * " + "{ ".repeat(21) + "} ".repeat(21));
    tooLarge("ASK { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }");
    tooLarge("ASK " + "{ ?s ?p ?o FILTER NOT EXISTS ".repeat(5) + "{ ?s ?p ?o } " + "} ".repeat(5));
    tooLarge("SELECT * { " + "?s ?p ?o . ".repeat(201) + " }");
    tooLarge("SELECT * { VALUES ?x { " + "1 ".repeat(1_001) + "} }");
    tooLarge("SELECT * { ?s ?p ?o FILTER(?o IN (1" + ",1".repeat(1_000) + ")) }");
    tooLarge("SELECT * { ?s og:a" + "/og:a".repeat(50) + "?o }");
    tooLarge("SELECT * { BIND(" + "9".repeat(101) + " AS ?x) }");
    tooLarge("SELECT * { VALUES ?x { " + "9".repeat(101) + " } }");
    tooLarge("SELECT * { ?s ?p ?o } LIMIT 9223372036854775807 OFFSET 9223372036854775807");
    tooLarge("ASK { FILTER(true" + "||true".repeat(9_000) + ") }");
    tooLarge("SELECT (1" + "+1".repeat(20_000) + " AS ?x) {}");
    tooLarge("SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(2_000) + "{ ?s ?p ?o } }");
  }

  @Test
  void bracketsInStringsNamesAndCommentsAreNotNesting() {
    try (var graph = SmallGraph.of("")) {
      graph.runner().prepare("SELECT * { ?s ?p \"" + "{".repeat(30) + "\" }");
      graph.runner().prepare("SELECT * { ?s ?p '''" + "\\'{".repeat(30) + "''' }");
      graph.runner().prepare("SELECT * { # " + "{".repeat(30) + "\n ?s ?p ?o }");
      graph.runner().prepare("SELECT * { outages:x\\#a ?p ?o FILTER(?o < 3 && ?o > 1) }");
      graph.runner().prepare("SELECT * { ?s og:exists ?o . { { { { { ?s og:exists ?o } } } } } }");
    }
  }

  @Test
  void aRegularExpressionHasAnEnd() {
    String text = "a".repeat(35) + "c";
    soon("ASK { FILTER(REGEX(\"" + text + "\", \"^(a+)+(b)?\\\\2$\")) }");
    soon("SELECT (REPLACE(\"" + text + "\", \"^(a+)+(b)?\\\\2$\", \"\") AS ?x) {}");
    soon(
        "SELECT (COUNT(REGEX(\"" + text + "\", ?r)) AS ?n) { VALUES ?r { \"^(a+)+(b)?\\\\2$\" } }");
    soon("ASK { FILTER(REGEX(\"" + "ab".repeat(15_000) + "\", \"^(a|b)*$\")) }");
  }

  @Test
  void replacingAndMatchingStillWork() {
    try (var graph = SmallGraph.of("")) {
      assertThat(
              graph.rows(
                  """
                  SELECT (REPLACE("Falcon sensor"@en, "(f)(a)", "$2$1", "i") AS ?a)
                    (REGEX("Falcon", "^f", "i") AS ?b) (REGEX("a.c", "a.c", "q") AS ?c)
                    (LANG(REPLACE("x"@de, "x", "y")) AS ?d) (REPLACE("abab", "b", "Z") AS ?e)
                  {}\
                  """))
          .isEqualTo("a,b,c,d,e\naFlcon sensor,true,true,de,aZaZ\n");
    }
  }

  /// The texts are within bounds each; what they come to together would be 2 GB.
  @Test
  void aTextIsRefusedBeforeItIsMade() {
    String thousand =
        "REPLACE(\"" + "a".repeat(1_000) + "\", \"a\", \"" + "b".repeat(1_000) + "\")";
    soonTooLarge(
        "SELECT (CONCAT(?x" + ", ?x".repeat(1_900) + ") AS ?y) { BIND(" + thousand + " AS ?x) }");
  }

  @Test
  void textsAndNumbersDoNotGrowWithoutEnd() {
    soonTooLarge(doubling("CONCAT(?x%1$d, ?x%1$d)", "\"0123456789\"", 30));
    soonTooLarge(doubling("REPLACE(?x%1$d, \"x\", \"xxxxxxxxxx\")", "\"x\"", 12));
    soonTooLarge(doubling("?x%1$d * ?x%1$d", "1234567890123456789.5", 18));
    soonTooLarge(doubling("?x%1$d * ?x%1$d", "1234567890123456789", 18));
  }

  private static String doubling(String step, String start, int times) {
    return "SELECT * { BIND("
        + start
        + " AS ?x0) "
        + IntStream.range(0, times)
            .mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?x" + (i + 1) + ") ")
            .collect(Collectors.joining())
        + "}";
  }

  @Test
  void aCrossProductStopsAtTheLimitAndSoDoesItsSort() {
    try (var graph = SmallGraph.of(ONE_SECOND, QueryRunnerTest.links(3_000))) {
      for (String query :
          new String[] {
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY (STRLEN(STR(?a)) + STRLEN(STR(?f))) LIMIT"
                + " 9000",
            "ASK { ?a og:next+ ?b . FILTER(STR(?b) = \"nowhere\") }",
          }) {
        Problem problem =
            assertTimeoutPreemptively(Duration.ofSeconds(6), () -> problem(graph, query), query);
        assertThat(problem).as(query).isInstanceOf(Problem.TooSlow.class);
      }
      assertThat(problem(graph, "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f"))
          .isInstanceOfAny(Problem.TooLarge.class, Problem.TooSlow.class);
      assertThat(graph.ask("ASK {}", ResultForm.JSON).rows()).isEqualTo(1);
    }
  }

  @Test
  void aLongPathStopsAtTheLimit() {
    try (var graph = SmallGraph.of(ONE_SECOND, QueryRunnerTest.links(40_000))) {
      for (String path : new String[] {"og:next+", "og:next*", "(og:next|^og:next)*"}) {
        Problem problem =
            assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> problem(graph, "SELECT (COUNT(*) AS ?n) { ?a " + path + " ?b }"),
                path);
        assertThat(problem).as(path).isInstanceOfAny(Problem.TooSlow.class, Problem.TooLarge.class);
      }
    }
  }

  @Test
  void describingEverythingIsCapped() {
    try (var graph =
        SmallGraph.of(
            new QueryLimits(Duration.ofSeconds(5), 500, 1 << 20), QueryRunnerTest.links(2_000))) {
      var answer = graph.ask("DESCRIBE ?s { ?s ?p ?o }", ResultForm.NTRIPLES);
      assertThat(answer.complete()).isFalse();
      assertThat(answer.rows()).isEqualTo(500);
    }
  }

  private static void refused(String query) {
    assertThat(problem(query)).as(query).isInstanceOf(Problem.Refused.class);
  }

  private static void tooLarge(String query) {
    Problem problem =
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                  try (var graph = SmallGraph.of("")) {
                    return catchThrowableOfType(
                        ProblemException.class, () -> graph.runner().prepare(query));
                  }
                },
                query)
            .problem();
    assertThat(problem).as(query).isInstanceOf(Problem.TooLarge.class);
  }

  /// An answer and a refusal are both fine; a thread that never comes back is not.
  private static void soon(String query) {
    try (var graph = SmallGraph.of(ONE_SECOND, "outages:a og:affected regions:US .")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> catchThrowable(() -> graph.ask(query, ResultForm.CSV)),
          query.substring(0, Math.min(80, query.length())));
    }
  }

  private static void soonTooLarge(String query) {
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> problem(query), query))
        .as(query)
        .isInstanceOf(Problem.TooLarge.class);
  }

  private static Problem problem(String query) {
    try (var graph = SmallGraph.of(ONE_SECOND, "outages:a og:affected regions:US .")) {
      return problem(graph, query);
    }
  }

  private static Problem problem(SmallGraph graph, String query) {
    return Objects.requireNonNull(
            catchThrowableOfType(ProblemException.class, () -> graph.ask(query, ResultForm.CSV)),
            query)
        .problem();
  }
}
