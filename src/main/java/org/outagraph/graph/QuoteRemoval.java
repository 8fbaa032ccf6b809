package org.outagraph.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Id;

/// Takes the quotes out of all claims that an article reports, and nothing else.
///
/// @param article the article
public record QuoteRemoval(Id article) implements ChangeMaker {
  private static final List<Node> QUOTE =
      List.of(Vocabulary.QUOTE, Vocabulary.QUOTE_START, Vocabulary.QUOTE_END);

  @Override
  public void make(Draft draft) {
    var now = draft.dataset().getDefaultGraph();
    Set<Quad> going = new LinkedHashSet<>();
    Node reported = NodeFactory.createURI(article.iri());
    for (Triple citing : now.find(Node.ANY, Vocabulary.REPORTED_IN, reported).toList()) {
      for (Node property : QUOTE) {
        now.find(citing.getSubject(), property, Node.ANY)
            .forEach(said -> going.add(Quad.create(Quad.defaultGraphIRI, said)));
      }
    }
    draft.change(going, List.of());
  }
}
