package org.outagraph.graph.sparql;

import java.util.List;
import org.outagraph.graph.Prefixes;

/// A SPARQL update that has passed the gate; it may be carried out by [UpdateRunner].
public final class PreparedUpdate {
  private final List<Operation> operations;

  private PreparedUpdate(List<Operation> operations) {
    this.operations = List.copyOf(operations);
  }

  /// Reads an update and refuses what is too large, or never done here, before it costs anything.
  ///
  /// @param using the graphs that the request names beside its text, for the WHERE of each
  ///   operation; in the text there must be no others then
  public static PreparedUpdate read(String text, UsingGraphs using, Prefixes prefixes) {
    return new PreparedUpdate(
        OperationReader.operations(new UpdateReader(prefixes).read(text), using));
  }

  List<Operation> operations() {
    return operations;
  }
}
