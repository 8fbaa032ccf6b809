package org.outagraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.outagraph.model.Names;
import org.outagraph.model.Nearest;
import org.outagraph.model.Violation;

/// The names of ours that stand in the text of a query, with their lines; names of functions are
/// left out.
final class QueryNames {
  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'" // strings
              + "|<(?<iri>[^<>\"{}|^`\\s]*)>"
              + "|(?<comment>#[^\\n]*)"
              + "|(?<![\\w:?$])(?<prefix>[A-Za-z][\\w-]*)"
              + ":(?<local>(?:[\\w-]|\\.(?=[\\w-])|\\\\.)*)(?<call>\\s*\\()?");

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();

  private QueryNames(String file) {
    this.file = file;
  }

  static QueryNames of(QueryFile file) {
    QueryNames names = new QueryNames(file.file());
    Matcher word = WORD.matcher(file.text());
    while (word.find()) {
      named(word, file).ifPresent(iri -> names.see(iri, file.text(), word.start()));
    }
    return names;
  }

  private static Optional<String> named(Matcher word, QueryFile file) {
    if (word.group("iri") != null) {
      return Optional.of(word.group("iri"));
    }
    if (word.group("prefix") == null || word.group("call") != null) {
      return Optional.empty();
    }
    String namespace = file.query().getPrefixMapping().getNsPrefixURI(word.group("prefix"));
    return Optional.ofNullable(namespace)
        .filter(known -> !word.group("local").isEmpty())
        .map(known -> known + word.group("local").replace("\\", ""));
  }

  private void see(String iri, String text, int at) {
    if (iri.startsWith(Names.BASE) && !iri.equals(Names.ONTOLOGY)) {
      lines.putIfAbsent(
          iri, 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count());
    }
  }

  /// A fault for each name that is not among the known ones.
  List<Violation> unknown(Set<Node> known) {
    Set<String> iris =
        known.stream().filter(Node::isURI).map(Node::getURI).collect(Collectors.toSet());
    List<Violation> faults = new ArrayList<>();
    lines.forEach(
        (iri, line) -> {
          if (!iris.contains(iri)) {
            faults.add(new Violation(file, line, "", sentence(iri, iris)));
          }
        });
    return faults;
  }

  private static String sentence(String iri, Set<String> known) {
    Prefixes prefixes = Prefixes.standard();
    List<String> nearest =
        Nearest.to(
            prefixes.shorten(iri),
            known.stream()
                .filter(other -> namespace(other).equals(namespace(iri)))
                .map(prefixes::shorten)
                .toList());
    return "Nothing is known as "
        + prefixes.shorten(iri)
        + (nearest.isEmpty() ? "." : "; nearest: " + String.join(", ", nearest) + ".");
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
