package org.outagraph.ingest.fetching;

import java.util.Optional;

/// One answer of a site, before redirects are followed.
///
/// @param status the status of HTTP
/// @param location where it sends us on
/// @param mediaType what it says its body is; empty if it is silent
/// @param body its bytes, unpacked; empty unless the status is 200
@SuppressWarnings(
    "ArrayRecordComponent") // bytes are what was fetched; nobody compares two of these
record Answer(int status, Optional<String> location, String mediaType, byte[] body) {
  boolean isRedirect() {
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        && location.isPresent();
  }
}
