package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryBuildException;
import org.outagraph.model.Problem;

/// A call of one of our own functions or properties that cannot mean anything.
final class WrongCall extends QueryBuildException {
  private static final long serialVersionUID = 1L;

  private final String iri;
  private final transient Problem problem;

  WrongCall(String iri, String reason) {
    this(iri, new Problem.Syntax("SPARQL", 1, 1, reason + "."));
  }

  /// A call that is written well, but asks for what there is not.
  WrongCall(String iri, Problem problem) {
    super(problem.sentence());
    this.iri = iri;
    this.problem = problem;
  }

  /// The problem; one of syntax at the first place in the text where the name stands.
  Problem in(String text, Map<String, String> prefixes) {
    if (!(problem instanceof Problem.Syntax syntax) || !syntax.language().equals("SPARQL")) {
      return problem;
    }
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
    return new Problem.Syntax("SPARQL", line, column, syntax.reason());
  }
}
