package org.outagraph.graph.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sys.JenaSystem;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.Vocabulary;
import org.outagraph.graph.standpoints.Perspective;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Value;

/// Answers SPARQL queries of anybody. Safe for use by several threads.
public final class QueryRunner {
  private static final int SORTED_ON_THE_WAY = 10_000;

  /// A run that goes on for so long after its time will not end at all.
  private static final Duration GRACE = Duration.ofSeconds(5);

  static {
    JenaSystem.init();
    ARQ.globalServiceAllowed = false;
    ARQ.getContext().set(ARQ.topNSortingThreshold, SORTED_ON_THE_WAY + 1);
  }

  private final GraphStore store;
  private final Prefixes prefixes;
  private final QueryLimits limits;
  private final QueryReader reader;
  private final Function<SearchRequest, SearchResults> index;
  private final Runs runs = new Runs();

  /// A runner without full-text search.
  public QueryRunner(GraphStore store, Prefixes prefixes, QueryLimits limits) {
    this(store, prefixes, limits, TextSearch::none);
  }

  /// @param index answers the searches of `text:query`
  public QueryRunner(
      GraphStore store,
      Prefixes prefixes,
      QueryLimits limits,
      Function<SearchRequest, SearchResults> index) {
    this.store = store;
    this.prefixes = prefixes;
    this.limits = limits;
    this.reader = new QueryReader(prefixes);
    this.index = index;
  }

  /// Reads a query and refuses what is too large, or never done here, before it costs anything.
  public PreparedQuery prepare(String text) {
    return prepare(text, LanguageVersion.SPARQL_1_2, GraphChoice.ALL);
  }

  /// The same for a query in some version of SPARQL, and for graphs that win over those that the
  /// query itself chooses.
  public PreparedQuery prepare(String text, LanguageVersion version, GraphChoice graphs) {
    return prepared(text, reader, version, graphs);
  }

  /// What a query may cost when nothing else is said.
  public QueryLimits limits() {
    return limits;
  }

  /// Reads a query as [#prepare(String)] does, without a store that could run it.
  public static PreparedQuery prepared(String text, Prefixes prefixes) {
    return prepared(text, new QueryReader(prefixes), LanguageVersion.SPARQL_1_2, GraphChoice.ALL);
  }

  private static PreparedQuery prepared(
      String text, QueryReader reader, LanguageVersion version, GraphChoice graphs) {
    TextGate.check(text);
    Query query = reader.read(text, version);
    return checked(text, query, graphs.isAll() ? GraphChoice.of(query) : graphs);
  }

  /// The forms that the answer may have, the usual one first.
  public List<ResultForm> formsFor(PreparedQuery query) {
    if (query.hasGraphs()) {
      return ResultForm.dataSets();
    }
    return query.isGraph() ? ResultForm.graphs() : ResultForm.tables();
  }

  /// Runs a query and writes its answer.
  ///
  /// @param bindings variables of the query that are given; they are bound as terms
  public QueryAnswer run(PreparedQuery query, ResultForm form, Map<String, Value> bindings) {
    return run(query, form, bindings, Run.within(limits));
  }

  /// The same as a run that others may stop, or with limits of its own.
  public QueryAnswer run(
      PreparedQuery query, ResultForm form, Map<String, Value> bindings, Run run) {
    if (!formsFor(query).contains(form)) {
      throw new Problem.NotAcceptable(
              form.mediaType(), formsFor(query).stream().map(ResultForm::mediaType).toList())
          .toException();
    }
    PreparedQuery bound = bound(query, bindings);
    return carriedOut(bound, run, (execution, version) -> answer(execution, bound, form, version));
  }

  /// Runs a query, throws its answer away, and tells how it came about. A run that was stopped
  /// because it was too much is explained as far as it got.
  public Explanation explain(PreparedQuery query, Run run) {
    Profile profile = new Profile(new OperatorText(query.query().getPrefixMapping()));
    ResultForm form = formsFor(query).getFirst();
    try {
      QueryAnswer answer =
          carriedOut(
              query,
              run,
              (execution, version) -> {
                execution.explainedBy(profile);
                return answer(execution, query, form, version);
              });
      return explanation(
          profile, answer.rows(), answer.complete(), answer.version(), Optional.empty());
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.TooSlow || e.problem() instanceof Problem.TooLarge) {
        return explanation(profile, run.rows(), false, 0, Optional.of(e.problem()));
      }
      throw e;
    }
  }

  private static Explanation explanation(
      Profile profile, long rows, boolean complete, long version, Optional<Problem> stopped) {
    return new Explanation(
        profile.plan(), profile.planning(), profile.running(), rows, complete, version, stopped);
  }

  /// Runs a SELECT and lends its rows, and the graph that they come from, to the reader; what it
  /// returns must not hold on to them. Only for the graph package and what is below it.
  public <T> T read(PreparedQuery query, Map<String, Value> bindings, Function<Rows, T> reader) {
    return read(query, bindings, Run.within(limits), reader);
  }

  /// The same as a run that others may stop, or with limits of its own.
  public <T> T read(
      PreparedQuery query, Map<String, Value> bindings, Run run, Function<Rows, T> reader) {
    return read(query, bindings, run, Perspective.NOW, reader);
  }

  /// The same on what can be seen of the store so.
  public <T> T read(
      PreparedQuery query,
      Map<String, Value> bindings,
      Run run,
      Perspective perspective,
      Function<Rows, T> reader) {
    PreparedQuery bound = bound(query, bindings);
    return carriedOut(
        bound,
        run,
        perspective,
        (execution, version) -> reader.apply(rows(execution, bound, version)));
  }

  /// The runs that are under way.
  public Runs runs() {
    return runs;
  }

  /// Does the work on the graphs that the query asks; it is told the version of the store.
  private <T> T carriedOut(PreparedQuery query, Run run, BiFunction<Execution, Long, T> work) {
    return carriedOut(query, run, Perspective.NOW, work);
  }

  private <T> T carriedOut(
      PreparedQuery query, Run run, Perspective perspective, BiFunction<Execution, Long, T> work) {
    return store.read(
        run.limits().time().plus(GRACE),
        whole -> {
          DatasetGraph dataset = perspective.of(whole);
          long version = GraphStore.version(dataset);
          return runs.carryOut(
              run,
              () ->
                  bounded(
                      new Execution(
                          query.graphs().of(dataset),
                          run,
                          new Additions(dataset.getDefaultGraph(), index)),
                      run,
                      execution -> work.apply(execution, version)));
        });
  }

  private PreparedQuery bound(PreparedQuery query, Map<String, Value> bindings) {
    return bindings.isEmpty()
        ? query
        : checked(query.text(), Parameters.bound(query.query(), bindings), query.graphs());
  }

  private static PreparedQuery checked(String text, Query query, GraphChoice graphs) {
    try {
      Op pattern = Algebra.compile(query);
      PatternGate.check(pattern);
      return new PreparedQuery(
          text, query, BoundedExpressions.in(TextPatterns.in(pattern)), graphs);
    } catch (WrongCall e) {
      throw e.in(text, query.getPrefixMapping().getNsPrefixMap()).toException(e);
    } catch (StackOverflowError e) {
      throw tooDeep(e);
    }
  }

  /// Runs what has no full-text search.
  static <T> T bounded(DatasetGraph dataset, Run run, Function<Execution, T> work) {
    return bounded(new Execution(dataset, run, Additions.of(dataset.getDefaultGraph())), run, work);
  }

  private static <T> T bounded(Execution opened, Run run, Function<Execution, T> work) {
    try (Execution execution = opened) {
      try {
        return work.apply(execution);
      } catch (LimitReached e) {
        throw e.asProblem();
      } catch (QueryCancelledException e) {
        throw execution.whyStopped().toException(e);
      } catch (QueryException e) {
        throw new Problem.Invalid("query", "", SyntaxFault.sentence(e)).toException(e);
      } catch (StackOverflowError e) {
        throw tooDeep(e);
      } catch (OutOfMemoryError e) {
        throw new Problem.Unavailable(
                "The query needs more memory than there is.", run.limits().time().multipliedBy(2))
            .toException(e);
      }
    }
  }

  private static RuntimeException tooDeep(StackOverflowError e) {
    return new Problem.TooLarge("The nesting of the query", TextGate.GROUPS, "levels")
        .toException(e);
  }

  private QueryAnswer answer(
      Execution execution, PreparedQuery query, ResultForm form, long version) {
    Op pattern = annotated(execution.dataset(), query);
    Query what = query.query();
    if (what.isAskType()) {
      return truth(execution, pattern, form, version);
    }
    if (what.isConstructType()) {
      return constructed(execution, what, pattern, form, version);
    }
    if (what.isDescribeType()) {
      return described(execution, what, pattern, form, version);
    }
    return rows(execution, what, pattern, form, version);
  }

  private static Op annotated(DatasetGraph dataset, PreparedQuery query) {
    return query.graphs().hasClaims() ? annotated(dataset, query.pattern()) : query.pattern();
  }

  static Op annotated(DatasetGraph dataset, Op pattern) {
    if (!Annotations.isIn(pattern)) {
      return pattern;
    }
    boolean reifiers =
        dataset.contains(Quad.defaultGraphIRI, Node.ANY, Vocabulary.REIFIES, Node.ANY);
    return reifiers ? Annotations.asClaimsAndReifiers(pattern) : Annotations.asClaims(pattern);
  }

  private static QueryAnswer truth(Execution execution, Op pattern, ResultForm form, long version) {
    Spool spool = new Spool();
    RowWriter.to(form, spool).truth(execution.rows(pattern).hasNext());
    return new QueryAnswer(form, spool.toByteArray(), 1, Optional.empty(), version);
  }

  private static QueryAnswer rows(
      Execution execution, Query query, Op pattern, ResultForm form, long version) {
    Spool spool = new Spool();
    RowWriter writer = RowWriter.to(form, spool);
    writer.begin(query.getProjectVars());
    Iterator<Binding> rows = execution.rows(pattern);
    long count = 0;
    Optional<Cut> cut = Optional.empty();
    while (cut.isEmpty() && rows.hasNext()) {
      cut = cut(count, spool.size(), execution.limits());
      if (cut.isEmpty()) {
        writer.row(rows.next());
        execution.answered(++count);
      }
    }
    writer.end(cut);
    return new QueryAnswer(form, spool.toByteArray(), count, cut, version);
  }

  private static Optional<Cut> cut(long rows, long bytes, QueryLimits limits) {
    if (rows >= limits.rows()) {
      return Optional.of(new Cut(limits.rows(), "rows"));
    }
    return bytes < limits.bytes()
        ? Optional.empty()
        : Optional.of(new Cut(limits.bytes(), "bytes"));
  }

  private static Rows rows(Execution execution, PreparedQuery query, long version) {
    List<Binding> rows = new ArrayList<>();
    Iterator<Binding> found = execution.rows(annotated(execution.dataset(), query));
    while (rows.size() < execution.limits().rows() && found.hasNext()) {
      rows.add(found.next());
    }
    return new Rows(execution.dataset(), rows, !found.hasNext(), version);
  }

  private QueryAnswer constructed(
      Execution execution, Query query, Op pattern, ResultForm form, long version) {
    GraphAnswer answer = new GraphAnswer(execution);
    Iterator<Quad> quads =
        TemplateLib.calcQuads(query.getConstructTemplate().getQuads(), execution.rows(pattern));
    while (quads.hasNext() && answer.add(quads.next())) {
      execution.check();
    }
    return written(answer, form, version);
  }

  private QueryAnswer described(
      Execution execution, Query query, Op pattern, ResultForm form, long version) {
    GraphAnswer answer = new GraphAnswer(execution);
    Description description = new Description(execution.dataset().getDefaultGraph(), answer);
    for (Node thing : things(execution, query, pattern)) {
      description.of(thing);
      if (answer.cut().isPresent()) {
        break;
      }
    }
    return written(answer, form, version);
  }

  private static Set<Node> things(Execution execution, Query query, Op pattern) {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    List<Var> variables = query.getProjectVars();
    if (!variables.isEmpty()) {
      Iterator<Binding> rows = execution.rows(pattern);
      while (rows.hasNext() && things.size() <= execution.limits().rows()) {
        Binding row = rows.next();
        variables.stream().filter(row::contains).map(row::get).forEach(things::add);
      }
    }
    return things;
  }

  private QueryAnswer written(GraphAnswer answer, ResultForm form, long version) {
    return new QueryAnswer(
        form, answer.written(form, prefixes), answer.size(), answer.cut(), version);
  }
}
