package org.outagraph.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.outagraph.model.OwnsState;

/// The terms by which a query reads the graph: the predicates and classes of its patterns, and the
/// predicates of the statements whose claims it asks for.
///
/// @param terms the terms; what only tells that a node is a claim is left out
/// @param anything true if a pattern leaves the predicate open
/// @param tripleTerms true if a pattern speaks of RDF 1.2 triple terms
record QueryTerms(Set<Node> terms, boolean anything, boolean tripleTerms) {
  /// Looks through all of a query, sub-queries and EXISTS included.
  static QueryTerms of(Query query) {
    Collector collector = new Collector();
    Walker.walk(Algebra.compile(query.getQueryPattern()), collector, new ExprVisitorBase() {});
    return new QueryTerms(Set.copyOf(collector.terms), collector.anything, collector.tripleTerms);
  }

  @OwnsState("lives on one stack while a query is looked through")
  private static final class Collector extends OpVisitorBase {
    private final Set<Node> terms = new HashSet<>();
    private boolean anything;
    private boolean tripleTerms;

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(this::see);
    }

    @Override
    public void visit(OpQuadPattern pattern) {
      pattern.getBasicPattern().forEach(this::see);
    }

    @Override
    public void visit(OpTriple pattern) {
      see(pattern.getTriple());
    }

    @Override
    public void visit(OpPath pattern) {
      see(pattern.getTriplePath().getPath());
    }

    private void see(Triple pattern) {
      Node predicate = pattern.getPredicate();
      tripleTerms |=
          pattern.getSubject().isTripleTerm()
              || pattern.getObject().isTripleTerm()
              || predicate.equals(Vocabulary.REIFIES);
      if (predicate.isVariable()) {
        anything = true;
      } else if (predicate.equals(Vocabulary.PREDICATE) || predicate.equals(Vocabulary.TYPE)) {
        seeTerm(pattern.getObject());
      } else if (!ClaimForm.isInEveryClaim(predicate)) {
        terms.add(predicate);
      }
    }

    private void seeTerm(Node term) {
      if (term.isConcrete()) {
        terms.add(term);
      } else {
        anything = true;
      }
    }

    private void see(Path path) {
      switch (path) {
        case P_Path0 link -> terms.add(link.getNode());
        case P_Path1 around -> see(around.getSubPath());
        case P_Path2 pair -> {
          see(pair.getLeft());
          see(pair.getRight());
        }
        default -> anything = true;
      }
    }
  }
}
