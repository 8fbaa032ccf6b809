package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Kind;
import org.outagraph.model.Violation;

/// The stored form of claims, and the way to it from the annotations of Turtle 1.2.
///
/// `s p o ~ claims:x {| … |}` and `<< s p o ~ claims:x >> …` both reach us as `claims:x rdf:reifies
/// <<( s p o )>>`; stored are `rdf:subject`, `rdf:predicate` and `rdf:object`, which every store
/// and tool can read. A reifier is a claim if its name begins with `claims:`, or if the property of
/// its triple is one that needs a claim; any other one is left as it is, and so are named graphs.
final class ClaimForm {
  private static final Set<Node> IN_EVERY_CLAIM =
      Set.of(
          Vocabulary.SUBJECT,
          Vocabulary.PREDICATE,
          Vocabulary.OBJECT,
          Vocabulary.STANCE,
          Vocabulary.RANK,
          Vocabulary.STATUS,
          Vocabulary.BASIS,
          Vocabulary.RECORDED_AT,
          Vocabulary.REPORTED_AT);

  private static final String CLAIMS = Kind.CLAIMS.iri() + "/";

  private ClaimForm() {}

  /// True for the properties that every claim has, whatever it says.
  static boolean isInEveryClaim(Node property) {
    return IN_EVERY_CLAIM.contains(property);
  }

  /// The quads in stored form.
  static Set<Quad> stored(Collection<Quad> quads, Ontology ontology) {
    Set<Quad> stored = new LinkedHashSet<>();
    for (Quad quad : quads) {
      if (isClaim(quad, ontology)) {
        Triple said = quad.getObject().getTriple();
        Node claim = quad.getSubject();
        stored.add(about(claim, Vocabulary.SUBJECT, said.getSubject()));
        stored.add(about(claim, Vocabulary.PREDICATE, said.getPredicate()));
        stored.add(about(claim, Vocabulary.OBJECT, said.getObject()));
      } else {
        stored.add(quad);
      }
    }
    return stored;
  }

  /// A fault for every claim among the quads that nobody could ever refer to.
  static List<Violation> nameless(Collection<Quad> quads, Ontology ontology) {
    List<Violation> faults = new ArrayList<>();
    for (Quad quad : quads) {
      if (isClaim(quad, ontology) && !quad.getSubject().isURI()) {
        Triple said = quad.getObject().getTriple();
        faults.add(
            new Violation(
                "",
                0,
                Words.of(said.getSubject()),
                "The annotation of \""
                    + Words.of(said)
                    + "\" has no name. Write \"~ claims:a-name\" before \"{|\"."));
      } else if (isStored(quad) && !quad.getSubject().isURI()) {
        faults.add(
            new Violation(
                "",
                0,
                Words.of(quad.getObject()),
                "A claim has no name. Give it one that begins with \"claims:\"."));
      }
    }
    return faults;
  }

  /// True if the quad is a part of the default graph that ties a claim to its statement.
  static boolean isStored(Quad quad) {
    return quad.isDefaultGraph() && quad.getPredicate().equals(Vocabulary.SUBJECT);
  }

  /// True if the subject of the quad is a claim, in either form.
  static boolean namesClaim(Quad quad, Ontology ontology) {
    return isClaim(quad, ontology) || isStored(quad);
  }

  /// True if the quad reifies a triple as a claim does: under the name of a claim, or with a
  /// property that needs one.
  private static boolean isClaim(Quad quad, Ontology ontology) {
    return quad.isDefaultGraph()
        && quad.getPredicate().equals(Vocabulary.REIFIES)
        && quad.getObject().isTripleTerm()
        && (isClaimName(quad.getSubject())
            || ontology.isClaimed(quad.getObject().getTriple().getPredicate()));
  }

  /// True if the name begins with `claims:`.
  static boolean isClaimName(Node node) {
    return node.isURI() && node.getURI().startsWith(CLAIMS);
  }

  private static Quad about(Node claim, Node property, Node value) {
    return Quad.create(Quad.defaultGraphIRI, claim, property, value);
  }
}
