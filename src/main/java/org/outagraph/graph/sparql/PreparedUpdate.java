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
  static PreparedUpdate read(
      String text, LanguageVersion version, GraphChoice using, Prefixes prefixes) {
    try {
      return new PreparedUpdate(
          OperationReader.operations(new UpdateReader(prefixes).read(text, version), using));
    } catch (WrongCall e) {
      throw e.in(text, prefixes.map()).toException(e);
    }
  }

  List<Operation> operations() {
    return operations;
  }
}
