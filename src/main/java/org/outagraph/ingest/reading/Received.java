package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.Optional;

/// What came in, as it came.
///
/// @param body its bytes; not to be changed afterwards
/// @param mediaType its media type, perhaps with a charset; empty if nobody said
/// @param address where it is on the web
/// @param received the day on which it came in
/// @param given what the sender says of it
@SuppressWarnings("ArrayRecordComponent") // bytes are what comes in; nobody compares two of these
public record Received(
    byte[] body, String mediaType, Optional<String> address, LocalDate received, Hints given) {
  /// The same with another body, such as what an archive has in it.
  Received withBody(byte[] other, String otherType) {
    return new Received(other, otherType, address, received, given);
  }

  Received withAddress(Optional<String> other) {
    return new Received(body, mediaType, other, received, given);
  }

  Received withHints(Hints other) {
    return new Received(body, mediaType, address, received, other);
  }
}
