package org.outagraph.ingest.mentions;

import java.util.HashSet;
import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;

/// The names of towns and the like in a text, by the words before them and by what everybody knows.
final class Places {
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central");
  private static final Set<String> BODIES =
      Set.of(
          "city",
          "town",
          "village",
          "port",
          "state",
          "province",
          "county",
          "ville",
          "ciudad",
          "stadt");

  private final Surroundings words;
  private final Set<String> names = new HashSet<>();

  Places(Surroundings words) {
    this.words = words;
  }

  boolean has(String written) {
    return names.contains(written);
  }

  /// Remembers the place if it is one.
  void note(Run run) {
    int before = words.before(run);
    boolean isWhere = before >= 0 && words.is("place", before) && !isThing(run);
    boolean isPart =
        before > 0
            && words.folded(before).equals("of")
            && (DIRECTIONS.contains(words.folded(before - 1))
                || BODIES.contains(words.folded(before - 1)));
    boolean isDirected = before >= 0 && DIRECTIONS.contains(words.folded(before));
    boolean isKnown = words.isSingle(run) && words.is("city", run.from()) && !run.isQuoted();
    if (isWhere || isPart || isDirected || isKnown) {
      names.add(words.written(run));
    }
  }

  /// "in Kettlebrook's network" and "in Kettlebrook software" tell of a firm.
  private boolean isThing(Run run) {
    int after = words.after(run);
    return words.isPossessive(run)
        || words.joins(after)
            && (words.isPlain(after)
                && NewcomerWords.KINDS.stream()
                    .anyMatch(kind -> NewcomerWords.has("after", kind, words.folded(after))));
  }
}
