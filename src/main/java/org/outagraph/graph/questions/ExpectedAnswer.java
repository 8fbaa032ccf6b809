package org.outagraph.graph.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Answer;
import org.outagraph.model.Question.Column;
import org.outagraph.model.Question.Expectation;
import org.outagraph.model.Value;

/// What a question's file expects of an answer.
///
/// Values are compared as the file writes them: things in their short form, a cell of several
/// things if one of them is meant, everything else by its text.
public record ExpectedAnswer(Expectation expectation) {
  private static final Prefixes PREFIXES = Prefixes.standard();

  /// True if the answer is as expected.
  public boolean isMetBy(Answer answer) {
    return switch (expectation.verb()) {
      case "has" -> answer.rows().stream().anyMatch(row -> fits(answer, row));
      case "lacks" -> answer.rows().stream().noneMatch(row -> fits(answer, row));
      case "rows" -> fits(answer.rows().size(), expectation.condition().getOrDefault("rows", ""));
      default -> throw new IllegalStateException("no such expectation: " + expectation.verb());
    };
  }

  /// The answer's rows as text, to be read beside an expectation that is not met.
  public static List<String> lines(Answer answer) {
    return answer.rows().stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .filter(at -> !row.get(at).isEmpty())
                    .mapToObj(at -> name(answer, at) + "=" + text(row.get(at)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private boolean fits(Answer answer, List<List<Value>> row) {
    Map<String, List<Value>> cells =
        IntStream.range(0, row.size())
            .boxed()
            .collect(Collectors.toMap(at -> name(answer, at), row::get));
    return expectation.condition().entrySet().stream()
        .allMatch(
            wanted -> fits(cells.getOrDefault(wanted.getKey(), List.of()), wanted.getValue()));
  }

  private static boolean fits(List<Value> cell, String wanted) {
    return cell.isEmpty()
        ? wanted.isEmpty()
        : cell.stream().map(ExpectedAnswer::text).anyMatch(wanted::equals);
  }

  private static boolean fits(long found, String wanted) {
    String[] parts = wanted.split(" ", 2);
    long number = Long.parseLong(parts[1]);
    return switch (parts[0]) {
      case "=" -> found == number;
      case "<" -> found < number;
      case "<=" -> found <= number;
      case ">" -> found > number;
      case ">=" -> found >= number;
      default -> throw new IllegalStateException("no such comparison: " + parts[0]);
    };
  }

  private static String name(Answer answer, int at) {
    List<Column> columns = answer.question().columns();
    return columns.get(at).name();
  }

  private static String text(List<Value> cell) {
    return cell.stream().map(ExpectedAnswer::text).collect(Collectors.joining(","));
  }

  private static String text(Value value) {
    return value instanceof Value.Thing(var reference)
        ? PREFIXES.shorten(reference.iri()).replace("\\", "")
        : Argument.text(value);
  }
}
