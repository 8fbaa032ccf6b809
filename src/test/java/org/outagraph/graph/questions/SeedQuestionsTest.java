package org.outagraph.graph.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.model.Answer;
import org.outagraph.model.Question;
import org.outagraph.model.Question.Expectation;

/// Every question of the project gives, on the seed data, what its file expects.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedQuestionsTest {
  private final GraphStore store = SeedGraph.load();
  private final Questions questions = Questions.read(SeedGraph.ONTOLOGY);
  private final QuestionRunner runner =
      new QuestionRunner(
          store,
          new QueryRunner(
              store,
              Prefixes.standard(),
              new QueryLimits(Duration.ofSeconds(30), 100_000, 32L << 20)),
          questions);

  @BeforeAll
  void thereAreQuestions() {
    assertThat(questions.all()).isNotEmpty();
  }

  @AfterAll
  void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> everyExpectationHolds() {
    return questions.all().stream()
        .flatMap(
            question ->
                question.expectations().stream()
                    .map(
                        expectation ->
                            DynamicTest.dynamicTest(
                                question.name() + " " + expectation,
                                () -> holds(question, expectation))));
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionCouldBeWrong() {
    return questions.all().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.name(),
                    () -> assertThat(question.expectations()).hasSizeGreaterThan(1)));
  }

  private void holds(Question question, Expectation expectation) {
    Answer answer = runner.answer(question.name(), expectation.arguments());
    ExpectedAnswer expected = new ExpectedAnswer(expectation);
    assertThat(expected.isMetBy(answer))
        .as(expectation + "\n" + String.join("\n", ExpectedAnswer.lines(answer)))
        .isTrue();
  }
}
