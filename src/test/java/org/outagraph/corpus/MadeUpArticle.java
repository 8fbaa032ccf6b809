package org.outagraph.corpus;

import java.time.LocalDate;

/// An article of the corpus.
///
/// @param iri its IRI
/// @param publisher who printed it
/// @param published on which day
/// @param tongue in which language
record MadeUpArticle(String iri, Party publisher, LocalDate published, Tongue tongue) {}
