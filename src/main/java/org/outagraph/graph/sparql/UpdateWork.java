package org.outagraph.graph.sparql;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.TemplateLib;
import org.outagraph.graph.Draft;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Problem;

/// Carries out the operations of one update on a draft, each on what those before have left.
final class UpdateWork {
  private final Draft draft;
  private final Run run;
  private final Set<Node> created = new HashSet<>();

  UpdateWork(Draft draft, Run run) {
    this.draft = draft;
    this.run = run;
  }

  void carryOut(Operation operation) {
    switch (operation) {
      case Operation.Written(var deleted, var added) -> change(deleted, added);
      case Operation.Modify modify -> modify(modify);
      case Operation.Clear clear -> clear(clear);
      case Operation.Create create -> create(create);
      case Operation.Transfer transfer -> transfer(transfer);
    }
  }

  /// What the system says by itself stays, whatever asks for its end.
  private void change(Collection<Quad> deleted, Collection<Quad> added) {
    draft.change(deleted.stream().filter(quad -> !draft.isKept(quad)).toList(), added);
    limit(draft.size());
  }

  private void modify(Operation.Modify modify) {
    Set<Quad> deleted = new LinkedHashSet<>();
    Set<Quad> added = new LinkedHashSet<>();
    try (Execution execution =
        new Execution(
            modify.using().of(draft.dataset()),
            run,
            Additions.of(draft.dataset().getDefaultGraph()))) {
      Op pattern =
          modify.using().hasClaims()
              ? QueryRunner.annotated(execution.dataset(), modify.pattern())
              : modify.pattern();
      Iterator<Binding> rows = execution.rows(pattern);
      while (rows.hasNext()) {
        execution.check();
        List<Binding> row = List.of(rows.next());
        fill(modify.deletes(), row, deleted);
        fill(modify.inserts(), row, added);
        limit(deleted.size() + added.size());
        run.answered(deleted.size() + added.size());
      }
    }
    change(deleted, added);
  }

  /// What is no triple for this row, such as one with an unbound variable, is left out.
  private static void fill(List<Quad> templates, List<Binding> row, Set<Quad> filled) {
    TemplateLib.calcQuads(templates, row.iterator())
        .forEachRemaining(
            quad -> {
              if (quad.isLegalAsData() && !Quad.isUnionGraph(quad.getGraph())) {
                filled.add(quad);
              }
            });
  }

  /// To clear or drop a graph that is not there is no mistake: a store without empty graphs cannot
  /// tell whether there was one (SPARQL 1.1 Update, section 3.2.2).
  private void clear(Operation.Clear clear) {
    switch (clear.which()) {
      case Operation.Which.One(var graph) -> clear(graph);
      case Operation.Which.Named() -> clearNamed();
      case Operation.Which.All() -> {
        clearNamed();
        clear(Quad.defaultGraphIRI);
      }
    }
  }

  private void clearNamed() {
    Set<Node> names = new LinkedHashSet<>();
    draft.dataset().listGraphNodes().forEachRemaining(names::add);
    names.forEach(this::clear);
    created.clear();
  }

  private void clear(Node graph) {
    draft.change(draft.written(graph), List.of());
    limit(draft.size());
  }

  private void create(Operation.Create create) {
    if (exists(create.graph()) && !create.silent()) {
      throw new Problem.Invalid(
              "CREATE GRAPH", name(create.graph()), "the graph is there already; write SILENT")
          .toException();
    }
    created.add(create.graph());
  }

  private void transfer(Operation.Transfer transfer) {
    if (!isThere(transfer.from(), transfer.silent()) || transfer.from().equals(transfer.to())) {
      return;
    }
    Set<Triple> triples = new LinkedHashSet<>();
    draft
        .dataset()
        .find(transfer.from(), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    Set<Quad> placed = draft.placed(triples, transfer.to());
    Set<Quad> going = new LinkedHashSet<>();
    if (transfer.replaces()) {
      going.addAll(draft.written(transfer.to()));
    }
    if (transfer.moves()) {
      going.addAll(draft.written(transfer.from()));
    }
    draft.change(going, placed);
    limit(draft.size());
  }

  /// False if there is no such graph and the operation is to be silent about it.
  private boolean isThere(Node graph, boolean silent) {
    if (exists(graph)) {
      return true;
    }
    if (!silent) {
      throw new Problem.Invalid(
              "GRAPH", name(graph), "there is no such graph; write SILENT if that is all right")
          .toException();
    }
    return false;
  }

  /// An empty graph exists no longer than the update that creates it.
  private boolean exists(Node graph) {
    return Quad.isDefaultGraph(graph)
        || created.contains(graph)
        || draft.dataset().containsGraph(graph);
  }

  private void limit(long triples) {
    if (triples > run.limits().rows()) {
      throw new Problem.TooLarge("What the update changes", run.limits().rows(), "triples")
          .toException();
    }
  }

  private static String name(Node graph) {
    return Prefixes.standard().shorten(graph.toString());
  }
}
