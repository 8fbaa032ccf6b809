package org.outagraph.graph;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.outagraph.model.PartialDate;
import org.outagraph.model.ProblemException;

/// Reads literals that are dates of some precision: `xsd:gYear`, `xsd:gYearMonth`, `xsd:date` and
/// `xsd:dateTime`.
public final class DateLiteral {
  private DateLiteral() {}

  /// The date that a node means, if it is one.
  public static Optional<PartialDate> read(Node node) {
    if (!node.isLiteral()) {
      return Optional.empty();
    }
    String datatype = node.getLiteralDatatypeURI();
    return Arrays.stream(PartialDate.Precision.values())
        .filter(precision -> datatype.equals(XSDDatatype.XSD + "#" + precision.datatype()))
        .findFirst()
        .flatMap(precision -> read(node.getLiteralLexicalForm(), precision));
  }

  private static Optional<PartialDate> read(String lexical, PartialDate.Precision precision) {
    try {
      return Optional.of(new PartialDate(lexical, precision));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }
}
