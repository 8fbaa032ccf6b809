package org.outagraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.matching.OutageMatcher;
import org.outagraph.ingest.mentions.Party;

/// Compares the outages that an article was matched to with those that it reports.
public final class MatchScore {
  private MatchScore() {}

  /// Each known outage counts, and each new one, by whatever name.
  ///
  /// @param faults told of each that is wrong or missed
  public static Tally of(GoldArticle article, List<OutageMatch> matches, Consumer<String> faults) {
    List<String> gold = new ArrayList<>();
    article.texts("outages", "").forEach(id -> gold.add(id.startsWith("new:") ? "new" : id));
    int right = 0;
    int wrong = 0;
    for (OutageMatch match : matches) {
      if (match.score() < OutageMatcher.ENOUGH) {
        continue;
      }
      if (gold.remove(name(match))) {
        right++;
      } else {
        wrong++;
        faults.accept(article.name() + ": wrong outage: " + shown(match));
      }
    }
    for (String missed : gold) {
      faults.accept(article.name() + ": missed outage: " + missed);
      matches.forEach(match -> faults.accept("      " + shown(match)));
    }
    return new Tally(right, wrong, gold.size());
  }

  private static String name(OutageMatch match) {
    return match.outage() instanceof Party.Known(var id) ? id.curie() : "new";
  }

  private static String shown(OutageMatch match) {
    return String.format("%.2f ", match.score()) + match.outage() + " " + match.reasons();
  }
}
