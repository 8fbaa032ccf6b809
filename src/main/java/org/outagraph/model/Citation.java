package org.outagraph.model;

import java.util.Optional;

/// An article as a reader cites it.
///
/// @param id the article
/// @param headline its headline, or our description where it has none
/// @param publisher who published or hosts it
/// @param originalPublisher whose text it carries, for a copy
/// @param author as printed
/// @param publishedAt when it appeared, if known
/// @param address where it can be read, if known
/// @param copyOf the article in the graph that it copies
public record Citation(
    Id id,
    String headline,
    Optional<Reference> publisher,
    Optional<Reference> originalPublisher,
    Optional<String> author,
    Optional<PartialDate> publishedAt,
    Optional<String> address,
    Optional<Id> copyOf) {}
