package org.outagraph.graph.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.sparql.SmallGraph;
import org.outagraph.model.Answer;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Question;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;
import org.outagraph.model.Violation;

class QuestionsTest {
  private static final String HIT =
      """
      # title: Who was hit?
      # why: To know it,
      #   and who said so.
      # parameter: outage outages optional The outage.
      # parameter: since date optional Only outages that began on that day or later.
      # column: outage thing The outage.
      # column: who thing Who was hit.
      # column: claims things The claims.
      # column: loss number What it cost.
      # column: began date When it began.
      # expect(outage=outages:falcon): has who=organisations:delta
      # expect(): rows >= 1

      SELECT ?outage ?who (GROUP_CONCAT(DISTINCT STR(?claim); separator=" ") AS ?claims)
             (SAMPLE(?cost) AS ?loss) (MIN(?start) AS ?began)
      WHERE {
        VALUES (?outage ?since) { (UNDEF UNDEF) }
        ?outage og:affected ?who ~ ?claim .
        OPTIONAL { ?outage og:estimatedLoss ?cost }
        OPTIONAL { ?outage og:startedAt ?start }
        FILTER (!BOUND(?since) || STR(?start) >= STR(?since))
      } GROUP BY ?outage ?who
      """;

  private static final String WORLD =
      """
      outages:falcon a og:Outage ; rdfs:label "Falsch"@de , "Falcon"@en ; og:affected organisations:delta ;
        og:estimatedLoss 5400000000 ; og:startedAt "2024-07-19"^^xsd:date .
      outages:slack a og:Outage ; rdfs:label "Slack"@en ; og:affected organisations:delta .
      organisations:delta rdfs:label "Delta Lignes"@fr .
      claims:b rdf:subject outages:falcon ; rdf:predicate og:affected ; rdf:object organisations:delta .
      claims:a rdf:subject outages:falcon ; rdf:predicate og:affected ; rdf:object organisations:delta .
      claims:c rdf:subject outages:slack ; rdf:predicate og:affected ; rdf:object organisations:delta .
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void theHeaderSaysWhatIsAsked() {
    Question question = questions(HIT).named("hit");
    assertThat(question.title()).isEqualTo("Who was hit?");
    assertThat(question.why()).isEqualTo("To know it, and who said so.");
    assertThat(question.parameters().getFirst())
        .isEqualTo(new Question.Parameter("outage", "outages", false, "The outage."));
    assertThat(question.columns())
        .extracting(Question.Column::type)
        .containsExactly("thing", "thing", "things", "number", "date");
    assertThat(question.expectations())
        .containsExactly(
            new Question.Expectation(
                Map.of("outage", "outages:falcon"), "has", Map.of("who", "organisations:delta")),
            new Question.Expectation(Map.of(), "rows", Map.of("rows", ">= 1")));
  }

  @Test
  void anUnknownQuestionIsNotFound() {
    Questions questions = questions(HIT);
    assertThatThrownBy(() -> questions.named("hiit")).hasMessageContaining("Nearest: hit");
  }

  @Test
  void faultsHaveTheirLine() {
    assertThat(faults(HIT.replace("thing Who", "person Who")))
        .anyMatch(fault -> fault.line() == 7 && fault.message().contains("one of the types"));
    assertThat(faults(HIT.replace("outages optional", "outage optional")))
        .anyMatch(fault -> fault.line() == 4 && fault.message().contains("There is no type"));
    assertThat(faults(HIT.replace("has who", "has whom")))
        .anyMatch(fault -> fault.line() == 11 && fault.message().contains("nearest: who"));
    assertThat(faults(HIT.replace("rows >= 1", "many rows"))).anyMatch(fault -> fault.line() == 12);
    assertThat(faults(HIT.replace("# why: To know it,\n#   and who said so.\n", "")))
        .anyMatch(fault -> fault.message().contains("# why:"));
    assertThat(faults(HIT.replace("# column: loss", "# column: costs")))
        .anyMatch(fault -> fault.message().contains("does not describe the column loss"))
        .anyMatch(fault -> fault.message().contains("does not select ?costs"));
    assertThat(faults(HIT.replace("# parameter: since", "# parameter: until")))
        .anyMatch(fault -> fault.message().contains("no variable ?until"));
    assertThat(faults(HIT.replace("WHERE {", "WHERE { {")))
        .anyMatch(fault -> fault.line() > 14 && fault.message().startsWith("SPARQL, column"));
  }

  @Test
  void cellsAreTypedAndThingsHaveTheirEnglishName() {
    Answer answer = answer(Map.of("outage", "falcon"));
    assertThat(answer.arguments()).isEqualTo(Map.of("outage", "outages:falcon"));
    assertThat(answer.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(0))
                  .containsExactly(thing("https://w3id.org/outagraph/outages/falcon", "Falcon"));
              assertThat(row.get(1))
                  .containsExactly(
                      thing("https://w3id.org/outagraph/organisations/delta", "Delta Lignes"));
              assertThat(row.get(2))
                  .containsExactly(
                      thing("https://w3id.org/outagraph/claims/a", "Falcon: affected Delta Lignes"),
                      thing(
                          "https://w3id.org/outagraph/claims/b", "Falcon: affected Delta Lignes"));
              assertThat(row.get(3)).hasToString("[Amount[number=5400000000]]");
              assertThat(row.get(4).getFirst()).isInstanceOf(Value.When.class);
            });
  }

  @Test
  void anArgumentMayBeASlugAShortNameOrAnIri() {
    for (String given :
        List.of("falcon", "outages:falcon", "https://w3id.org/outagraph/outages/falcon")) {
      assertThat(answer(Map.of("outage", given)).rows()).as(given).hasSize(1);
    }
    assertThat(answer(Map.of()).rows()).hasSize(2);
    assertThat(answer(Map.of("outage", " ")).rows()).hasSize(2);
    assertThat(answer(Map.of("since", "2024-07-01")).rows()).hasSize(1);
    assertThat(answer(Map.of("since", "2024-08")).rows()).isEmpty();
  }

  @Test
  void anArgumentThatMeansNothingIsAProblem() {
    assertThat(problem(Map.of("outage", "falcn"))).isInstanceOf(Problem.NotFound.class);
    assertThat(problem(Map.of("outage", "falcn")).sentence()).contains("Nearest: outages:falcon");
    assertThat(problem(Map.of("outage", "organisations:delta")).sentence())
        .contains("one of the outages, for example falcon");
    assertThat(problem(Map.of("outgae", "falcon")).sentence()).contains("Nearest: outage");
    assertThat(problem(Map.of("since", "last summer"))).isInstanceOf(Problem.Invalid.class);
    assertThat(problem(Map.of("outage", "x> } #"))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void anExpectationCanFail() {
    Answer answer = answer(Map.of("outage", "falcon"));
    assertThat(isMet(answer, "has", Map.of("who", "organisations:delta"))).isTrue();
    assertThat(isMet(answer, "has", Map.of("who", "organisations:united"))).isFalse();
    assertThat(isMet(answer, "lacks", Map.of("who", "organisations:delta"))).isFalse();
    assertThat(isMet(answer, "has", Map.of("claims", "claims:b", "loss", "5400000000"))).isTrue();
    assertThat(isMet(answer, "rows", Map.of("rows", ">= 2"))).isFalse();
    assertThat(isMet(answer, "rows", Map.of("rows", "= 1"))).isTrue();
  }

  private static boolean isMet(Answer answer, String verb, Map<String, String> condition) {
    return new ExpectedAnswer(new Question.Expectation(Map.of(), verb, condition)).isMetBy(answer);
  }

  private static Value thing(String iri, String label) {
    return new Value.Thing(new Reference(iri, label));
  }

  private Answer answer(Map<String, String> arguments) {
    try (var graph = SmallGraph.of(WORLD)) {
      return new QuestionRunner(graph.store(), graph.runner(), questions(HIT))
          .answer("hit", arguments);
    }
  }

  private Problem problem(Map<String, String> arguments) {
    return Objects.requireNonNull(
            catchThrowableOfType(ProblemException.class, () -> answer(arguments)))
        .problem();
  }

  private List<Violation> faults(String text) {
    ProblemException fault =
        Objects.requireNonNull(catchThrowableOfType(ProblemException.class, () -> questions(text)));
    return ((Problem.ShapesBroken) fault.problem()).violations();
  }

  private Questions questions(String text) {
    try {
      Path questions = Files.createDirectories(folder.resolve("questions"));
      Files.writeString(questions.resolve("hit.rq"), text);
      return Questions.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
