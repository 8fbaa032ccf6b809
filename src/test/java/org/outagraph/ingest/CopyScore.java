package org.outagraph.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.outagraph.ingest.matching.CopyFinder;
import org.outagraph.ingest.matching.Sketch;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Compares the copies that are found among articles with those that a careful reader finds.
public final class CopyScore {
  private CopyScore() {}

  /// Pairs of articles count, whichever of the two is the copy.
  ///
  /// @param faults told of each that is wrong or missed
  public static Tally of(List<GoldArticle> articles, Consumer<String> faults) {
    CopyFinder finder = new CopyFinder();
    Map<String, Sketch> sketches = new HashMap<>();
    for (GoldArticle article : articles) {
      Sketch sketch = Sketch.of(article.manuscript().text());
      sketches.put(article.name(), sketch);
      finder.add(id(article), sketch);
    }
    Tally tally = Tally.NONE;
    for (GoldArticle one : articles) {
      for (GoldArticle other : articles) {
        if (one.name().compareTo(other.name()) < 0) {
          boolean isCopy = copies(one, other) || copies(other, one);
          Optional<CopyFinder.Copy> found =
              Stream.ofNullable(sketches.get(one.name()))
                  .flatMap(finder::all)
                  .filter(copy -> copy.article().equals(id(other)))
                  .findFirst();
          tally = tally.plus(tally(isCopy, found.isPresent()));
          if (isCopy != found.isPresent()) {
            faults.accept(one.name() + " and " + other.name() + ": copy " + isCopy + " " + found);
          }
        }
      }
    }
    return tally;
  }

  private static Tally tally(boolean isCopy, boolean isFound) {
    return new Tally(
        isCopy && isFound ? 1 : 0, !isCopy && isFound ? 1 : 0, isCopy && !isFound ? 1 : 0);
  }

  private static boolean copies(GoldArticle one, GoldArticle other) {
    return one.gold().path("copyOf").asText("").equals(other.name());
  }

  private static Id id(GoldArticle article) {
    return new Id(Kind.ARTICLES, article.name());
  }
}
