package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.outagraph.model.OwnsState;

/// SPARQL Query Results XML Format, with the triple terms of 1.2.
@OwnsState("remembers its columns; lives in one thread for one answer")
final class XmlRows implements RowWriter {
  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sparql xmlns="http://www.w3.org/2005/sparql-results#" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0">
      """;

  private final Spool spool;
  private final BlankNodeNames blankNodes = new BlankNodeNames();
  private List<Var> columns = List.of();

  XmlRows(Spool spool) {
    this.spool = spool;
  }

  @Override
  public void begin(List<Var> columns) {
    this.columns = columns;
    spool.text(START).text("<head>");
    columns.forEach(column -> spool.text("<variable name=\"" + column.getVarName() + "\"/>"));
    spool.text("</head>\n<results>\n");
  }

  @Override
  public void row(Binding row) {
    spool.text("<result>");
    for (Var column : columns) {
      Node node = row.get(column);
      if (node != null) {
        spool.text("<binding name=\"" + column.getVarName() + "\">");
        term(node);
        spool.text("</binding>");
      }
    }
    spool.text("</result>\n");
  }

  @Override
  public void end(Optional<Cut> cut) {
    spool.text("</results>\n</sparql>\n");
    cut.ifPresent(limit -> spool.text("<!-- Not all: the answer stops at " + limit + ". -->\n"));
  }

  @Override
  public void truth(boolean value) {
    spool.text(START).text("<head/>\n<boolean>" + value + "</boolean>\n</sparql>\n");
  }

  private void term(Node node) {
    if (node.isURI()) {
      spool.text("<uri>");
      escaped(node.getURI());
      spool.text("</uri>");
    } else if (node.isBlank()) {
      spool.text("<bnode>" + blankNodes.of(node) + "</bnode>");
    } else if (node.isTripleTerm()) {
      triple(node.getTriple());
    } else {
      literal(node);
    }
  }

  private void literal(Node node) {
    spool.text("<literal");
    if (!node.getLiteralLanguage().isEmpty()) {
      spool.text(" xml:lang=\"" + node.getLiteralLanguage() + '"');
      if (node.getLiteralBaseDirection() != null) {
        spool.text(" its:dir=\"" + node.getLiteralBaseDirection().direction() + '"');
      }
    } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      spool.text(" datatype=\"");
      escaped(node.getLiteralDatatypeURI());
      spool.character('"');
    }
    spool.character('>');
    escaped(node.getLiteralLexicalForm());
    spool.text("</literal>");
  }

  private void triple(Triple triple) {
    spool.text("<triple><subject>");
    term(triple.getSubject());
    spool.text("</subject><predicate>");
    term(triple.getPredicate());
    spool.text("</predicate><object>");
    term(triple.getObject());
    spool.text("</object></triple>");
  }

  /// XML 1.0 has no way to write most control characters; they become U+FFFD.
  private void escaped(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '<' -> spool.text("&lt;");
        case '>' -> spool.text("&gt;");
        case '&' -> spool.text("&amp;");
        case '"' -> spool.text("&quot;");
        case '\r' -> spool.text("&#xD;");
        case '\t', '\n' -> spool.character(c);
        default -> {
          if (c < ' ' || c >= '\uFFFE') {
            spool.character('\uFFFD');
          } else {
            at += spool.character(text, at);
          }
        }
      }
    }
  }
}
