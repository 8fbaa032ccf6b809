package org.outagraph.journal;

import java.time.Instant;
import java.util.Optional;
import org.outagraph.model.Touched;

/// One change of the graph, with who made it, when and why.
///
/// @param number its place in the journal, counted from 1
/// @param recordedAt when it was written down here
/// @param who who made the change
/// @param why what for, in words
/// @param request the name that the asker gave to the request, by which a repetition is known
/// @param body lines of RDF Patch (`A s p o .` and `D s p o .`) without header and transaction
///   lines: what was changed
/// @param derived the same for what followed from it when it was recorded: plain statements of
///   claims, and claims that rules infer. Whoever copies the graph makes both, one after the other;
///   whoever builds it anew makes the body and derives again
/// @param touched the things that may look different with it
public record Entry(
    long number,
    Instant recordedAt,
    String who,
    String why,
    Optional<String> request,
    String body,
    String derived,
    Touched touched) {

  public Entry {
    if (number < 1) {
      throw new IllegalArgumentException("Entries are counted from 1, not " + number);
    }
    body = lines(body);
    derived = lines(derived);
  }

  /// An entry from which nothing followed.
  public Entry(
      long number,
      Instant recordedAt,
      String who,
      String why,
      Optional<String> request,
      String body) {
    this(number, recordedAt, who, why, request, body, "", Touched.NOTHING);
  }

  private static String lines(String patch) {
    if (patch.startsWith("#") || patch.contains("\n#")) {
      throw new IllegalArgumentException("A line of the body is a comment: those frame entries");
    }
    return patch.isEmpty() || patch.endsWith("\n") ? patch : patch + "\n";
  }
}
