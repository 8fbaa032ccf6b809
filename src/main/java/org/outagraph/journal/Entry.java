package org.outagraph.journal;

import java.time.Instant;
import java.util.Optional;

/// One change of the graph, with who made it, when and why.
///
/// @param number its place in the journal, counted from 1
/// @param recordedAt when it was written down here
/// @param who who made the change
/// @param why what for, in words
/// @param request the name that the asker gave to the request, by which a repetition is known
/// @param body lines of RDF Patch (`A s p o .` and `D s p o .`) without header and transaction
///   lines
public record Entry(
    long number,
    Instant recordedAt,
    String who,
    String why,
    Optional<String> request,
    String body) {

  public Entry {
    if (number < 1) {
      throw new IllegalArgumentException("Entries are counted from 1, not " + number);
    }
    if (body.startsWith("#") || body.contains("\n#")) {
      throw new IllegalArgumentException("A line of the body is a comment: those frame entries");
    }
    body = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
  }
}
