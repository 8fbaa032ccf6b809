package org.outagraph.model;

import java.math.BigDecimal;

/// What a statement says of its subject.
public sealed interface Value {
  /// Another thing.
  record Thing(Reference reference) implements Value {}

  /// Words.
  record Words(Text text) implements Value {}

  /// A number; its unit stands on the property or on the claim.
  record Amount(BigDecimal number) implements Value {}

  /// A span of numbers, both ends within.
  record Span(BigDecimal low, BigDecimal high) implements Value {}

  /// A date as exact as its source.
  record When(PartialDate date) implements Value {}

  /// Yes or no.
  record Truth(boolean value) implements Value {}

  /// An address on the web.
  record Address(String url) implements Value {}
}
