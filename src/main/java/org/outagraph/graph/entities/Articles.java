package org.outagraph.graph.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Citation;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// What a reader needs to cite articles, each looked up once in a reading.
final class Articles {
  private final Triples triples;
  private final Labels labels;
  private final Map<Node, Optional<Citation>> citations = new HashMap<>();
  private final Map<Node, Node> origins = new HashMap<>();

  Articles(Triples triples, Labels labels) {
    this.triples = triples;
    this.labels = labels;
  }

  /// The article as it is cited, unless the node is none of ours.
  Optional<Citation> citation(Node article) {
    return citations.computeIfAbsent(article, this::lookUp);
  }

  /// The publisher whose text the article carries: the one that is named as the original's, else
  /// the publisher of the article at the end of the chain of copies, else that article itself.
  Node origin(Node article) {
    return origins.computeIfAbsent(article, this::followCopies);
  }

  Optional<PartialDate> publishedAt(Node article) {
    return triples.object(article, Vocabulary.PUBLISHED_AT).flatMap(Values::date);
  }

  private Optional<Citation> lookUp(Node article) {
    if (!article.isURI()) {
      return Optional.empty();
    }
    return Id.ofIri(article.getURI())
        .map(
            id ->
                new Citation(
                    id,
                    labels.label(article),
                    triples.object(article, Vocabulary.PUBLISHER).map(labels::reference),
                    triples.object(article, Vocabulary.ORIGINAL_PUBLISHER).map(labels::reference),
                    words(article, Vocabulary.AUTHOR),
                    publishedAt(article),
                    words(article, Vocabulary.ADDRESS),
                    triples
                        .object(article, Vocabulary.COPY_OF)
                        .filter(Node::isURI)
                        .flatMap(copied -> Id.ofIri(copied.getURI()))));
  }

  private Optional<String> words(Node article, Node property) {
    return triples
        .object(article, property)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  private Node followCopies(Node article) {
    Set<Node> seen = new HashSet<>();
    Node root = article;
    while (seen.add(root)) {
      Optional<Node> named = triples.object(root, Vocabulary.ORIGINAL_PUBLISHER);
      if (named.isPresent()) {
        return named.get();
      }
      root = triples.object(root, Vocabulary.COPY_OF).orElse(root);
    }
    return triples.object(root, Vocabulary.PUBLISHER).orElse(root);
  }
}
