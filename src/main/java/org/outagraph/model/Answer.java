package org.outagraph.model;

import java.util.List;
import java.util.Map;

/// The answer to a question: rows of cells in the order of the columns.
///
/// @param question what was asked
/// @param arguments what was filled in, parameter to curie or words
/// @param version the version of the graph that answered
/// @param rows the cells of each row; a cell has no value, one, or (type `things`) several
/// @param complete false if rows were left out because of a limit
public record Answer(
    Question question,
    Map<String, String> arguments,
    long version,
    List<List<List<Value>>> rows,
    boolean complete) {}
