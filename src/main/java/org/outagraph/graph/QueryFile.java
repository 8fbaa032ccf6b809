package org.outagraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Violation;

/// A file with one query under a header of `# key: words` lines. The prefixes of the project need
/// not be declared.
///
/// @param file the file as the user named it
/// @param name the file name without its ending
/// @param text the whole text
/// @param query the query
record QueryFile(String file, String name, String text, Query query) {
  /// Reads a file, or throws a [Problem.ShapesBroken] with one fault that says where it is wrong.
  static QueryFile read(Path path) {
    String file = path.toString();
    String last = String.valueOf(path.getFileName());
    try {
      String text = Files.readString(path);
      return new QueryFile(file, last.replaceFirst("\\.rq$", ""), text, parsed(text));
    } catch (QueryParseException e) {
      String sentence =
          SyntaxSentence.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      throw fault(file, Math.max(0, e.getLine()), sentence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The query, in SPARQL or, for a CONSTRUCT with GRAPH in its template, in Jena's superset.
  private static Query parsed(String text) {
    try {
      return parsed(text, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      return withGraphs(text).orElseThrow(() -> e);
    }
  }

  private static Optional<Query> withGraphs(String text) {
    try {
      return Optional.of(parsed(text, Syntax.syntaxARQ)).filter(Query::isConstructQuad);
    } catch (QueryParseException e) {
      return Optional.empty();
    }
  }

  private static Query parsed(String text, Syntax syntax) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Prefixes.standard().map());
    return QueryFactory.parse(query, text, null, syntax);
  }

  /// A fault in this file as an exception.
  ProblemException fault(String sentence) {
    return fault(file, 0, sentence);
  }

  /// The words after `# key:`, going on in lines that begin with `# `; empty if there are none.
  String header(String key) {
    StringBuilder words = new StringBuilder();
    boolean inside = false;
    for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      if (line.startsWith("# " + key + ":")) {
        inside = true;
        words.append(line.substring(key.length() + 3).strip());
      } else if (inside && line.startsWith("#   ")) {
        words.append(' ').append(line.substring(1).strip());
      } else {
        inside = false;
      }
    }
    return words.toString();
  }

  private static ProblemException fault(String file, int line, String sentence) {
    return new Problem.ShapesBroken(List.of(new Violation(file, line, "", sentence))).toException();
  }
}
