package org.outagraph.graph.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.sparql.PreparedQuery;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.Rows;
import org.outagraph.graph.sparql.Run;
import org.outagraph.graph.standpoints.Perspective;
import org.outagraph.model.Answer;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.Question;
import org.outagraph.model.Value;

/// Answers the questions of the ontology. Safe for use by several threads.
public final class QuestionRunner {
  private final GraphStore store;
  private final QueryRunner queries;
  private final Questions questions;
  private final Map<String, PreparedQuery> prepared;

  public QuestionRunner(GraphStore store, QueryRunner queries, Questions questions) {
    this.store = store;
    this.queries = queries;
    this.questions = questions;
    this.prepared =
        questions.all().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Question::name,
                    question -> QueryRunner.prepared(question.query(), Prefixes.standard())));
  }

  /// The questions that can be asked.
  public Questions questions() {
    return questions;
  }

  /// Asks a question.
  ///
  /// @param name the question's name
  /// @param arguments parameter to value: for a thing its slug, `kind:slug` or its IRI
  public Answer answer(String name, Map<String, String> arguments) {
    return answer(name, arguments, Run.within(queries.limits()));
  }

  /// The same as a run that others may stop.
  public Answer answer(String name, Map<String, String> arguments, Run run) {
    return answer(name, arguments, Perspective.NOW, run);
  }

  /// The same of what can be seen so.
  public Answer answer(
      String name, Map<String, String> arguments, Perspective perspective, Run run) {
    Question question = questions.named(name);
    Map<String, Value> values = values(question, arguments);
    PreparedQuery query = Objects.requireNonNull(prepared.get(name));
    return queries.read(query, values, run, perspective, rows -> answer(question, values, rows));
  }

  private Map<String, Value> values(Question question, Map<String, String> arguments) {
    Map<String, Question.Parameter> parameters =
        question.parameters().stream()
            .collect(Collectors.toMap(Question.Parameter::name, Function.identity()));
    for (String name : arguments.keySet()) {
      if (!parameters.containsKey(name)) {
        throw new Problem.Unknown("parameter", name, Nearest.to(name, parameters.keySet()))
            .toException();
      }
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (Question.Parameter parameter : question.parameters()) {
      String given = arguments.getOrDefault(parameter.name(), "");
      if (!given.isBlank()) {
        values.put(parameter.name(), new Argument(store).value(parameter, given.strip()));
      } else if (parameter.required()) {
        throw new Problem.Invalid(parameter.name(), "", "this question cannot be asked without it")
            .toException();
      }
    }
    return values;
  }

  private static Answer answer(Question question, Map<String, Value> values, Rows rows) {
    Cells cells = new Cells(rows.dataset().getDefaultGraph());
    List<List<List<Value>>> table =
        rows.rows().stream()
            .map(row -> question.columns().stream().map(column -> cells.of(row, column)).toList())
            .toList();
    Map<String, String> arguments = new LinkedHashMap<>();
    values.forEach((name, value) -> arguments.put(name, Argument.text(value)));
    return new Answer(question, arguments, rows.version(), table, rows.complete());
  }
}
