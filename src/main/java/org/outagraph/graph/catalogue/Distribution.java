package org.outagraph.graph.catalogue;

/// A file that can be taken along, as catalogues of data tell of it.
///
/// @param name the file's name, which says the version
/// @param title what people call the form
/// @param mediaType the media type of what is in it
/// @param packaging the media type of the compressed file
/// @param bytes how long the file is
/// @param sha256 the digest of the file, as 64 hexadecimal digits
/// @param version the version that it holds
public record Distribution(
    String name,
    String title,
    String mediaType,
    String packaging,
    long bytes,
    String sha256,
    long version) {}
