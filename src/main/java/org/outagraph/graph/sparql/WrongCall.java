package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryBuildException;
import org.outagraph.model.Problem;

/// A call of one of our own functions or properties that cannot mean anything.
final class WrongCall extends QueryBuildException {
  private static final long serialVersionUID = 1L;

  private final String iri;
  private final String sentence;

  WrongCall(String iri, String sentence) {
    super(sentence);
    this.iri = iri;
    this.sentence = sentence;
  }

  WrongCall(String iri, String sentence, Throwable cause) {
    super(sentence, cause);
    this.iri = iri;
    this.sentence = sentence;
  }

  /// The problem, at the first place in the text where the name stands.
  Problem in(String text, Map<String, String> prefixes) {
    List<String> names =
        prefixes.entrySet().stream()
            .filter(prefix -> iri.startsWith(prefix.getValue()))
            .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
            .toList();
    int at = text.indexOf("<" + iri + ">");
    for (String name : names) {
      int found = text.indexOf(name);
      at = found >= 0 && (at < 0 || found < at) ? found : at;
    }
    String before = text.substring(0, Math.max(0, at));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new Problem.Syntax("SPARQL", line, column, sentence + ".");
  }
}
