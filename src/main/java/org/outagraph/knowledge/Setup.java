package org.outagraph.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;

/// With what a knowledge base is opened.
///
/// @param data the folder that has it all; made when missing
/// @param ontology the vocabulary, rules and shapes that changes follow
/// @param questions the questions that it answers
/// @param queryLimits what one query may cost
/// @param writeLimits when writing is turned away
/// @param clock tells when a change is recorded
public record Setup(
    Path data,
    Ontology ontology,
    Questions questions,
    QueryLimits queryLimits,
    WriteLimits writeLimits,
    Clock clock) {}
