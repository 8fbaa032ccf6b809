package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.outagraph.model.Value;

/// The order of values: numbers by size, then all else as people read it.
final class Order {
  static final Comparator<Value> BY_VALUE =
      comparing(Order::number, presentFirst()).thenComparing(Order::words);

  private Order() {}

  /// Smaller values first, those that are missing last.
  static <T extends Comparable<? super T>> Comparator<Optional<T>> presentFirst() {
    return (one, other) ->
        one.isPresent() && other.isPresent()
            ? one.get().compareTo(other.get())
            : Boolean.compare(other.isPresent(), one.isPresent());
  }

  /// The value as people read it.
  static String words(Value value) {
    return switch (value) {
      case Value.Thing(var reference) -> reference.label();
      case Value.Words(var text) -> text.value();
      case Value.Amount(var number) -> number.toPlainString();
      case Value.Span(var low, var high) -> low.toPlainString() + " to " + high.toPlainString();
      case Value.When(var date) -> date.lexical();
      case Value.Truth(var truth) -> truth ? "yes" : "no";
      case Value.Address(var url) -> url;
    };
  }

  private static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Amount(var number) -> Optional.of(number);
      case Value.Span(var low, var high) -> Optional.of(low);
      case Value.Thing _, Value.Words _, Value.When _, Value.Truth _, Value.Address _ ->
          Optional.empty();
    };
  }
}
