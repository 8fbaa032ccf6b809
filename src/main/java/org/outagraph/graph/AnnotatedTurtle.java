package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.outagraph.model.OwnsState;

/// Writes triples with reifiers as Turtle 1.2 that people read: a statement that stands with its
/// claims in `{| … |}`, one that does not as `<< … >>`.
@OwnsState("puts a text together; lives in one thread for one document")
final class AnnotatedTurtle {
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
  private final Map<Triple, List<Node>> claims = new LinkedHashMap<>();
  private final Set<Triple> standing = new HashSet<>();
  private final NodeFormatterTTL formatter;
  private final StringBuilder text = new StringBuilder();

  private AnnotatedTurtle(Collection<Triple> annotated, Map<String, String> prefixes) {
    formatter = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
    Set<Node> told = new HashSet<>();
    for (Triple triple : annotated) {
      if (isReifier(triple) && told.add(triple.getSubject())) {
        Triple said = triple.getObject().getTriple();
        claims.computeIfAbsent(said, _ -> new ArrayList<>()).add(triple.getSubject());
      } else {
        bySubject.computeIfAbsent(triple.getSubject(), _ -> new ArrayList<>()).add(triple);
        standing.add(triple);
      }
    }
    standing.retainAll(claims.keySet());
  }

  /// The document.
  ///
  /// @param annotated as [AnnotatedForm] makes them
  static String of(Collection<Triple> annotated, Map<String, String> prefixes) {
    AnnotatedTurtle turtle = new AnnotatedTurtle(annotated, prefixes);
    prefixes.forEach(
        (prefix, iri) ->
            turtle.text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    turtle.write();
    return turtle.text.toString();
  }

  private static boolean isReifier(Triple triple) {
    return triple.getPredicate().equals(Vocabulary.REIFIES)
        && triple.getObject().isTripleTerm()
        && ClaimForm.isClaimName(triple.getSubject());
  }

  private void write() {
    Set<Node> subjects = new LinkedHashSet<>(bySubject.keySet());
    claims.keySet().forEach(said -> subjects.add(said.getSubject()));
    claims.values().forEach(subjects::removeAll);
    for (Node subject : subjects) {
      block(subject);
      claims.forEach(
          (said, reifiers) -> {
            if (said.getSubject().equals(subject)) {
              statement(said, reifiers);
            }
          });
    }
    claims.forEach(
        (said, reifiers) -> {
          if (!subjects.contains(said.getSubject())) { // a claim about a claim
            statement(said, reifiers);
          }
        });
  }

  /// What is said of the subject without a claim.
  private void block(Node subject) {
    List<Triple> plain =
        bySubject.getOrDefault(subject, List.of()).stream()
            .filter(triple -> !standing.contains(triple))
            .toList();
    if (!plain.isEmpty()) {
      text.append('\n').append(term(subject)).append(' ');
      properties(plain, "    ");
      text.append(" .\n");
    }
  }

  private void statement(Triple said, List<Node> reifiers) {
    String words =
        term(said.getSubject())
            + " "
            + property(said.getPredicate())
            + " "
            + term(said.getObject());
    if (standing.contains(said)) {
      text.append('\n').append(words);
      for (Node claim : reifiers) {
        if (asserts(claim)) {
          text.append(" ~ ").append(term(claim));
          annotation(bySubject.getOrDefault(claim, List.of()));
        }
      }
      text.append(" .\n");
    }
    for (Node claim : reifiers) {
      if (!standing.contains(said) || !asserts(claim)) {
        text.append("\n<< ").append(words).append(" ~ ").append(term(claim)).append(" >>");
        List<Triple> told = bySubject.getOrDefault(claim, List.of());
        if (!told.isEmpty()) {
          text.append("\n    ");
          properties(told, "    ");
        }
        text.append(" .\n");
      }
    }
  }

  /// False for a claim that speaks against its statement, or is not believed any more.
  private boolean asserts(Node claim) {
    return bySubject.getOrDefault(claim, List.of()).stream()
        .noneMatch(
            triple ->
                triple.getObject().equals(Vocabulary.DENIES)
                    || (triple.getPredicate().equals(Vocabulary.RANK)
                        && triple.getObject().equals(Vocabulary.DEPRECATED)));
  }

  private void annotation(List<Triple> told) {
    List<Triple> plain = told.stream().filter(triple -> !standing.contains(triple)).toList();
    if (!plain.isEmpty()) {
      text.append(" {|\n    ");
      properties(plain, "    ");
      text.append(" |}");
    }
  }

  private void properties(List<Triple> triples, String indent) {
    Map<Node, List<String>> values = new LinkedHashMap<>();
    triples.forEach(
        triple ->
            values
                .computeIfAbsent(triple.getPredicate(), _ -> new ArrayList<>())
                .add(term(triple.getObject())));
    boolean first = true;
    for (Map.Entry<Node, List<String>> each : values.entrySet()) {
      text.append(first ? "" : " ;\n" + indent).append(property(each.getKey())).append(' ');
      text.append(String.join(" , ", each.getValue()));
      first = false;
    }
  }

  private String property(Node property) {
    return property.equals(Vocabulary.TYPE) ? "a" : term(property);
  }

  private String term(Node node) {
    IndentedLineBuffer written = new IndentedLineBuffer();
    formatter.format(written, node);
    return written.asString();
  }
}
