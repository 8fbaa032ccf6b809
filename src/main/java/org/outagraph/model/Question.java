package org.outagraph.model;

import java.util.List;
import java.util.Map;

/// A question that the graph answers, as its file describes it.
///
/// @param name the file's name without its ending
/// @param title the question in words
/// @param why who asks it, and what a good answer tells
/// @param parameters what may be filled in
/// @param columns what each row of the answer says
/// @param expectations what must hold of the answer on the seed data
/// @param query the SPARQL text, which runs as it stands on `/sparql`
public record Question(
    String name,
    String title,
    String why,
    List<Parameter> parameters,
    List<Column> columns,
    List<Expectation> expectations,
    String query) {

  /// The names that no parameter may have, because they have a meaning for every question.
  public static final List<String> RESERVED =
      List.of("format", "include", "limit", "cursor", "knownAt", "validAt", "version");

  /// A variable that the asker may bind.
  ///
  /// @param name the variable, without `?`
  /// @param type a kind's path (`outages`), or `text`, `date`, `number`
  /// @param required whether the question makes no sense without it
  /// @param description what it is
  public record Parameter(String name, String type, boolean required, String description) {}

  /// A variable that each row binds.
  ///
  /// @param name the variable, without `?`
  /// @param type `thing`, `things` (IRIs separated by spaces), `text`, `number`, `date` or `truth`
  /// @param description what it says
  public record Column(String name, String type, String description) {}

  /// Something that must hold of the answer.
  ///
  /// @param arguments parameter to value
  /// @param verb `has` (some row), `lacks` (no row), `rows` (a number, `>= 3`)
  /// @param condition column to the expected value as the file writes it
  public record Expectation(
      Map<String, String> arguments, String verb, Map<String, String> condition) {}
}
