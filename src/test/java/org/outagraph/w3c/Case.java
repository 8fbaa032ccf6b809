package org.outagraph.w3c;

import java.util.List;
import java.util.Optional;

/// One test case of the W3C.
///
/// @param id folder and local name, unique
/// @param name what it is about
/// @param type the class of the test, such as `QueryEvaluationTest`
/// @param request the IRI of the query's or update's file
/// @param queried the data of a query
/// @param before the data before an update
/// @param result the IRI of the file with the right answer to a query
/// @param after the data after an update
/// @param isLax whether equal rows may be left out of the answer
record Case(
    String id,
    String name,
    String type,
    Optional<String> request,
    Data queried,
    Data before,
    Optional<String> result,
    Data after,
    boolean isLax) {

  /// A dataset, as files.
  record Data(List<String> unnamed, List<Named> named) {
    static final Data NONE = new Data(List.of(), List.of());
  }

  /// A graph with its name.
  record Named(String name, String file) {}
}
