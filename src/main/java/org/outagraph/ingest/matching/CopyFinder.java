package org.outagraph.ingest.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Id;
import org.outagraph.model.OwnsState;

/// Finds the text that another one repeats, whole or cut, with small changes. Safe for use by
/// several threads.
///
/// Only texts that share a sequence of words with it are looked at, however many there are.
@OwnsState("the sketches and where their hashes are; guarded by this")
public final class CopyFinder {
  /// So much of the shorter text has to be in the longer one.
  private static final double ENOUGH = 0.5;

  /// So many sequences have to be the same, for less may be one quotation.
  private static final int FEWEST = 6;

  /// What is in more texts than this is litter.
  private static final int LITTER = 500;

  private final Map<Id, Sketch> sketches = new HashMap<>();
  private final Map<Integer, List<Id>> places = new HashMap<>();

  /// A text that was repeated.
  ///
  /// @param article the earlier article
  /// @param similarity how much of the shorter text is in the longer one, from 0 to 1
  /// @param resemblance how alike both are as a whole, from 0 to 1
  public record Copy(Id article, double similarity, double resemblance) {}

  /// Remembers a text.
  public synchronized void add(Id article, Sketch sketch) {
    remove(article);
    sketches.put(article, sketch);
    for (int hash : sketch.hashes()) {
      places.computeIfAbsent(hash, any -> new ArrayList<>(1)).add(article);
    }
  }

  /// Forgets a text.
  public synchronized void remove(Id article) {
    Sketch sketch = sketches.remove(article);
    if (sketch == null) {
      return;
    }
    for (int hash : sketch.hashes()) {
      places.computeIfPresent(
          hash, (any, there) -> there.remove(article) && there.isEmpty() ? null : there);
    }
  }

  /// The text that this one repeats most of, if it repeats one.
  public Optional<Copy> find(Sketch sketch) {
    return all(sketch).findFirst();
  }

  /// All texts that this one repeats or that repeat it, the most alike first.
  public synchronized Stream<Copy> all(Sketch sketch) {
    Map<Id, Integer> shared = new HashMap<>();
    for (int hash : sketch.hashes()) {
      List<Id> there = places.getOrDefault(hash, List.of());
      if (there.size() <= LITTER) {
        there.forEach(article -> shared.merge(article, 1, Integer::sum));
      }
    }
    List<Copy> copies = new ArrayList<>();
    shared.forEach(
        (article, count) ->
            Optional.ofNullable(sketches.get(article))
                .filter(other -> count >= Math.min(FEWEST, Math.min(sketch.size(), other.size())))
                .map(
                    other ->
                        new Copy(article, sketch.containment(other), sketch.resemblance(other)))
                .filter(copy -> copy.similarity >= ENOUGH)
                .ifPresent(copies::add));
    return copies.stream()
        .sorted(
            Comparator.comparingDouble(Copy::resemblance).reversed().thenComparing(Copy::article));
  }

  /// How many texts it knows.
  public synchronized int size() {
    return sketches.size();
  }
}
