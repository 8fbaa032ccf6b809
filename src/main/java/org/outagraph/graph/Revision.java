package org.outagraph.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;
import org.outagraph.model.Violation;

/// One change of a dataset from what the author wrote to what is stored: claims in stored form with
/// every line explicit, their plain triples, and what the rules make of it.
///
/// The dataset is changed at once; whoever owns it commits or aborts.
final class Revision {
  private final DatasetGraph dataset;
  private final Ontology ontology;
  private final Edit authored;
  private final Edit derived;

  private Revision(DatasetGraph dataset, Ontology ontology) {
    this.dataset = dataset;
    this.ontology = ontology;
    this.authored = new Edit(dataset);
    this.derived = new Edit(dataset);
  }

  /// Makes the change, or throws [Problem.ShapesBroken] if it is checked and not sound.
  static Revision make(
      DatasetGraph dataset,
      Ontology ontology,
      QuadChange change,
      Instant recordedAt,
      Validation validation) {
    Revision revision = new Revision(dataset, ontology);
    revision.make(change, recordedAt, validation);
    return revision;
  }

  private void make(QuadChange given, Instant recordedAt, Validation validation) {
    refuse(ClaimForm.nameless(given.added()));
    Set<Quad> deleted = ClaimForm.stored(given.deleted());
    Set<Quad> added = ClaimForm.stored(given.added());
    deleted.stream().filter(quad -> !isDerived(quad)).forEach(authored::delete);
    added.stream().filter(quad -> !isDerived(quad)).forEach(authored::add);
    Node now =
        NodeFactory.createLiteralDT(
            recordedAt.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
    Set<Node> claims = new ClaimDefaults(authored, now).complete();

    Set<Triple> expectedGone = plain(deleted);
    Set<Triple> expectedThere = plain(added);
    Set<Triple> statements = statements(claims);
    statements.addAll(expectedGone);
    statements.addAll(expectedThere);
    new PlainTriples(derived, ontology).settle(statements);
    new Inference(dataset, derived, ontology, now).settle(TouchedTerms.of(authored, statements));

    if (validation == Validation.ON) {
      Expectations expectations = new Expectations(derived.graph());
      List<Violation> faults = new ArrayList<>(expectations.standing(expectedThere));
      faults.addAll(expectations.gone(expectedGone));
      faults.addAll(expectations.leftToRules(added));
      faults.addAll(
          new ShapeCheck(ontology, derived.graph())
              .check(new Neighbourhood(derived.graph()).whoseValidityMayChange(authored, derived)));
      refuse(faults);
    }
  }

  /// The change in stored form without what is derived from it.
  Change change() {
    return authored.net().write();
  }

  /// The ids of everything that may look different now.
  Set<Id> touched() {
    return new Neighbourhood(derived.graph()).thatMayLookDifferent(authored, derived);
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw new Problem.ShapesBroken(faults).toException();
    }
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
