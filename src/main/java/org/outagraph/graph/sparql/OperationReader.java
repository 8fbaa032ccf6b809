package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Names;
import org.outagraph.model.Problem;

/// Turns the syntax tree of an update into operations; refuses what is never done here, and holds
/// every pattern against the gate.
final class OperationReader implements UpdateVisitor {
  private final GraphChoice using;
  private final List<Operation> operations = new ArrayList<>();

  private OperationReader(GraphChoice using) {
    this.using = using;
  }

  static List<Operation> operations(UpdateRequest request, GraphChoice using) {
    OperationReader reader = new OperationReader(using);
    for (Update update : request) {
      update.visit(reader);
    }
    return reader.operations;
  }

  @Override
  public void visit(UpdateDataInsert update) {
    operations.add(new Operation.Written(List.of(), data(update.getQuads())));
  }

  @Override
  public void visit(UpdateDataDelete update) {
    operations.add(new Operation.Written(data(update.getQuads()), List.of()));
  }

  private static List<Quad> data(List<Quad> quads) {
    quads.forEach(quad -> graph(quad.getGraph()));
    return List.copyOf(quads);
  }

  @Override
  public void visit(UpdateDeleteWhere update) {
    List<Quad> quads = update.getQuads();
    operations.add(
        new Operation.Modify(pattern(pattern(quads)), using, templates(quads), List.of()));
  }

  @Override
  public void visit(UpdateModify update) {
    Node with = update.getWithIRI();
    GraphChoice chosen = chosen(update);
    if (!using.isAll() && (!chosen.isAll() || with != null)) {
      throw new Problem.Invalid(
              "using-graph-uri",
              String.join(", ", using.defaults().isEmpty() ? using.named() : using.defaults()),
              "the update says USING or WITH itself; leave out the one or the other")
          .toException();
    }
    Element where = update.getWherePattern();
    boolean inside = with != null && chosen.isAll();
    operations.add(
        new Operation.Modify(
            pattern(inside ? new ElementNamedGraph(with, where) : where),
            chosen.isAll() ? using : chosen,
            placed(update.getDeleteQuads(), with),
            placed(update.getInsertQuads(), with)));
  }

  private static GraphChoice chosen(UpdateModify update) {
    return new GraphChoice(
        update.getUsing().stream().map(Node::getURI).toList(),
        update.getUsingNamed().stream().map(Node::getURI).toList());
  }

  private static List<Quad> placed(List<Quad> quads, @Nullable Node with) {
    return templates(with == null ? quads : TemplateLib.remapDefaultGraph(quads, with));
  }

  private static List<Quad> templates(List<Quad> quads) {
    quads.forEach(quad -> graph(quad.getGraph()));
    return List.copyOf(quads);
  }

  private static Op pattern(Element where) {
    try {
      Op pattern = Algebra.compile(where);
      PatternGate.check(pattern);
      return BoundedExpressions.in(TextPatterns.in(pattern));
    } catch (StackOverflowError e) {
      throw new Problem.TooLarge("The nesting of the update", TextGate.GROUPS, "levels")
          .toException(e);
    }
  }

  /// A pattern that finds these quads, graph by graph.
  private static Element pattern(List<Quad> quads) {
    Map<Node, ElementTriplesBlock> blocks = new LinkedHashMap<>();
    for (Quad quad : quads) {
      Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
      blocks.computeIfAbsent(graph, g -> new ElementTriplesBlock()).addTriple(quad.asTriple());
    }
    ElementGroup group = new ElementGroup();
    blocks.forEach(
        (graph, block) ->
            group.addElement(
                Quad.isDefaultGraph(graph) ? block : new ElementNamedGraph(graph, block)));
    return group;
  }

  @Override
  public void visit(UpdateDrop update) {
    clear(update);
  }

  @Override
  public void visit(UpdateClear update) {
    clear(update);
  }

  private void clear(UpdateDropClear update) {
    operations.add(new Operation.Clear(which(update)));
  }

  private static Operation.Which which(UpdateDropClear update) {
    if (update.isAll()) {
      return new Operation.Which.All();
    }
    return update.isAllNamed()
        ? new Operation.Which.Named()
        : new Operation.Which.One(graph(update.getTarget()));
  }

  @Override
  public void visit(UpdateCreate update) {
    operations.add(new Operation.Create(graph(update.getGraph()), update.isSilent()));
  }

  @Override
  public void visit(UpdateAdd update) {
    transfer(update, false, false);
  }

  @Override
  public void visit(UpdateCopy update) {
    transfer(update, true, false);
  }

  @Override
  public void visit(UpdateMove update) {
    transfer(update, true, true);
  }

  private void transfer(UpdateBinaryOp update, boolean replaces, boolean moves) {
    operations.add(
        new Operation.Transfer(
            graph(update.getSrc()), graph(update.getDest()), replaces, moves, update.isSilent()));
  }

  @Override
  public void visit(UpdateLoad update) {
    throw new Problem.Refused(
            "LOAD",
            "nothing is fetched from other servers or files; send the data itself, with POST to"
                + " /graphs")
        .toException();
  }

  private static Node graph(Target target) {
    return target.isDefault() ? Quad.defaultGraphIRI : graph(target.getGraph());
  }

  /// The union of all graphs, and the name under which a query may choose the default graph, can be
  /// read, but there is nothing of that name to write to.
  private static Node graph(Node name) {
    if (Quad.isUnionGraph(name)) {
      throw new Problem.Refused("Changing the union of all graphs", "name one graph").toException();
    }
    if (name.isURI() && name.getURI().equals(Names.DEFAULT_GRAPH)) {
      throw new Problem.Refused("Changing " + name, "write to the default graph by no name")
          .toException();
    }
    return name;
  }
}
