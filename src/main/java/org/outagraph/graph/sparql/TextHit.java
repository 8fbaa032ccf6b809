package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.outagraph.model.SearchResults;

/// A hit of full-text search, as terms.
///
/// @param thing the entity, article or claim
/// @param hit what the index tells of it
record TextHit(Node thing, SearchResults.Hit hit) {
  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';
  private static final String SHOWN_BEGIN = "\u21A6";
  private static final String SHOWN_END = "\u21A4";

  /// Where the words of a hit stand.
  ///
  /// @param property the property that has them, or the name of the index's field
  /// @param articles that report it
  record Origin(Node property, List<Node> articles) {}

  static TextHit of(SearchResults.Hit hit) {
    return new TextHit(NodeFactory.createURI(hit.id().iri()), hit);
  }

  /// How well it fits: comparable within one search only.
  Optional<Node> score() {
    return Optional.of(
        NodeFactory.createLiteralDT(Double.toString(hit.score()), XSDDatatype.XSDdouble));
  }

  /// The text that matches best, with arrows round the words: `a ↦policy↤ of suppliers`.
  Optional<Node> text() {
    return hit.highlights().stream().findFirst().map(TextHit::shown);
  }

  private static Node shown(SearchResults.Highlight piece) {
    String text =
        piece
            .text()
            .replace(String.valueOf(BEGIN), SHOWN_BEGIN)
            .replace(String.valueOf(END), SHOWN_END);
    return piece.language().isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, piece.language());
  }

  /// The same as it stands in the graph, without what was added to show it.
  Optional<String> plain() {
    return hit.highlights().stream()
        .findFirst()
        .map(SearchResults.Highlight::text)
        .map(piece -> piece.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), ""))
        .map(text -> text.startsWith("…") ? text.substring(1) : text)
        .map(text -> text.endsWith("…") ? text.substring(0, text.length() - 1) : text)
        .map(String::strip);
  }
}
