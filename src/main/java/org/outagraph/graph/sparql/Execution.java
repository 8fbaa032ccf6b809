package org.outagraph.graph.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.outagraph.graph.Naming;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// One run of one query, on one data set, with an alarm that stops it.
@OwnsState("how operators are carried out; lives in one thread for one query")
final class Execution implements AutoCloseable {
  private final DatasetGraph dataset;
  private final Run run;
  private final Additions additions;
  private final Alarm alarm;
  private OpExecutorFactory executors = BoundedExecutor::new;

  Execution(DatasetGraph dataset, Run run, Additions additions) {
    this.dataset = dataset;
    this.run = run;
    this.additions = additions;
    Problem tooSlow = new Problem.TooSlow(run.limits().time());
    this.alarm = AlarmClock.get().add(() -> run.stop(tooSlow), run.limits().time().toMillis());
  }

  DatasetGraph dataset() {
    return dataset;
  }

  QueryLimits limits() {
    return run.limits();
  }

  /// The rows of a pattern; they are found while they are taken.
  Iterator<Binding> rows(Op pattern) {
    Context context = context();
    Plan plan =
        QueryEngineRegistry.findFactory(pattern, dataset, context)
            .create(pattern, dataset, BindingRoot.create(), context);
    return plan.iterator();
  }

  /// Lets the profile be kept of what is run from now on.
  void explainedBy(Profile profile) {
    executors = context -> new ExplainingExecutor(context, profile);
  }

  /// Notes how much of the answer is there.
  void answered(long rows) {
    run.answered(rows);
  }

  /// Goes on, unless the time is up.
  void check() {
    if (run.signal().get()) {
      throw new QueryCancelledException();
    }
  }

  private Context context() {
    Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    context.set(ARQConstants.symCancelQuery, run.signal());
    context.set(ARQ.httpServiceAllowed, false);
    FunctionRegistry.set(context, AllowedFunctions.REGISTRY);
    PropertyFunctionRegistry.set(context, OnlyTextQuery.REGISTRY);
    new TextSearch(additions).in(context);
    LabelFunction.set(context, new Naming(additions.names()));
    QC.setFactory(context, executors);
    return context;
  }

  /// Why the run came to its end before its time.
  Problem whyStopped() {
    return run.reason().orElseGet(() -> new Problem.TooSlow(run.limits().time()));
  }

  @Override
  public void close() {
    AlarmClock.get().cancel(alarm);
  }
}
