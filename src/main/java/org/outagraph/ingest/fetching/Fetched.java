package org.outagraph.ingest.fetching;

import java.net.URI;

/// What a site answered.
///
/// @param body its bytes, unpacked
/// @param mediaType its media type as the site says it, perhaps with a charset; empty if it is
///   silent
/// @param address where it was found in the end, after redirects
@SuppressWarnings(
    "ArrayRecordComponent") // bytes are what was fetched; nobody compares two of these
public record Fetched(byte[] body, String mediaType, URI address) {}
