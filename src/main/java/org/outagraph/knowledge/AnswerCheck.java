package org.outagraph.knowledge;

import java.util.List;
import org.outagraph.graph.questions.ExpectedAnswer;
import org.outagraph.graph.questions.QuestionRunner;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Question;
import org.outagraph.model.Question.Expectation;

/// Compares how two sets of views answer what the questions' files expect. A base with other data
/// than the seed data need not meet an expectation, but it must not cease to.
final class AnswerCheck {
  private AnswerCheck() {}

  /// The expectations that the views in use meet and the new ones do not.
  static List<String> worse(QuestionRunner inUse, QuestionRunner built) {
    return inUse.questions().all().stream()
        .flatMap(
            question ->
                question.expectations().stream()
                    .filter(expected -> meets(inUse, question, expected))
                    .filter(expected -> !meets(built, question, expected))
                    .map(expected -> question.name() + " " + expected))
        .toList();
  }

  private static boolean meets(QuestionRunner views, Question question, Expectation expected) {
    try {
      return new ExpectedAnswer(expected)
          .isMetBy(views.answer(question.name(), expected.arguments()));
    } catch (ProblemException e) {
      return false;
    }
  }
}
