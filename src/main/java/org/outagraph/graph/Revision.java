package org.outagraph.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;
import org.outagraph.model.Touched;
import org.outagraph.model.Violation;

/// One change of a dataset from what the author wrote to what is stored: claims in stored form with
/// every line explicit, their plain triples, and what the rules make of it.
///
/// The dataset is changed at once; whoever owns it commits or aborts.
final class Revision {
  private static final int MANY = 1_000;

  private final DatasetGraph dataset;
  private final Ontology ontology;
  private final Edit authored;
  private final Edit derived;
  private final Set<Quad> written;
  private final Set<Quad> takenBack;

  private Revision(DatasetGraph dataset, Ontology ontology, QuadChange change) {
    this.dataset = dataset;
    this.ontology = ontology;
    this.authored = new Edit(dataset);
    this.derived = new Edit(dataset);
    this.written = ClaimForm.stored(change.added(), ontology);
    this.takenBack = ClaimForm.stored(change.deleted(), ontology);
  }

  /// Makes the change. Throws [Problem.ShapesBroken] if it has claims without a name.
  static Revision make(
      DatasetGraph dataset, Ontology ontology, QuadChange change, Instant recordedAt) {
    refuse(ClaimForm.nameless(change.added(), ontology));
    Revision revision = new Revision(dataset, ontology, change);
    revision.make(time(recordedAt));
    return revision;
  }

  /// Makes all that follows from the claims of a dataset in which nothing was derived yet.
  ///
  /// @param recordedAt when claims are recorded that rules infer
  /// @param inferredAt the same for those that are known to have been inferred before
  static void settleAll(
      DatasetGraph dataset, Ontology ontology, Instant recordedAt, Map<Node, Node> inferredAt) {
    Edit edit = new Edit(dataset);
    new PlainTriples(edit, ontology).settleAll();
    new Inference(dataset, edit, ontology, time(recordedAt)).settleAll(inferredAt);
  }

  private static Node time(Instant recordedAt) {
    return NodeFactory.createLiteralDT(
        recordedAt.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
  }

  private void make(Node now) {
    takenBack.stream().filter(quad -> !isDerived(quad)).forEach(authored::delete);
    written.stream().filter(quad -> !isDerived(quad)).forEach(authored::add);
    Set<Node> claims = new ClaimDefaults(authored, now).complete();
    Set<Triple> statements = statements(claims);
    statements.addAll(plain(written));
    statements.addAll(plain(takenBack));
    new PlainTriples(derived, ontology).settle(statements);
    new Inference(dataset, derived, ontology, now)
        .settle(authored, TouchedTerms.of(authored, statements));
  }

  /// What is wrong with the graph now, as far as this change may have to do with it.
  List<Violation> faults() {
    List<Violation> faults = new ArrayList<>(disappointments());
    faults.addAll(brokenShapes());
    return faults;
  }

  /// Shapes ask much of a graph: for many nodes it pays to copy the graph into memory first.
  private List<Violation> brokenShapes() {
    Set<Node> suspects = suspects();
    if (suspects.size() < MANY) {
      return new ShapeCheck(ontology, derived.graph()).check(suspects);
    }
    Graph copy = GraphFactory.createDefaultGraph();
    derived.graph().find().forEach(copy::add);
    return ShapeCheck.checkMany(ontology, copy, suspects);
  }

  /// Where the author wrote what the claims do not make true.
  List<Violation> disappointments() {
    Expectations expectations = new Expectations(derived.graph());
    List<Violation> faults = new ArrayList<>(expectations.standing(plain(written)));
    faults.addAll(expectations.gone(plain(takenBack)));
    faults.addAll(expectations.leftToRules(written));
    return faults;
  }

  /// The nodes that the shapes may find fault with because of this change.
  Set<Node> suspects() {
    return new Neighbourhood(derived.graph()).whoseValidityMayChange(authored, derived);
  }

  /// Throws [Problem.ShapesBroken] with these faults, if there are any.
  static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw new Problem.ShapesBroken(faults).toException();
    }
  }

  /// The change in stored form without what is derived from it.
  Change change() {
    return authored.net().write();
  }

  /// What followed from the change: to be made after it, to get the same graph.
  Change derived() {
    return derived.net().write();
  }

  /// The ids of everything that may look different now.
  Set<Id> touched() {
    return new Neighbourhood(derived.graph()).thatMayLookDifferent(authored, derived);
  }

  /// The same ids by what became of each; one that is not there, and was not, is left out.
  Touched comingAndGoing(Set<Id> touched) {
    Set<Id> added = new HashSet<>();
    Set<Id> changed = new HashSet<>();
    Set<Id> removed = new HashSet<>();
    for (Id id : touched) {
      Node node = NodeFactory.createURI(id.iri());
      boolean is = derived.graph().contains(node, Vocabulary.TYPE, Node.ANY);
      boolean was =
          !derived
              .before(authored.objectsBefore(node, Vocabulary.TYPE), node, Vocabulary.TYPE)
              .isEmpty();
      if (is) {
        (was ? changed : added).add(id);
      } else if (was) {
        removed.add(id);
      }
    }
    return new Touched(added, changed, removed);
  }

  private boolean isDerived(Quad quad) {
    return quad.isDefaultGraph() && ontology.isClaimed(quad.getPredicate());
  }

  private Set<Triple> plain(Set<Quad> quads) {
    Set<Triple> plain = new HashSet<>();
    quads.stream().filter(this::isDerived).forEach(quad -> plain.add(quad.asTriple()));
    return plain;
  }

  /// What the claims say now, and what they said before.
  private Set<Triple> statements(Set<Node> claims) {
    Set<Triple> statements = new HashSet<>();
    for (Node claim : claims) {
      statements.addAll(
          Claims.statements(
              authored.objects(claim, Vocabulary.SUBJECT),
              authored.objects(claim, Vocabulary.PREDICATE),
              authored.objects(claim, Vocabulary.OBJECT)));
      statements.addAll(
          Claims.statements(
              authored.objectsBefore(claim, Vocabulary.SUBJECT),
              authored.objectsBefore(claim, Vocabulary.PREDICATE),
              authored.objectsBefore(claim, Vocabulary.OBJECT)));
    }
    return statements;
  }
}
