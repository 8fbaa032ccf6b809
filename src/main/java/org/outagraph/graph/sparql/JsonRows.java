package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.outagraph.model.OwnsState;

/// SPARQL 1.1 Query Results JSON Format, with the triple terms of 1.2.
@OwnsState("remembers what was begun; lives in one thread for one answer")
final class JsonRows implements RowWriter {
  private static final String HEX = "0123456789abcdef";

  private final Spool spool;
  private final BlankNodeNames blankNodes = new BlankNodeNames();
  private List<Var> columns = List.of();
  private long rows;

  JsonRows(Spool spool) {
    this.spool = spool;
  }

  @Override
  public void begin(List<Var> columns) {
    this.columns = columns;
    spool.text("{\"head\":{\"vars\":[");
    spool.text(
        columns.stream().map(v -> '"' + v.getVarName() + '"').collect(Collectors.joining(",")));
    spool.text("]},\"results\":{\"bindings\":[");
  }

  @Override
  public void row(Binding row) {
    spool.text(rows == 0 ? "\n{" : ",\n{");
    rows++;
    boolean firstCell = true;
    for (Var column : columns) {
      Node node = row.get(column);
      if (node != null) {
        spool.text(firstCell ? "\"" : ",\"").text(column.getVarName()).text("\":");
        term(node);
        firstCell = false;
      }
    }
    spool.character('}');
  }

  @Override
  public void end(Optional<Cut> cut) {
    spool.text("\n]}");
    cut.ifPresent(this::marked);
    spool.text("}\n");
  }

  /// A member that the format does not know, so that its readers step over it.
  private void marked(Cut cut) {
    spool.text(
        ",\"outagraph\":{\"complete\":false,\"rows\":%d,\"limit\":%d,\"unit\":\"%s\"}"
            .formatted(rows, cut.limit(), cut.unit()));
  }

  @Override
  public void truth(boolean value) {
    spool.text("{\"head\":{},\"boolean\":" + value + "}\n");
  }

  private void term(Node node) {
    if (node.isURI()) {
      spool.text("{\"type\":\"uri\",\"value\":");
      string(node.getURI());
      spool.character('}');
    } else if (node.isBlank()) {
      spool.text("{\"type\":\"bnode\",\"value\":\"" + blankNodes.of(node) + "\"}");
    } else if (node.isTripleTerm()) {
      triple(node.getTriple());
    } else {
      literal(node);
    }
  }

  private void literal(Node node) {
    spool.text("{\"type\":\"literal\",\"value\":");
    string(node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      spool.text(",\"xml:lang\":");
      string(node.getLiteralLanguage());
      if (node.getLiteralBaseDirection() != null) {
        spool.text(",\"its:dir\":\"" + node.getLiteralBaseDirection().direction() + '"');
      }
    } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      spool.text(",\"datatype\":");
      string(node.getLiteralDatatypeURI());
    }
    spool.character('}');
  }

  private void triple(Triple triple) {
    spool.text("{\"type\":\"triple\",\"value\":{\"subject\":");
    term(triple.getSubject());
    spool.text(",\"predicate\":");
    term(triple.getPredicate());
    spool.text(",\"object\":");
    term(triple.getObject());
    spool.text("}}");
  }

  private void string(String text) {
    spool.character('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\\') {
        spool.character('\\');
        spool.character(c);
      } else if (c < ' ') {
        spool.text("\\u00");
        spool.character(HEX.charAt(c >> 4));
        spool.character(HEX.charAt(c & 15));
      } else {
        at += spool.character(text, at);
      }
    }
    spool.character('"');
  }
}
