package org.outagraph.graph;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;

/// Takes a claim out of the graph again, with what came in the same change for its sake alone: its
/// article, newcomers that nothing else speaks of, and the deprecation of what it corrected.
public final class ClaimTakeBack implements ChangeMaker {
  /// What all outages, policies and failed products have, sooner or later.
  private static final Set<Node> NEEDED =
      Set.of(
          Vocabulary.STARTED_AT,
          Vocabulary.CAUSE,
          Vocabulary.ORIGINATED_IN,
          Vocabulary.JURISDICTION,
          Vocabulary.POLICY_KIND,
          Vocabulary.CATEGORY);

  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final Id claim;
  private final Change change;

  /// @param change the change that brought the claim, in stored form, as the journal has it
  public ClaimTakeBack(Id claim, Change change) {
    this.claim = claim;
    this.change = change;
  }

  @Override
  public void make(Draft draft) {
    new Work(draft, claim, QuadChange.read(change)).make();
  }

  /// One making.
  private static final class Work {
    private final Draft draft;
    private final Graph now;
    private final Id claim;
    private final Node node;
    private final QuadChange made;
    private final Set<Quad> going = new LinkedHashSet<>();
    private final Set<Quad> coming = new LinkedHashSet<>();

    Work(Draft draft, Id claim, QuadChange made) {
      this.draft = draft;
      this.now = draft.dataset().getDefaultGraph();
      this.claim = claim;
      this.node = NodeFactory.createURI(claim.iri());
      this.made = made;
    }

    void make() {
      refuseIfChanged();
      refuseIfSpokenOf();
      now.find(node, Node.ANY, Node.ANY).forEach(triple -> going.add(quad(triple)));
      now.find(node, Vocabulary.SUPERSEDES, Node.ANY)
          .mapWith(Triple::getObject)
          .toList()
          .forEach(this::restore);
      Set<Node> lonely = lonely();
      for (Node newcomer : lonely) {
        about(newcomer).forEach(triple -> going.add(quad(triple)));
      }
      markIncomplete(lonely);
      draft.change(going, coming);
    }

    /// A thing that loses the last claim of something that all of its kind have is incomplete.
    private void markIncomplete(Set<Node> leaving) {
      for (Triple about : now.find(node, Vocabulary.SUBJECT, Node.ANY).toList()) {
        Node thing = about.getObject();
        boolean losesNeeded =
            now.find(node, Vocabulary.PREDICATE, Node.ANY)
                .filterKeep(said -> NEEDED.contains(said.getObject()))
                .filterDrop(said -> isSaidElsewhere(thing, said.getObject()))
                .nextOptional()
                .isPresent();
        if (losesNeeded && !leaving.contains(thing)) {
          coming.add(Quad.create(Quad.defaultGraphIRI, thing, Vocabulary.INCOMPLETE, TRUE));
        }
      }
    }

    private boolean isSaidElsewhere(Node thing, Node property) {
      return now.find(Node.ANY, Vocabulary.SUBJECT, thing)
          .mapWith(Triple::getSubject)
          .filterDrop(node::equals)
          .filterKeep(other -> now.contains(other, Vocabulary.PREDICATE, property))
          .filterKeep(other -> Claims.stands(now, other))
          .nextOptional()
          .isPresent();
    }

    private void refuseIfChanged() {
      if (!now.contains(node, Vocabulary.TYPE, Node.ANY)) {
        throw conflict(claim.curie() + " is not in the graph any more");
      }
      if (!now.find(node, Node.ANY, Node.ANY).toSet().equals(came(node))) {
        throw conflict(
            claim.curie() + " was changed since; take that change back first, or deprecate it");
      }
    }

    private void refuseIfSpokenOf() {
      for (Triple pointing : now.find(Node.ANY, Node.ANY, node).toList()) {
        if (!draft.isKept(quad(pointing))) {
          String by = Prefixes.standard().shorten(String.valueOf(pointing.getSubject()));
          throw conflict(by + " speaks of it; take that back first");
        }
      }
    }

    private RuntimeException conflict(String why) {
      return new Problem.Conflict("Taking " + claim.curie() + " back", why).toException();
    }

    private Set<Triple> came(Node subject) {
      return made.added().stream()
          .filter(quad -> quad.getSubject().equals(subject))
          .map(Quad::asTriple)
          .collect(Collectors.toSet());
    }

    /// Gives a claim that was corrected the rank back that it had.
    private void restore(Node corrected) {
      List<Quad> before = ranks(made.deleted(), corrected);
      List<Quad> since = ranks(made.added(), corrected);
      if (!draft.dataset().contains(Quad.defaultGraphIRI, corrected, Node.ANY, Node.ANY)
          || !since.stream().allMatch(draft.dataset()::contains)) {
        String name = Prefixes.standard().shorten(String.valueOf(corrected));
        throw conflict(name + ", which it corrects, was changed since");
      }
      going.addAll(since);
      coming.addAll(before);
    }

    private static List<Quad> ranks(Set<Quad> quads, Node claim) {
      return quads.stream()
          .filter(quad -> quad.getSubject().equals(claim))
          .filter(quad -> quad.getPredicate().equals(Vocabulary.RANK))
          .toList();
    }

    /// What came with the change, is as it came, and is spoken of by nothing that stays.
    private Set<Node> lonely() {
      Set<Node> lonely = new HashSet<>();
      for (Quad quad : made.added()) {
        boolean isEntity =
            quad.getPredicate().equals(Vocabulary.TYPE)
                && made.added().stream()
                    .noneMatch(
                        other ->
                            other.getSubject().equals(quad.getSubject())
                                && other.getPredicate().equals(Vocabulary.SUBJECT));
        if (isEntity && about(quad.getSubject()).equals(came(quad.getSubject()))) {
          lonely.add(quad.getSubject());
        }
      }
      Set<Node> leaving = new HashSet<>(lonely);
      leaving.add(node);
      while (lonely.removeIf(newcomer -> isSpokenOf(newcomer, leaving))) {
        leaving.retainAll(lonely);
        leaving.add(node);
      }
      return lonely;
    }

    private boolean isSpokenOf(Node newcomer, Set<Node> leaving) {
      return now.find(Node.ANY, Node.ANY, newcomer)
          .filterDrop(triple -> leaving.contains(triple.getSubject()))
          .filterDrop(triple -> draft.isPlain(quad(triple)) || draft.isKept(quad(triple)))
          .nextOptional()
          .isPresent();
    }

    /// What is written about a thing, without the plain statements of claims.
    private Set<Triple> about(Node subject) {
      return now.find(subject, Node.ANY, Node.ANY)
          .filterDrop(triple -> draft.isPlain(quad(triple)))
          .toSet();
    }

    private static Quad quad(Triple triple) {
      return Quad.create(Quad.defaultGraphIRI, triple);
    }
  }
}
