package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.outagraph.graph.sparql.Explanation.Step;
import org.outagraph.model.Problem;

/// An explanation tells what each operator really did.
class ExplanationTest {
  /// Made up: four outages hit one or two regions each, two have a cause, and one region is a part.
  private static final String DATA =
      """
      outages:a og:affected regions:US, regions:CA ; og:cause causes:one .
      outages:b og:affected regions:US ; og:cause causes:two .
      outages:c og:affected regions:MX .
      outages:d og:affected regions:MX .
      regions:US og:partOf regions:021 .
      """;

  @Test
  void aPatternTellsItsRowsAndItsOrder() {
    Explanation explained = explained("SELECT ?o { ?o og:affected ?r . ?r og:partOf regions:021 }");
    assertThat(explained.rows()).isEqualTo(2);
    assertThat(explained.complete()).isTrue();
    Step pattern = only(explained, "quadpattern");
    assertThat(pattern.rows()).isEqualTo(2);
    assertThat(pattern.details()).containsExactly("?r og:partOf regions:021", "?o og:affected ?r");
  }

  @Test
  void whatRunsOnceForEachRowIsCountedTogether() {
    Explanation explained = explained("SELECT * { ?o og:affected ?r OPTIONAL { ?o og:cause ?c } }");
    Step optional = only(explained, "conditional");
    assertThat(optional.rows()).isEqualTo(5);
    assertThat(optional.children().get(0).rows()).isEqualTo(5);
    assertThat(optional.children().get(1).executions()).isEqualTo(5);
    assertThat(optional.children().get(1).rows()).isEqualTo(3);
    assertThat(optional.children().get(1).details()).containsExactly("?o og:cause ?c");
  }

  @Test
  void theBranchesOfAUnionAreToldApart() {
    Explanation explained =
        explained(
            "SELECT * { ?o og:affected ?r . { ?o og:cause ?x } UNION { ?r og:partOf ?x }"
                + " UNION { ?o og:nothing ?x } }");
    List<Step> patterns = all(explained, "quadpattern");
    assertThat(with(patterns, "?o og:affected ?r").rows()).isEqualTo(5);
    assertThat(with(patterns, "?o og:cause ?x").rows() + with(patterns, "?r og:partOf ?x").rows())
        .isGreaterThanOrEqualTo(3);
    assertThat(with(patterns, "?o og:nothing ?x").rows()).isZero();
    assertThat(explained.rows()).isEqualTo(5);
  }

  @Test
  void filtersGroupsAndSortsTellWhatTheyLeave() {
    Explanation explained =
        explained(
            "SELECT ?r (COUNT(*) AS ?n) { ?o og:affected ?r FILTER(CONCAT(STR(?r), \"\") !="
                + " \"x\") } GROUP BY ?r HAVING(?n > 1) ORDER BY DESC(?n) ?r");
    assertThat(only(explained, "group").rows()).isEqualTo(3);
    assertThat(only(explained, "group").details()).contains("?r");
    assertThat(only(explained, "order").rows()).isEqualTo(2);
    assertThat(only(explained, "order").details()).containsExactly("DESC(?n)", "?r");
    assertThat(all(explained, "filter").stream().map(Step::rows)).containsExactlyInAnyOrder(2L, 5L);
    assertThat(all(explained, "filter").stream().flatMap(step -> step.details().stream()))
        .noneMatch(detail -> detail.contains("bounded"));
  }

  @Test
  void anExistsIsAPartOfItsFilter() {
    Explanation explained =
        explained("SELECT * { ?o og:affected ?r FILTER NOT EXISTS { ?o og:cause ?c } }");
    assertThat(explained.rows()).isEqualTo(2);
    Step inner = with(all(explained, "quadpattern"), "?o og:cause ?c");
    assertThat(inner.executions()).isEqualTo(5);
    assertThat(inner.rows()).isEqualTo(3);
  }

  @Test
  void pathsAndSubSelectsAreOperatorsToo() {
    Explanation explained =
        explained(
            "SELECT * { { SELECT ?r (COUNT(?o) AS ?n) { ?o og:affected ?r } GROUP BY ?r } ?r"
                + " og:partOf* ?whole }");
    assertThat(only(explained, "path").details()).containsExactly("?r (og:partOf)* ?whole");
    assertThat(explained.rows()).isEqualTo(4);
    assertThat(only(explained, "group").rows()).isEqualTo(3);
  }

  @Test
  void timesAddUp() {
    Explanation explained = explained("SELECT * { ?a ?b ?c . ?d ?e ?f OPTIONAL { ?c ?g ?h } }");
    Step root = explained.plan().orElseThrow();
    Duration sum = sum(root);
    assertThat(root.time()).isEqualTo(sum);
    assertThat(root.time()).isLessThanOrEqualTo(explained.running());
  }

  @Test
  void aRunThatIsStoppedIsExplainedAsFarAsItGot() {
    try (var graph = SmallGraph.of(QueryRunnerTest.links(2_000))) {
      QueryLimits limits = new QueryLimits(Duration.ofMillis(300), 1_000, 1 << 20);
      Explanation explained =
          graph
              .runner()
              .explain(
                  graph
                      .runner()
                      .prepare("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                  Run.within(limits));
      assertThat(explained.stopped()).containsInstanceOf(Problem.TooSlow.class);
      assertThat(only(explained, "quadpattern").rows()).isPositive();
    }
  }

  @Test
  void whatNeedsNoOperatorsHasNoPlan() {
    assertThat(explained("DESCRIBE outages:a").plan()).isEmpty();
    assertThat(explained("ASK { ?o og:cause ?c }").rows()).isEqualTo(1);
    assertThat(explained("CONSTRUCT WHERE { ?o og:cause ?c }").rows()).isEqualTo(2);
  }

  private static Explanation explained(String query) {
    try (var graph = SmallGraph.of(DATA)) {
      return graph
          .runner()
          .explain(graph.runner().prepare(query), Run.within(graph.runner().limits()));
    }
  }

  private static Step only(Explanation explained, String operator) {
    List<Step> found = all(explained, operator);
    assertThat(found).as(explained.toString()).hasSize(1);
    return found.getFirst();
  }

  private static Step with(List<Step> steps, String detail) {
    return steps.stream().filter(step -> step.details().contains(detail)).findFirst().orElseThrow();
  }

  private static List<Step> all(Explanation explained, String operator) {
    List<Step> found = new ArrayList<>();
    collect(explained.plan().orElseThrow(), operator, found);
    return found;
  }

  private static void collect(Step step, String operator, List<Step> found) {
    if (step.operator().equals(operator)) {
      found.add(step);
    }
    step.children().forEach(child -> collect(child, operator, found));
  }

  private static Duration sum(Step step) {
    return step.children().stream().map(ExplanationTest::sum).reduce(step.self(), Duration::plus);
  }
}
