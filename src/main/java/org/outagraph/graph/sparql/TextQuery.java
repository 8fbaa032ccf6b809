package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.outagraph.model.ProblemException;

/// `(?hit ?score ?text ?property ?article) text:query ("words" 20)`: for each solution so far, the
/// hits that go with it, best first.
final class TextQuery implements PropertyFunction {
  static final String NAMESPACE = "http://jena.apache.org/text#";
  static final String IRI = NAMESPACE + "query";

  private static final int WITH_ORIGIN = 4;
  private static final int WITH_ARTICLE = 5;

  /// [TextPatterns] has looked at the arguments already.
  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {}

  @Override
  public QueryIterator exec(
      QueryIterator input,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    return new QueryIterRepeatApply(input, context) {
      @Override
      protected QueryIterator nextStage(Binding solution) {
        return rows(
            solution,
            TextPatterns.nodes(Substitute.substitute(subject, solution)),
            TextPatterns.nodes(Substitute.substitute(object, solution)),
            context);
      }
    };
  }

  private static QueryIterator rows(
      Binding solution, List<Node> columns, List<Node> arguments, ExecutionContext context) {
    TextSearch search = TextSearch.of(context.getContext());
    TextSearch.Hits hits;
    try {
      hits = search.hits(TextCall.read(arguments), context::checkCancelSignal);
    } catch (ProblemException e) {
      throw new LimitReached(e.problem()); // nothing else gets through a filter
    }
    Node wanted = columns.getFirst();
    Stream<TextHit> fitting =
        wanted.isVariable() ? hits.bestFirst().stream() : hits.of(wanted).stream();
    return QueryIterPlainWrapper.create(
        fitting.flatMap(hit -> rows(hit, solution, columns, search).stream()).iterator(), context);
  }

  private static List<Binding> rows(
      TextHit hit, Binding solution, List<Node> columns, TextSearch search) {
    List<Binding> rows = new ArrayList<>();
    for (List<Optional<Node>> values : values(hit, columns.size(), search)) {
      row(solution, columns, values).ifPresent(rows::add);
    }
    return rows;
  }

  /// The values of the columns, once for each article if articles are asked for.
  private static List<List<Optional<Node>>> values(TextHit hit, int columns, TextSearch search) {
    List<Optional<Node>> values = List.of(Optional.of(hit.thing()), hit.score(), hit.text());
    if (columns < WITH_ORIGIN) {
      return List.of(values);
    }
    TextHit.Origin origin = search.origin(hit);
    List<Optional<Node>> told = new ArrayList<>(values);
    told.add(Optional.of(origin.property()));
    if (columns < WITH_ARTICLE) {
      return List.of(told);
    }
    List<List<Optional<Node>>> rows = new ArrayList<>();
    for (Node article : origin.articles()) {
      List<Optional<Node>> row = new ArrayList<>(told);
      row.add(Optional.of(article));
      rows.add(row);
    }
    told.add(Optional.empty());
    return rows.isEmpty() ? List.of(told) : rows;
  }

  /// The solution with the values, unless it says otherwise.
  private static Optional<Binding> row(
      Binding solution, List<Node> columns, List<Optional<Node>> values) {
    BindingBuilder row = Binding.builder(solution);
    for (int i = 0; i < columns.size(); i++) {
      Node column = columns.get(i);
      Optional<Node> value = values.get(i);
      if (value.isEmpty()) {
        if (!column.isVariable()) {
          return Optional.empty();
        }
        continue;
      }
      Node known = column.isVariable() ? row.get(Var.alloc(column)) : column;
      if (known == null) {
        row.add(Var.alloc(column), value.get());
      } else if (!known.equals(value.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(row.build());
  }
}
