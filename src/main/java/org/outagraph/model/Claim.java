package org.outagraph.model;

import java.util.List;
import java.util.Optional;

/// Somebody's statement, in an article, on a day, about a scope: the unit of knowledge.
///
/// @param id the claim's own name
/// @param subject what it is about
/// @param property what is said of it
/// @param object the value that is said
/// @param stance whether the speaker says that it is so or that it is not
/// @param rank our preference among claims about the same matter
/// @param basis on what the claim rests
/// @param speakers the original speakers: things of ours, or names in words
/// @param interests what the speaker gains by the claim; not empty means an interested party
/// @param citations the articles that report it; empty unless the basis is `REPORTED`
/// @param level how hard the subject was hit
/// @param service what was hit or kept, where that matters
/// @param because the reasons given: policies or concepts
/// @param summary what is claimed, in our words
/// @param qualifiers all else: figures, scope, locator, note, dates, who relayed it …
/// @param counters the claims that this one speaks against
/// @param counteredBy the claims that speak against this one
/// @param supersedes the older claims that this one corrects
/// @param supersededBy the newer claims that correct this one
public record Claim(
    Id id,
    Reference subject,
    Reference property,
    Value object,
    Stance stance,
    Rank rank,
    Basis basis,
    List<Value> speakers,
    List<Text> interests,
    List<Citation> citations,
    Optional<Reference> level,
    Optional<Reference> service,
    List<Reference> because,
    Optional<Text> summary,
    List<Qualifier> qualifiers,
    List<Id> counters,
    List<Id> counteredBy,
    List<Id> supersedes,
    List<Id> supersededBy) {

  /// Whether the speaker says that the statement holds.
  public enum Stance {
    ASSERTS,
    DENIES
  }

  /// Our preference: a deprecated claim is kept, but no longer carries its statement.
  public enum Rank {
    PREFERRED,
    NORMAL,
    DEPRECATED
  }

  /// On what a claim rests.
  public enum Basis {
    /// At least one article reports it.
    REPORTED,
    /// A link that our editors made and no source makes.
    EDITORIAL,
    /// Our editors know it from memory; nobody checked it.
    UNVERIFIED,
    /// A rule drew it from other claims.
    INFERRED
  }

  /// True if the claim carries its statement: it asserts, and is not deprecated.
  public boolean stands() {
    return stance == Stance.ASSERTS && rank != Rank.DEPRECATED;
  }

  /// The first value of a qualifier, by the local name of its property in our ontology.
  public Optional<Value> qualifier(String name) {
    String iri = Names.ONTOLOGY + name;
    return qualifiers.stream()
        .filter(qualifier -> qualifier.property().iri().equals(iri))
        .map(Qualifier::value)
        .findFirst();
  }
}
