package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.outagraph.graph.Vocabulary;

/// Lets SPARQL 1.2 annotations find claims.
///
/// The parser has turned `s p o {| … |}` and `<< s p o >>` into `?c rdf:reifies <<( s p o )>>`
/// already; a claim says the same with `rdf:subject`, `rdf:predicate` and `rdf:object`. Reifiers
/// that are really in the graph keep their standard meaning beside that.
final class Annotations extends TransformCopy {
  private final boolean reifiersToo;
  private final AtomicInteger number = new AtomicInteger();

  private Annotations(boolean reifiersToo) {
    this.reifiersToo = reifiersToo;
  }

  /// True if the pattern has an annotation anywhere.
  static boolean isIn(Op pattern) {
    var found = new boolean[1];
    Walker.walk(
        pattern,
        new OpVisitorBase() {
          @Override
          public void visit(OpBGP triples) {
            found[0] |= triples.getPattern().getList().stream().anyMatch(Annotations::isReifying);
          }
        },
        new ExprVisitorBase());
    return found[0];
  }

  /// The pattern in terms of claims.
  static Op asClaims(Op pattern) {
    return Transformer.transform(new Annotations(false), new ExprTransformCopy(), pattern);
  }

  /// The pattern in terms of claims, or of reifiers in the graph.
  static Op asClaimsAndReifiers(Op pattern) {
    return Transformer.transform(new Annotations(true), new ExprTransformCopy(), pattern);
  }

  @Override
  public Op transform(OpBGP triples) {
    if (triples.getPattern().getList().stream().noneMatch(Annotations::isReifying)) {
      return triples;
    }
    BasicPattern plain = new BasicPattern();
    List<Op> parts = new ArrayList<>();
    for (Triple triple : triples.getPattern()) {
      if (!isReifying(triple)) {
        plain.add(triple);
      } else if (triple.getObject().isTripleTerm() && !reifiersToo) {
        claim(triple.getSubject(), triple.getObject().getTriple()).forEach(plain::add);
      } else {
        parts.add(either(triple));
      }
    }
    if (!plain.isEmpty()) {
      parts.addFirst(new OpBGP(plain));
    }
    return parts.stream().reduce(OpJoin::create).orElseThrow();
  }

  private Op either(Triple triple) {
    Op claims =
        triple.getObject().isTripleTerm()
            ? pattern(claim(triple.getSubject(), triple.getObject().getTriple()))
            : anyClaim(triple);
    return reifiersToo ? new OpUnion(claims, pattern(List.of(triple))) : claims;
  }

  /// `?c rdf:reifies ?t`: the term is made from what the claim says.
  private Op anyClaim(Triple triple) {
    Node subject = fresh();
    Node predicate = fresh();
    Node object = fresh();
    Op parts = pattern(claim(triple.getSubject(), Triple.create(subject, predicate, object)));
    Var term = Var.alloc(triple.getObject());
    Op made =
        OpExtend.create(
            parts,
            term,
            new E_TripleFn(
                new ExprVar(Var.alloc(subject)),
                new ExprVar(Var.alloc(predicate)),
                new ExprVar(Var.alloc(object))));
    List<Var> seen = new ArrayList<>(List.of(term));
    if (triple.getSubject().isVariable()) {
      seen.add(Var.alloc(triple.getSubject()));
    }
    return new OpProject(made, seen);
  }

  private Node fresh() {
    return Var.alloc(".claim" + number.incrementAndGet());
  }

  private static List<Triple> claim(Node claim, Triple said) {
    return List.of(
        Triple.create(claim, Vocabulary.SUBJECT, said.getSubject()),
        Triple.create(claim, Vocabulary.PREDICATE, said.getPredicate()),
        Triple.create(claim, Vocabulary.OBJECT, said.getObject()));
  }

  private static Op pattern(List<Triple> triples) {
    return new OpBGP(BasicPattern.wrap(triples));
  }

  private static boolean isReifying(Triple triple) {
    return triple.getPredicate().equals(Vocabulary.REIFIES)
        && (triple.getObject().isTripleTerm() || triple.getObject().isVariable());
  }
}
