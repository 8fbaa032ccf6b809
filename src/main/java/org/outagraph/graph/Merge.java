package org.outagraph.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;

/// Makes one thing of two that were found to be the same: claims and references point at the one
/// that stays, which gets the names of the other as aliases; the other id leads to it.
///
/// @param from the thing whose id goes out of use
/// @param into the thing that stays
public record Merge(Id from, Id into) implements ChangeMaker {
  @Override
  public void make(Draft draft) {
    Graph now = draft.dataset().getDefaultGraph();
    Node old = node(from);
    Node kept = node(into);
    refuseUnlessThere(now, old, from);
    refuseUnlessThere(now, kept, into);
    Set<Quad> going = new LinkedHashSet<>();
    Set<Quad> coming = new LinkedHashSet<>();
    for (Triple said : now.find(old, Node.ANY, Node.ANY).toList()) {
      if (!isDerived(draft, said)) {
        going.add(quad(said));
        coming.addAll(moved(said, kept, now));
      }
    }
    for (Triple pointing : now.find(Node.ANY, Node.ANY, old).toList()) {
      boolean stays =
          isDerived(draft, pointing) || pointing.getPredicate().equals(Vocabulary.IS_REPLACED_BY);
      if (!stays && !pointing.getSubject().equals(old)) {
        going.add(quad(pointing));
        if (!pointing.getSubject().equals(kept)) {
          coming.add(quad(pointing.getSubject(), pointing.getPredicate(), kept));
        }
      }
    }
    coming.add(quad(old, Vocabulary.IS_REPLACED_BY, kept));
    draft.change(going, coming);
  }

  private static void refuseUnlessThere(Graph now, Node node, Id id) {
    if (!now.contains(node, Vocabulary.TYPE, Node.ANY)) {
      throw new Problem.NotFound(id.curie(), List.of()).toException();
    }
  }

  private static boolean isDerived(Draft draft, Triple triple) {
    Quad quad = quad(triple);
    return draft.isPlain(quad) || draft.isKept(quad);
  }

  /// A class is not taken over; of the names, those that the thing has already are left out.
  private static List<Quad> moved(Triple said, Node kept, Graph now) {
    Node property = said.getPredicate();
    Node value = said.getObject();
    if (property.equals(Vocabulary.TYPE) || value.equals(kept)) {
      return List.of();
    }
    boolean isName = property.equals(Vocabulary.LABEL) || property.equals(Vocabulary.ALT_LABEL);
    if (!isName) {
      return List.of(quad(kept, property, value));
    }
    return now.contains(kept, Vocabulary.LABEL, value)
        ? List.of()
        : List.of(quad(kept, Vocabulary.ALT_LABEL, value));
  }

  private static Node node(Id id) {
    return NodeFactory.createURI(id.iri());
  }

  private static Quad quad(Triple triple) {
    return Quad.create(Quad.defaultGraphIRI, triple);
  }

  private static Quad quad(Node subject, Node property, Node object) {
    return Quad.create(Quad.defaultGraphIRI, subject, property, object);
  }
}
