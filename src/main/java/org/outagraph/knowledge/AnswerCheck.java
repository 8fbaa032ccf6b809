package org.outagraph.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.graph.questions.ExpectedAnswer;
import org.outagraph.graph.questions.QuestionRunner;
import org.outagraph.model.Answer;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Question;
import org.outagraph.model.Question.Expectation;

/// Compares how two sets of views answer what the questions' files expect. A base with other data
/// than the seed data need not meet an expectation, but it must not cease to.
final class AnswerCheck {
  private final QuestionRunner inUse;
  private final QuestionRunner built;

  private AnswerCheck(QuestionRunner inUse, QuestionRunner built) {
    this.inUse = inUse;
    this.built = built;
  }

  /// The expectations that the views in use meet and the new ones do not.
  static List<String> worse(QuestionRunner inUse, QuestionRunner built) {
    AnswerCheck check = new AnswerCheck(inUse, built);
    return inUse.questions().all().stream().flatMap(check::worse).toList();
  }

  /// Expectations with the same arguments are about the same answer.
  private Stream<String> worse(Question question) {
    Map<Map<String, String>, List<Expectation>> byArguments =
        question.expectations().stream().collect(Collectors.groupingBy(Expectation::arguments));
    return byArguments.entrySet().stream()
        .flatMap(same -> worse(question, same.getKey(), same.getValue()));
  }

  private Stream<String> worse(
      Question question, Map<String, String> arguments, List<Expectation> expectations) {
    Optional<Answer> before = answer(inUse, question, arguments);
    Optional<Answer> after = answer(built, question, arguments);
    return expectations.stream()
        .filter(expected -> meets(before, expected) && !meets(after, expected))
        .map(expected -> question.name() + " " + expected);
  }

  private static boolean meets(Optional<Answer> answer, Expectation expected) {
    return answer.filter(new ExpectedAnswer(expected)::isMetBy).isPresent();
  }

  private static Optional<Answer> answer(
      QuestionRunner views, Question question, Map<String, String> arguments) {
    try {
      return Optional.of(views.answer(question.name(), arguments));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }
}
