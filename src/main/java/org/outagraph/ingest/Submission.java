package org.outagraph.ingest;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.PartialDate;

/// An article as somebody sends it.
///
/// @param body its bytes; not to be changed afterwards
/// @param mediaType what they are, perhaps with a charset; empty if nobody says
/// @param headline the headline, if the sender tells it; what is told wins over what is found
/// @param publisher the name of the publisher
/// @param authors the names of the authors
/// @param publishedAt when it was published
/// @param address where it is on the web
/// @param language its language as a BCP 47 tag
@SuppressWarnings("ArrayRecordComponent") // handed on to the reader, never compared
public record Submission(
    byte[] body,
    String mediaType,
    Optional<String> headline,
    Optional<String> publisher,
    List<String> authors,
    Optional<PartialDate> publishedAt,
    Optional<String> address,
    Optional<String> language) {
  public Submission {
    authors = List.copyOf(authors);
  }
}
