package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// The way back from [ClaimForm]: stored claims as the reifiers of RDF 1.2.
///
/// `claims:x rdf:subject s ; rdf:predicate p ; rdf:object o` becomes `claims:x rdf:reifies <<( s p
/// o )>>`, and the class `rdf:Statement`, which says the same in RDF 1.1, is left out. Reading it
/// brings both back.
public final class AnnotatedForm {
  private AnnotatedForm() {}

  /// The triples in their order, each claim with its reifier first. All triples of one subject must
  /// be there, so a stream may be given in portions that do not cut a subject in two.
  public static List<Triple> of(Collection<Triple> stored) {
    Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
    stored.forEach(
        triple ->
            bySubject.computeIfAbsent(triple.getSubject(), _ -> new ArrayList<>()).add(triple));
    List<Triple> annotated = new ArrayList<>();
    bySubject.forEach((subject, triples) -> annotated.addAll(ofSubject(subject, triples)));
    return annotated;
  }

  private static List<Triple> ofSubject(Node subject, List<Triple> triples) {
    List<Node> subjects = objects(triples, Vocabulary.SUBJECT);
    List<Node> predicates = objects(triples, Vocabulary.PREDICATE);
    List<Node> objects = objects(triples, Vocabulary.OBJECT);
    if (!ClaimForm.isClaimName(subject)
        || subjects.size() != 1
        || predicates.size() != 1
        || objects.size() != 1) {
      return triples;
    }
    List<Triple> claim = new ArrayList<>();
    Node said =
        NodeFactory.createTripleTerm(
            subjects.getFirst(), predicates.getFirst(), objects.getFirst());
    claim.add(Triple.create(subject, Vocabulary.REIFIES, said));
    triples.stream().filter(triple -> !isSaidByReifier(triple)).forEach(claim::add);
    return claim;
  }

  private static List<Node> objects(List<Triple> triples, Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject)
        .toList();
  }

  private static boolean isSaidByReifier(Triple triple) {
    Node property = triple.getPredicate();
    return property.equals(Vocabulary.SUBJECT)
        || property.equals(Vocabulary.PREDICATE)
        || property.equals(Vocabulary.OBJECT)
        || (property.equals(Vocabulary.TYPE) && triple.getObject().equals(Vocabulary.STATEMENT));
  }
}
