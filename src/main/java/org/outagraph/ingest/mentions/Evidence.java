package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Kind;
import org.outagraph.model.OwnsState;

/// What speaks for a name that nobody knows, by the kind of thing that it may name, and for a name
/// of any kind.
@OwnsState("the weights so far; used by one thread while it reads a text")
final class Evidence {
  private final Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
  private final List<String> reasons = new ArrayList<>();
  private double rest;
  private int places;

  void add(Kind kind, double weight, String reason) {
    double before = byKind.getOrDefault(kind, 0.0);
    if (before < weight) {
      byKind.put(kind, weight + before / 4);
      note(reason);
    }
  }

  void add(double weight, String reason) {
    rest += weight;
    note(reason);
  }

  void addPlace() {
    places++;
  }

  private void note(String reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /// From 0 to 1.
  double score() {
    double best = byKind.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double again = Math.min(0.15, 0.05 * Math.max(0, places - 1));
    return Math.clamp(best + Math.clamp(rest, -0.6, 0.25) + again, 0, 0.95);
  }

  /// The kind that most speaks for.
  Kind kind() {
    return byKind.entrySet().stream()
        .max(Map.Entry.<Kind, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(Kind.ORGANISATIONS);
  }

  boolean isKindless() {
    return byKind.isEmpty();
  }

  boolean hasKind(double weight) {
    return byKind.values().stream().anyMatch(there -> there >= weight);
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }
}
