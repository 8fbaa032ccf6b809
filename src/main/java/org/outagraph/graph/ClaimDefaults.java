package org.outagraph.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.PartialDate;
import org.outagraph.model.ProblemException;

/// Makes every line of a claim explicit that its author may leave out, and clears away what is left
/// of a claim whose statement was deleted.
///
/// A new stance, rank, status or basis takes the place of the old one, so that adding `og:rank
/// og:deprecated` is all it takes to deprecate a claim.
final class ClaimDefaults {
  private static final List<Node> ONE_OF_EACH =
      List.of(Vocabulary.STANCE, Vocabulary.RANK, Vocabulary.STATUS, Vocabulary.BASIS);

  private final Edit edit;
  private final Node now;

  ClaimDefaults(Edit edit, Node recordedAt) {
    this.edit = edit;
    this.now = recordedAt;
  }

  /// Completes every claim that the edit touched so far, and returns them all, the gone ones too.
  Set<Node> complete() {
    Set<Node> touched = touched();
    for (Node claim : touched) {
      if (isGone(claim)) {
        edit.deleteAbout(claim);
      } else {
        complete(claim);
      }
    }
    return touched;
  }

  private Set<Node> touched() {
    Set<Node> claims = new HashSet<>();
    for (Node subject : edit.subjects()) {
      if (Claims.isClaim(edit.graph(), subject)
          || !edit.objectsBefore(subject, Vocabulary.SUBJECT).isEmpty()) {
        claims.add(subject);
      }
    }
    edit.quads()
        .filter(quad -> quad.getPredicate().equals(Vocabulary.PUBLISHED_AT))
        .map(Quad::getSubject)
        .distinct()
        .forEach(article -> claims.addAll(citing(article)));
    return claims;
  }

  private List<Node> citing(Node article) {
    return edit.graph()
        .find(Node.ANY, Vocabulary.REPORTED_IN, article)
        .mapWith(Triple::getSubject)
        .toList();
  }

  private boolean isGone(Node claim) {
    return edit.objects(claim, Vocabulary.SUBJECT).isEmpty()
        && edit.objects(claim, Vocabulary.PREDICATE).isEmpty()
        && edit.objects(claim, Vocabulary.OBJECT).isEmpty();
  }

  private void complete(Node claim) {
    ONE_OF_EACH.forEach(property -> keepNewest(claim, property));
    edit.add(claim, Vocabulary.TYPE, Vocabulary.CLAIM);
    edit.add(claim, Vocabulary.TYPE, Vocabulary.STATEMENT);
    fill(claim, Vocabulary.STANCE, Vocabulary.ASSERTS);
    fill(claim, Vocabulary.RANK, Vocabulary.NORMAL);
    fill(claim, Vocabulary.STATUS, Vocabulary.ACCEPTED);
    fill(claim, Vocabulary.RECORDED_AT, now);
    if (!edit.objects(claim, Vocabulary.REPORTED_IN).isEmpty()) {
      fill(claim, Vocabulary.BASIS, Vocabulary.REPORTED);
    }
    dateByArticles(claim);
  }

  private void keepNewest(Node claim, Node property) {
    Set<Node> fresh = edit.objectsAdded(claim, property);
    if (fresh.isEmpty()) {
      return;
    }
    for (Node value : edit.objects(claim, property)) {
      if (!fresh.contains(value)) {
        edit.delete(Triple.create(claim, property, value));
      }
    }
  }

  private void fill(Node claim, Node property, Node value) {
    if (edit.objects(claim, property).isEmpty()) {
      edit.add(claim, property, value);
    }
  }

  /// The date of a report is that of its earliest article, unless this very change says otherwise.
  private void dateByArticles(Node claim) {
    if (!edit.objectsAdded(claim, Vocabulary.REPORTED_AT).isEmpty()) {
      return;
    }
    Optional<Node> earliest =
        edit.objects(claim, Vocabulary.REPORTED_IN).stream()
            .flatMap(article -> edit.objects(article, Vocabulary.PUBLISHED_AT).stream())
            .flatMap(date -> Dated.of(date).stream())
            .min(
                Comparator.comparing((Dated dated) -> dated.date().earliest())
                    .thenComparing(dated -> dated.date().lexical()))
            .map(Dated::node);
    if (earliest.isEmpty()) {
      return;
    }
    for (Node old : edit.objects(claim, Vocabulary.REPORTED_AT)) {
      if (!old.equals(earliest.get())) {
        edit.delete(Triple.create(claim, Vocabulary.REPORTED_AT, old));
      }
    }
    edit.add(claim, Vocabulary.REPORTED_AT, earliest.get());
  }

  private record Dated(Node node, PartialDate date) {
    static Optional<Dated> of(Node node) {
      if (!node.isLiteral()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Dated(node, PartialDate.parse(node.getLiteralLexicalForm())));
      } catch (ProblemException e) {
        return Optional.empty();
      }
    }
  }
}
