package org.outagraph.model;

import java.util.Optional;

/// An entity on one line of a list.
///
/// @param id its name
/// @param label the name to show
/// @param description one sentence, if there is one
/// @param date the day it began, was published or came into force, where it has one
public record Summary(
    Id id, String label, Optional<String> description, Optional<PartialDate> date) {}
