package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.PathCompiler;
import org.apache.jena.sparql.path.PathLib;
import org.outagraph.graph.Vocabulary;

/// Lets SPARQL 1.2 annotations find claims.
///
/// The parser has turned `s p o {| … |}` and `<< s p o >>` into `?c rdf:reifies <<( s p o )>>`
/// already; a claim says the same with `rdf:subject`, `rdf:predicate` and `rdf:object`. Reifiers
/// that are really in the graph keep their standard meaning beside that, and what is both counts
/// once. Claims live in the default graph, so a pattern of a named graph is left as it is.
final class Annotations extends TransformCopy {
  private static final String REIFIES = Vocabulary.REIFIES.getURI();

  private final boolean reifiersToo;
  private final PathCompiler paths = new PathCompiler();
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

          @Override
          public void visit(OpPath path) {
            found[0] |= path.getTriplePath().getPath().toString().contains(REIFIES);
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

  /// As it was before anything in it was changed.
  @Override
  public Op transform(OpGraph graph, Op changed) {
    return graph;
  }

  /// All paths that mean nothing but triples become triples, and by one compiler, so that no two of
  /// them share a variable; the others are followed in a [ReifyingGraph].
  @Override
  public Op transform(OpPath path) {
    Op flat = PathLib.pathToTriples(paths.reduce(path.getTriplePath()));
    return flat instanceof OpPath ? flat : Transformer.transform(new Reduced(), flat);
  }

  /// Leaves paths alone, which have been reduced.
  private final class Reduced extends TransformCopy {
    @Override
    public Op transform(OpBGP triples) {
      return Annotations.this.transform(triples);
    }
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
      } else if (!reifiersToo && isNamed(triple) && triple.getObject().isTripleTerm()) {
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
    Op claims = triple.getObject().isTripleTerm() ? claim(triple) : anyClaim(triple);
    if (isNamed(triple) && !reifiersToo) {
      return claims;
    }
    Op stored = pattern(List.of(triple));
    return new OpUnion(claims, reifiersToo ? OpFilter.filter(isNoClaim(triple), stored) : stored);
  }

  /// `?c ?p <<( s p o )>>`: a claim has the property `rdf:reifies`, whether asked by name or not.
  private static Op claim(Triple triple) {
    Op claim = pattern(claim(triple.getSubject(), triple.getObject().getTriple()));
    if (isNamed(triple)) {
      return claim;
    }
    Var property = Var.alloc(triple.getPredicate());
    NodeValue reifies = NodeValue.makeNode(Vocabulary.REIFIES);
    return OpVars.visibleVars(claim).contains(property)
        ? OpFilter.filter(new E_SameTerm(new ExprVar(property), reifies), claim)
        : OpExtend.create(claim, property, reifies);
  }

  /// `?c rdf:reifies ?t`: the term is made from what the claim says.
  private Op anyClaim(Triple triple) {
    if (triple.getSubject().equals(triple.getObject())) {
      return OpTable.empty();
    }
    Parts parts = new Parts();
    Var term = Var.alloc(triple.getObject());
    Op made = OpExtend.create(parts.of(triple.getSubject()), term, parts.term());
    List<Var> seen = new ArrayList<>(List.of(term));
    if (triple.getSubject().isVariable()) {
      seen.add(Var.alloc(triple.getSubject()));
    }
    return new OpProject(made, seen);
  }

  /// Keeps what is a claim at the same time from being found twice.
  private Expr isNoClaim(Triple triple) {
    Expr noClaim = new E_NotExists(same(triple));
    return isNamed(triple)
        ? noClaim
        : new E_LogicalOr(
            new E_LogicalNot(
                new E_SameTerm(
                    new ExprVar(Var.alloc(triple.getPredicate())),
                    NodeValue.makeNode(Vocabulary.REIFIES))),
            noClaim);
  }

  private Op same(Triple triple) {
    if (triple.getObject().isTripleTerm()) {
      return pattern(claim(triple.getSubject(), triple.getObject().getTriple()));
    }
    Parts parts = new Parts();
    Expr isSame = new E_SameTerm(parts.term(), new ExprVar(Var.alloc(triple.getObject())));
    return OpFilter.filter(isSame, parts.of(triple.getSubject()));
  }

  /// What any claim says, in variables of its own.
  private final class Parts {
    private final Var subject = fresh();
    private final Var predicate = fresh();
    private final Var object = fresh();

    private Op of(Node claim) {
      return pattern(claim(claim, Triple.create(subject, predicate, object)));
    }

    private Expr term() {
      return new E_TripleFn(new ExprVar(subject), new ExprVar(predicate), new ExprVar(object));
    }

    private Var fresh() {
      return Var.alloc(".claim" + number.incrementAndGet());
    }
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
    return isNamed(triple)
        ? triple.getObject().isTripleTerm() || triple.getObject().isVariable()
        : triple.getPredicate().isVariable() && triple.getObject().isTripleTerm();
  }

  private static boolean isNamed(Triple triple) {
    return triple.getPredicate().equals(Vocabulary.REIFIES);
  }
}
