package org.outagraph.ingest.desk;

import org.outagraph.model.Id;

/// That an article repeats the text of an earlier one.
///
/// @param original the earlier article
/// @param similarity how much of the text it is, from 0 to 1
public record CopyLink(Id original, double similarity) {}
