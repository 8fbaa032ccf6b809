package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Writes the rows of a SELECT, or the truth value of an ASK, in one form.
interface RowWriter {
  /// Begins a table with these columns.
  void begin(List<Var> columns);

  /// Writes one row.
  void row(Binding row);

  /// Ends the table, and says in it that there is more, if the form has a place for that.
  void end(Optional<Cut> cut);

  /// Writes a truth value, which is the whole answer.
  void truth(boolean value);

  /// The writer of a form.
  static RowWriter to(ResultForm form, Spool spool) {
    return switch (form) {
      case JSON -> new JsonRows(spool);
      case XML -> new XmlRows(spool);
      case CSV -> new CsvRows(spool);
      case TSV -> new TsvRows(spool);
      case TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS ->
          throw new IllegalArgumentException(form + " is for triples");
    };
  }
}
