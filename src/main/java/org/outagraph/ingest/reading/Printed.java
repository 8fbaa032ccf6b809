package org.outagraph.ingest.reading;

import java.util.Optional;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.PartialDate;

/// A date that is printed in a line.
///
/// @param date what it says, in UTC; empty if it is a date, but which one cannot be told
/// @param inferred true if a part of it, such as the year, was worked out
/// @param span where it is in the line
record Printed(Optional<PartialDate> date, boolean inferred, Span span) {}
