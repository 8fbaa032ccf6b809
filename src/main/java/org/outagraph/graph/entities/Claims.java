package org.outagraph.graph.entities;

import static org.outagraph.graph.Vocabulary.ASSERTED_BY;
import static org.outagraph.graph.Vocabulary.BASIS;
import static org.outagraph.graph.Vocabulary.BECAUSE;
import static org.outagraph.graph.Vocabulary.COUNTERS;
import static org.outagraph.graph.Vocabulary.EDITORIAL;
import static org.outagraph.graph.Vocabulary.INFERRED;
import static org.outagraph.graph.Vocabulary.INTEREST;
import static org.outagraph.graph.Vocabulary.LEVEL;
import static org.outagraph.graph.Vocabulary.PREFERRED;
import static org.outagraph.graph.Vocabulary.RANK;
import static org.outagraph.graph.Vocabulary.REPORTED_AT;
import static org.outagraph.graph.Vocabulary.REPORTED_IN;
import static org.outagraph.graph.Vocabulary.SERVICE;
import static org.outagraph.graph.Vocabulary.SUMMARY;
import static org.outagraph.graph.Vocabulary.SUPERSEDES;
import static org.outagraph.graph.Vocabulary.UNVERIFIED;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// The claims of one reading, each read once.
final class Claims {
  private static final Comparator<Citation> OLDEST_FIRST =
      Comparator.comparing(
              (Citation citation) -> citation.publishedAt().map(PartialDate::earliest),
              Order.presentFirst())
          .thenComparing(Citation::id);

  private final Triples triples;
  private final Labels labels;
  private final Values values;
  private final Articles articles;
  private final Map<Node, Optional<ClaimNode>> nodes = new HashMap<>();
  private final Map<Node, List<Triple>> pointers = new HashMap<>();
  private final Map<Node, Claim> claims = new HashMap<>();

  Claims(Triples triples, Labels labels, Values values, Articles articles) {
    this.triples = triples;
    this.labels = labels;
    this.values = values;
    this.articles = articles;
  }

  /// The claim as stored, if there is one by that name.
  Optional<ClaimNode> node(Node claim) {
    return nodes.computeIfAbsent(claim, name -> ClaimNode.of(name, triples.about(name)));
  }

  List<ClaimNode> nodes(Collection<Node> names) {
    return names.stream().map(this::node).flatMap(Optional::stream).toList();
  }

  /// What points at the claim by that property.
  List<Node> pointingAt(ClaimNode claim, Node property) {
    return pointers.computeIfAbsent(claim.node(), triples::naming).stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getSubject)
        .toList();
  }

  Claim claim(ClaimNode claim) {
    return claims.computeIfAbsent(claim.node(), any -> read(claim));
  }

  private Claim read(ClaimNode claim) {
    Statement statement = claim.statement();
    return new Claim(
        claim.id(),
        labels.reference(statement.subject()),
        labels.reference(statement.property()),
        values.of(statement.property(), statement.object()),
        claim.denies() ? Claim.Stance.DENIES : Claim.Stance.ASSERTS,
        rank(claim),
        basis(claim),
        speakers(claim),
        claim.all(INTEREST).stream().filter(Node::isLiteral).map(Values::text).toList(),
        citations(claim),
        claim.one(LEVEL).map(labels::reference),
        claim.one(SERVICE).map(labels::reference),
        reasons(claim),
        claim.one(SUMMARY).filter(Node::isLiteral).map(Values::text),
        new Qualifiers(labels, values).of(claim),
        ids(claim.all(COUNTERS)),
        ids(pointingAt(claim, COUNTERS)),
        ids(claim.all(SUPERSEDES)),
        ids(pointingAt(claim, SUPERSEDES)));
  }

  /// The day on which the claim was reported: its own, else that of its oldest article.
  Optional<PartialDate> reportedAt(ClaimNode claim) {
    return claim
        .one(REPORTED_AT)
        .flatMap(Values::date)
        .or(() -> citations(claim).stream().findFirst().flatMap(Citation::publishedAt));
  }

  private List<Citation> citations(ClaimNode claim) {
    return claim.all(REPORTED_IN).stream()
        .map(articles::citation)
        .flatMap(Optional::stream)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private List<Value> speakers(ClaimNode claim) {
    return claim.all(ASSERTED_BY).stream().map(values::of).sorted(Order.BY_VALUE).toList();
  }

  private List<Reference> reasons(ClaimNode claim) {
    return claim.all(BECAUSE).stream()
        .map(labels::reference)
        .sorted(Comparator.comparing(Reference::label))
        .toList();
  }

  private static Claim.Rank rank(ClaimNode claim) {
    if (claim.isDeprecated()) {
      return Claim.Rank.DEPRECATED;
    }
    return claim.says(RANK, PREFERRED) ? Claim.Rank.PREFERRED : Claim.Rank.NORMAL;
  }

  private static Claim.Basis basis(ClaimNode claim) {
    if (claim.says(BASIS, INFERRED)) {
      return Claim.Basis.INFERRED;
    }
    if (claim.says(BASIS, UNVERIFIED)) {
      return Claim.Basis.UNVERIFIED;
    }
    return claim.says(BASIS, EDITORIAL) || claim.all(REPORTED_IN).isEmpty()
        ? Claim.Basis.EDITORIAL
        : Claim.Basis.REPORTED;
  }

  private static List<Id> ids(List<Node> nodes) {
    return nodes.stream()
        .filter(Node::isURI)
        .map(node -> Id.ofIri(node.getURI()))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }
}
