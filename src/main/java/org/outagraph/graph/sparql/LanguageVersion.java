package org.outagraph.graph.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Syntax;

/// The versions of SPARQL that a query can say it is written in.
public enum LanguageVersion {
  SPARQL_1_1("1.1"),
  SPARQL_1_2("1.2"),
  /// 1.2 without triple terms in data; the language is the same.
  SPARQL_1_2_BASIC("1.2-basic");

  private final String label;

  LanguageVersion(String label) {
    this.label = label;
  }

  /// The version with that label.
  public static Optional<LanguageVersion> of(String label) {
    return Arrays.stream(values()).filter(version -> version.label.equals(label)).findFirst();
  }

  /// True if there is a version with that label.
  public static boolean isKnown(String label) {
    return of(label).isPresent();
  }

  /// The labels of all versions.
  public static List<String> labels() {
    return Arrays.stream(values()).map(version -> version.label).toList();
  }

  Syntax syntax() {
    return this == SPARQL_1_1 ? Syntax.syntaxSPARQL_11 : Syntax.syntaxSPARQL_12;
  }
}
