package org.outagraph.graph.entities;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.outagraph.graph.DateLiteral;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Turns nodes into values; a literal that is not what its datatype says is given as words.
final class Values {
  private static final Set<String> NUMBERS =
      Set.of(
          XSDDatatype.XSDinteger.getURI(),
          XSDDatatype.XSDdecimal.getURI(),
          XSDDatatype.XSDdouble.getURI(),
          XSDDatatype.XSDfloat.getURI(),
          XSDDatatype.XSDint.getURI(),
          XSDDatatype.XSDlong.getURI(),
          XSDDatatype.XSDnonNegativeInteger.getURI(),
          XSDDatatype.XSDpositiveInteger.getURI());

  private final Labels labels;

  Values(Labels labels) {
    this.labels = labels;
  }

  /// The value of a property; addresses are told from things by the property where both are IRIs.
  Value of(Node property, Node node) {
    return property.equals(Vocabulary.URL) && node.isURI()
        ? new Value.Address(node.getURI())
        : of(node);
  }

  Value of(Node node) {
    return node.isLiteral() ? ofLiteral(node) : new Value.Thing(labels.reference(node));
  }

  /// The literal's words with their language.
  static Text text(Node literal) {
    return new Text(
        literal.getLiteralLexicalForm(), literal.getLiteralLanguage().toLowerCase(Locale.ROOT));
  }

  /// The date that a literal means, if it is one.
  static Optional<PartialDate> date(Node node) {
    return DateLiteral.read(node);
  }

  private static Value ofLiteral(Node literal) {
    String lexical = literal.getLiteralLexicalForm();
    String datatype = literal.getLiteralDatatypeURI();
    Value words = new Value.Words(text(literal));
    if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
      return words;
    }
    if (NUMBERS.contains(datatype)) {
      return number(lexical).<Value>map(Value.Amount::new).orElse(words);
    }
    if (datatype.equals(Vocabulary.SPAN_DATATYPE)) {
      return span(lexical).orElse(words);
    }
    if (datatype.equals(XSDDatatype.XSDboolean.getURI())) {
      return new Value.Truth(lexical.equals("true") || lexical.equals("1"));
    }
    if (datatype.equals(XSDDatatype.XSDanyURI.getURI())) {
      return new Value.Address(lexical);
    }
    return date(literal).<Value>map(Value.When::new).orElse(words);
  }

  private static Optional<BigDecimal> number(String lexical) {
    try {
      return Optional.of(new BigDecimal(lexical));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> span(String lexical) {
    int slash = lexical.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    return number(lexical.substring(0, slash))
        .flatMap(
            low -> number(lexical.substring(slash + 1)).map(high -> new Value.Span(low, high)));
  }
}
