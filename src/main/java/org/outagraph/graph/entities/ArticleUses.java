package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.ArticleUse;
import org.outagraph.model.Citation;
import org.outagraph.model.First;
import org.outagraph.model.Id;

/// Tells what an article is used for.
final class ArticleUses {
  private static final int SHOWN = 100;

  private final Reading reading;

  ArticleUses(Reading reading) {
    this.reading = reading;
  }

  ArticleUse of(Id id) {
    Node article = Reading.node(id);
    List<ClaimNode> claims =
        reading.claims.nodes(reading.triples.subjects(Vocabulary.REPORTED_IN, article)).stream()
            .sorted(comparing(ClaimNode::id))
            .toList();
    return new ArticleUse(
        reading.articles.citation(article).orElseThrow(),
        things(claims),
        new First<>(
            claims.stream().limit(SHOWN).map(reading.claims::claim).toList(), claims.size()),
        copies(article));
  }

  private First<ArticleUse.Thing> things(List<ClaimNode> claims) {
    Map<Node, Long> bySubject =
        claims.stream().collect(groupingBy(claim -> claim.statement().subject(), counting()));
    List<ArticleUse.Thing> things =
        bySubject.entrySet().stream()
            .map(
                entry ->
                    new ArticleUse.Thing(
                        reading.labels.reference(entry.getKey()), entry.getValue()))
            .sorted(
                comparing(ArticleUse.Thing::claims)
                    .reversed()
                    .thenComparing(thing -> thing.thing().iri()))
            .toList();
    return new First<>(things.stream().limit(SHOWN).toList(), things.size());
  }

  /// All that are tied to it by copying, however far, without itself.
  private List<Citation> copies(Node article) {
    Set<Node> family = new HashSet<>();
    addFamily(article, family);
    family.remove(article);
    return family.stream()
        .flatMap(copy -> reading.articles.citation(copy).stream())
        .sorted(comparing(Citation::id))
        .toList();
  }

  private void addFamily(Node article, Set<Node> family) {
    if (family.size() < SHOWN && family.add(article)) {
      reading
          .triples
          .objects(article, Vocabulary.COPY_OF)
          .forEach(original -> addFamily(original, family));
      reading
          .triples
          .subjects(Vocabulary.COPY_OF, article)
          .forEach(copy -> addFamily(copy, family));
    }
  }
}
