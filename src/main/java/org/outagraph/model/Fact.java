package org.outagraph.model;

import java.util.List;

/// A statement together with every claim about it.
///
/// @param subject what it is about
/// @param property what is said
/// @param object the value
/// @param standing how the claims add up
/// @param independentSources how many publishers stand behind the asserting claims, copies counted
///   once
/// @param claims all claims, preferred ones first
public record Fact(
    Reference subject,
    Reference property,
    Value object,
    Standing standing,
    int independentSources,
    List<Claim> claims) {

  /// How the claims about one statement add up.
  public enum Standing {
    /// Claims carry it and none speaks against it.
    STANDS,
    /// Claims carry it, others deny or counter it.
    CONTESTED,
    /// No claim carries it.
    REFUTED
  }
}
