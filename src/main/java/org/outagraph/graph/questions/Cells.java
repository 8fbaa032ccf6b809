package org.outagraph.graph.questions;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.outagraph.graph.DateLiteral;
import org.outagraph.graph.Naming;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Question;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Turns the terms of an answer into values, things with the names that people read.
final class Cells {
  private final Naming naming;

  Cells(Graph graph) {
    this.naming = new Naming(graph);
  }

  /// The values of one cell: none, one, or several in a column of `things`.
  List<Value> of(Binding row, Question.Column column) {
    Node node = row.get(Var.alloc(column.name()));
    if (node == null) {
      return List.of();
    }
    if (column.type().equals("things") && node.isLiteral()) {
      return Arrays.stream(node.getLiteralLexicalForm().split(" "))
          .filter(iri -> !iri.isBlank())
          .map(iri -> thing(NodeFactory.createURI(iri)))
          .sorted(Comparator.comparing(Argument::text))
          .toList();
    }
    return List.of(value(node));
  }

  private Value thing(Node node) {
    return new Value.Thing(new Reference(node.toString(), naming.inEnglish().words(node)));
  }

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return thing(node);
    }
    String lexical = node.getLiteralLexicalForm();
    String type = node.getLiteralDatatypeURI();
    if (type.equals(Vocabulary.SPAN_DATATYPE)) {
      return span(node);
    }
    if (type.equals(XSDDatatype.XSDboolean.getURI())) {
      return new Value.Truth(lexical.equals("true") || lexical.equals("1"));
    }
    if (type.equals(XSDDatatype.XSDanyURI.getURI())) {
      return new Value.Address(lexical);
    }
    return DateLiteral.read(node)
        .<Value>map(Value.When::new)
        .or(() -> number(node))
        .orElseGet(() -> words(node));
  }

  private static Value words(Node node) {
    return new Value.Words(new Text(node.getLiteralLexicalForm(), node.getLiteralLanguage()));
  }

  private static Value span(Node node) {
    String[] ends = node.getLiteralLexicalForm().split("/", 2);
    try {
      return new Value.Span(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
    } catch (NumberFormatException e) {
      return words(node);
    }
  }

  private static Optional<Value> number(Node node) {
    if (!(node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
        && node.getLiteralValue() instanceof Number)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Value.Amount(new BigDecimal(node.getLiteralLexicalForm())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
