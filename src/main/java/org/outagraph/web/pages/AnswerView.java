package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.outagraph.model.Answer;
import org.outagraph.model.Question;
import org.outagraph.model.Question.Column;
import org.outagraph.model.Question.Parameter;

/// An answer as a table that people can read: columns that only qualify another one are folded into
/// its cells, and one that says the same as the question is left out.
public final class AnswerView {
  private final Answer answer;
  private final Known known;
  private final List<Column> shown;

  AnswerView(Answer answer, Known known) {
    this.answer = answer;
    this.known = known;
    this.shown = answer.question().columns().stream().filter(this::hasOwnPlace).toList();
  }

  /// A column's heading.
  public record Head(String title, boolean numeric) {}

  public Answer answer() {
    return answer;
  }

  public Question question() {
    return answer.question();
  }

  public List<Head> heads() {
    return shown.stream()
        .map(column -> new Head(Columns.title(column), column.type().equals("number")))
        .toList();
  }

  public List<List<AnswerCell>> rows() {
    return IntStream.range(0, answer.rows().size()).mapToObj(this::row).toList();
  }

  private List<AnswerCell> row(int number) {
    AnswerRow row = new AnswerRow(answer.question().columns(), answer.rows().get(number), known);
    return shown.stream().map(row::cell).toList();
  }

  private boolean hasOwnPlace(Column column) {
    return !Columns.isFolded(column, answer.question().columns()) && !repeatsQuestion(column);
  }

  /// The argument is said above the table already.
  private boolean repeatsQuestion(Column column) {
    return answer.arguments().containsKey(column.name()) && answer.question().columns().size() > 1;
  }

  /// What was filled in, in words.
  public List<Property> arguments() {
    List<Property> given = new ArrayList<>();
    answer
        .arguments()
        .forEach(
            (name, value) ->
                given.add(
                    new Property(Columns.words(name), List.of(Arguments.shown(value, known)))));
    return given;
  }

  /// The columns with what they say, all of them, as the data has them.
  public List<Column> columns() {
    return answer.question().columns();
  }

  public String count() {
    int rows = answer.rows().size();
    String words = NumberWords.of(rows) + (rows == 1 ? " row" : " rows");
    return answer.complete() ? words : words + ", more were left out because of a limit";
  }

  /// What to say of an answer without rows.
  public String whenEmpty() {
    return answer.arguments().isEmpty()
        ? "No claim in the graph answers this yet."
        : "No claim in the graph answers this for what you filled in. Leave something out to widen"
            + " the question.";
  }

  /// A field of the question's form.
  ///
  /// @param parameter what it fills in
  /// @param label its name in words
  /// @param given what is filled in now
  /// @param choices what can be chosen; empty for a field to type in
  public record Field(Parameter parameter, String label, String given, List<Choice> choices) {}

  /// One thing to choose.
  public record Choice(String value, String label, boolean chosen) {}

  /// The form's fields.
  static List<Field> fields(Question question, Map<String, String> arguments, Known known) {
    return question.parameters().stream()
        .map(
            parameter -> {
              String given = Optional.ofNullable(arguments.get(parameter.name())).orElse("");
              return new Field(
                  parameter,
                  Columns.words(parameter.name()),
                  given,
                  Arguments.choices(parameter, given, known));
            })
        .toList();
  }
}
