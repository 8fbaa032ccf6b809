package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.outagraph.model.OwnsState;

/// SPARQL 1.1 Query Results TSV Format: terms as Turtle writes them without prefixes.
@OwnsState("remembers its columns; lives in one thread for one answer")
final class TsvRows implements RowWriter {
  private final Spool spool;
  private final BlankNodeNames blankNodes = new BlankNodeNames();
  private List<Var> columns = List.of();

  TsvRows(Spool spool) {
    this.spool = spool;
  }

  @Override
  public void begin(List<Var> columns) {
    this.columns = columns;
    spool.text(String.join("\t", columns.stream().map(v -> "?" + v.getVarName()).toList()));
    spool.character('\n');
  }

  @Override
  public void row(Binding row) {
    for (int column = 0; column < columns.size(); column++) {
      if (column > 0) {
        spool.character('\t');
      }
      Node node = row.get(columns.get(column));
      if (node != null) {
        spool.text(term(node, blankNodes));
      }
    }
    spool.character('\n');
  }

  @Override
  public void end(Optional<Cut> cut) {}

  /// The format knows rows only, so a truth value is a table of one cell.
  @Override
  public void truth(boolean value) {
    spool.text("?_askResult\n" + value + "\n");
  }

  /// A term in N-Triples, blank nodes by their short names.
  static String term(Node node, BlankNodeNames blankNodes) {
    if (node.isBlank()) {
      return "_:" + blankNodes.of(node);
    }
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      return "<<( "
          + term(triple.getSubject(), blankNodes)
          + " "
          + term(triple.getPredicate(), blankNodes)
          + " "
          + term(triple.getObject(), blankNodes)
          + " )>>";
    }
    return NodeFmtLib.strNT(node);
  }
}
