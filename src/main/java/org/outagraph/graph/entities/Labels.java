package org.outagraph.graph.entities;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Naming;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Languages;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;

/// The names to show for things and terms, each looked up once in a reading.
final class Labels {
  static final Comparator<Text> BEST_FIRST =
      Comparator.comparing(Text::language, Languages.ENGLISH.nearestFirst())
          .thenComparing(Text::value);

  private final Triples triples;
  private final Naming naming;
  private final Map<Node, Reference> known = new HashMap<>();
  private final Map<Node, List<Text>> names = new HashMap<>();

  Labels(Triples triples, Naming naming) {
    this.triples = triples;
    this.naming = naming;
  }

  /// The thing with the name to show for it.
  Reference reference(Node node) {
    return known.computeIfAbsent(node, this::lookUp);
  }

  String label(Node node) {
    return reference(node).label();
  }

  /// The thing's names in every language, the one to show first.
  List<Text> names(Node node) {
    return names.computeIfAbsent(node, this::readNames);
  }

  private List<Text> readNames(Node node) {
    List<Text> labels = texts(node, Vocabulary.LABEL);
    return labels.isEmpty() ? texts(node, Vocabulary.PREF_LABEL) : labels;
  }

  /// The words that a property gives, best first.
  List<Text> texts(Node subject, Node property) {
    return triples.objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Values::text)
        .distinct()
        .sorted(BEST_FIRST)
        .toList();
  }

  private Reference lookUp(Node node) {
    String iri = node.isURI() ? node.getURI() : node.toString();
    return names(node).stream()
        .findFirst()
        .map(name -> new Reference(iri, name.value()))
        .orElseGet(() -> new Reference(iri, naming.inEnglish().words(node)));
  }
}
