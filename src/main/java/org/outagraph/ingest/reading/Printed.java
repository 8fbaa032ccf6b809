package org.outagraph.ingest.reading;

import java.util.Optional;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.PartialDate;

/// A date that is printed in a line.
///
/// @param date what it says, in UTC; empty if it is a date, but which one cannot be told
/// @param inferred true if it was worked out from words such as "yesterday"; a day that is printed
///   without its year is not
/// @param span where it is in the line
record Printed(Optional<PartialDate> date, boolean inferred, Span span) {}
