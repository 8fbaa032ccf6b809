package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.outagraph.model.ProblemException;

/// Puts searches into a pattern where it says `?hit text:query "words"`.
///
/// A search for words that are written in the query goes before the triples of its group: its hits
/// are few, and so come out best first. One for words that the triples bind goes after them.
final class TextPatterns extends TransformCopy {
  private static final TextPatterns INSTANCE = new TextPatterns();
  private static final int COLUMNS = 5;

  private TextPatterns() {}

  static Op in(Op pattern) {
    return Transformer.transform(INSTANCE, new ExprTransformCopy(), pattern);
  }

  @Override
  public Op transform(OpBGP group) {
    List<Triple> calls = group.getPattern().getList().stream().filter(this::isCall).toList();
    return calls.isEmpty() ? group : searches(calls, new BasicPattern(group.getPattern()));
  }

  private Op searches(List<Triple> calls, BasicPattern triples) {
    List<OpPropFunc> early = new ArrayList<>();
    List<OpPropFunc> late = new ArrayList<>();
    for (Triple call : calls) {
      OpPropFunc search = search(call, triples);
      List<Node> arguments = nodes(search.getObjectArgs());
      (arguments.stream().anyMatch(Node::isVariable) ? late : early).add(search);
    }
    Op all = OpTable.unit();
    for (OpPropFunc search : early) {
      all = search.copy(all);
    }
    if (!triples.isEmpty()) {
      all = early.isEmpty() ? new OpBGP(triples) : OpSequence.create(all, new OpBGP(triples));
    }
    for (OpPropFunc search : late) {
      all = search.copy(all);
    }
    return all;
  }

  /// The call, whose triples are taken out of the others.
  private static OpPropFunc search(Triple call, BasicPattern triples) {
    PropFuncArg subject = argument(call.getSubject(), triples);
    PropFuncArg object = argument(call.getObject(), triples);
    triples.getList().remove(call);
    check(subject, object);
    return new OpPropFunc(call.getPredicate(), subject, object, OpTable.unit());
  }

  private static PropFuncArg argument(Node node, BasicPattern triples) {
    GNode start = new GNode(triples, node);
    if (!GraphList.isListNode(start)) {
      return new PropFuncArg(node);
    }
    List<Triple> cells = new ArrayList<>();
    List<Node> members = GraphList.members(start);
    GraphList.allTriples(start, cells);
    triples.getList().removeAll(cells);
    return new PropFuncArg(members, node);
  }

  private static void check(PropFuncArg subject, PropFuncArg object) {
    List<Node> columns = nodes(subject);
    if (columns.isEmpty() || columns.size() > COLUMNS) {
      throw new WrongCall(
          TextQuery.IRI,
          "before text:query stands ?hit, or (?hit ?score ?text ?property ?article) or the first of"
              + " these");
    }
    List<Node> arguments = nodes(object);
    if (arguments.isEmpty()) {
      throw new WrongCall(
          TextQuery.IRI, "behind text:query stand the words to look for, as in (\"words\" 20)");
    }
    if (arguments.stream().noneMatch(Node::isVariable)) {
      try {
        TextCall.read(arguments);
      } catch (ProblemException e) {
        throw new WrongCall(TextQuery.IRI, e.problem());
      }
    }
  }

  static List<Node> nodes(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  @Override
  public Op transform(OpPath path) {
    Optional.of(path.getTriplePath().getPath().toString())
        .filter(steps -> steps.contains(TextQuery.IRI))
        .ifPresent(
            _ -> {
              throw new WrongCall(
                  TextQuery.IRI, "text:query is a search and cannot be a step of a path");
            });
    return path;
  }

  private boolean isCall(Triple triple) {
    return triple.getPredicate().isURI() && triple.getPredicate().getURI().equals(TextQuery.IRI);
  }
}
