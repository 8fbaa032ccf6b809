package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.outagraph.model.OwnsState;

/// SPARQL 1.1 Query Results CSV Format: plain values, rows that end with CR LF.
@OwnsState("remembers its columns; lives in one thread for one answer")
final class CsvRows implements RowWriter {
  private static final String END = "\r\n";

  private final Spool spool;
  private final BlankNodeNames blankNodes = new BlankNodeNames();
  private List<Var> columns = List.of();

  CsvRows(Spool spool) {
    this.spool = spool;
  }

  @Override
  public void begin(List<Var> columns) {
    this.columns = columns;
    spool.text(String.join(",", columns.stream().map(Var::getVarName).toList())).text(END);
  }

  @Override
  public void row(Binding row) {
    for (int column = 0; column < columns.size(); column++) {
      if (column > 0) {
        spool.character(',');
      }
      Node node = row.get(columns.get(column));
      if (node != null) {
        cell(value(node));
      }
    }
    spool.text(END);
  }

  @Override
  public void end(Optional<Cut> cut) {}

  /// The format knows rows only, so a truth value is a table of one cell.
  @Override
  public void truth(boolean value) {
    spool.text("_askResult").text(END).text(Boolean.toString(value)).text(END);
  }

  private String value(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    if (node.isBlank()) {
      return "_:" + blankNodes.of(node);
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : TsvRows.term(node, blankNodes);
  }

  private void cell(String value) {
    boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    spool.text(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
  }
}
