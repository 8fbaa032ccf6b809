package org.outagraph.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.ingest.claims.ClaimReader;
import org.outagraph.ingest.claims.ClaimScore;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.matching.CopyFinder;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.matching.OutageMatcher;
import org.outagraph.ingest.matching.OutageWords;
import org.outagraph.ingest.matching.Sketch;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Hints;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.reading.Reader;
import org.outagraph.ingest.reading.Received;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// Reads the annotated articles of a folder as they come in, by all the steps one after the other,
/// and compares each with what a careful reader found.
@OwnsState("the sums so far; used by one thread")
public final class Evaluation {
  private static final Path PATTERNS = Path.of("ontology/patterns");

  private final Gazetteer.Known known;
  private final OutageMatcher matcher;
  private final ClaimReader claimReader = ClaimReader.of(PATTERNS);
  private final CopyFinder copyFinder = new CopyFinder();
  private final List<String> faults = new ArrayList<>();
  private final ClaimScore claims = new ClaimScore();
  private Tally mentions = Tally.NONE;
  private Tally newcomers = Tally.NONE;
  private Tally outages = Tally.NONE;
  private Tally copies = Tally.NONE;
  private Tally quotes = Tally.NONE;
  private Tally dates = Tally.NONE;

  private Evaluation(KnowledgeBase base) {
    known = Gazetteer.of(base).known();
    matcher = OutageMatcher.of(known, OutageWords.of(PATTERNS));
  }

  /// Reads a folder.
  public static Evaluation of(Path folder, KnowledgeBase base) {
    Evaluation evaluation = new Evaluation(base);
    List<GoldArticle> articles = GoldArticle.in(folder);
    Map<String, String> originals = new HashMap<>();
    articles.forEach(
        article ->
            originals.put(article.name(), article.gold().path("copyOf").asText(article.name())));
    articles.forEach(article -> evaluation.read(article, originals));
    return evaluation;
  }

  /// Prints the numbers of folders; of one folder, every fault before them.
  public static void main(String[] folders) throws Exception {
    try (KnowledgeBase base = SeedBase.open(Files.createTempDirectory("evaluation"))) {
      for (String folder : folders) {
        Evaluation evaluation = of(Path.of(folder), base);
        if (folders.length == 1) {
          evaluation.faults.forEach(System.out::println);
          evaluation.claims.log().forEach(System.out::println);
        }
        System.out.println(folder + "\n" + evaluation);
      }
    }
  }

  private void read(GoldArticle article, Map<String, String> originals) {
    Manuscript manuscript = manuscript(article);
    quotes = quotes.plus(quotes(article, manuscript));
    dates = dates.plus(date(article, manuscript));
    Mentions found = known.names().find(manuscript.text(), manuscript.language());
    mentions = mentions.plus(MentionScore.known(article, manuscript.text(), found, faults::add));
    newcomers =
        newcomers.plus(MentionScore.candidates(article, manuscript.text(), found, faults::add));
    List<OutageMatch> matches = matcher.match(manuscript, found);
    List<ProposedClaim> proposed = claimReader.read(manuscript, found, matches, known.world());
    outages = outages.plus(MatchScore.of(article, Reported.among(matches, proposed), faults::add));
    copies = copies.plus(copies(article, manuscript, originals));
    claims.add(article.name(), article.gold(), manuscript.text(), proposed);
  }

  /// As it comes in: the bytes, the address if it has one, and the day.
  private static Manuscript manuscript(GoldArticle article) {
    Received received =
        new Received(
            article.raw().getBytes(StandardCharsets.UTF_8),
            article.isHtml() ? "text/html" : "text/plain",
            Optional.ofNullable(article.gold().path("address").textValue()),
            article.received(),
            Hints.NONE);
    return new Reader().read(received).getFirst();
  }

  /// The words that carry claims have to survive the cleaning.
  private Tally quotes(GoldArticle article, Manuscript manuscript) {
    Tally kept = Tally.NONE;
    for (String quote : article.texts("claims", "quote")) {
      boolean isKept = manuscript.text().text().contains(CleanText.of(quote).text());
      kept = kept.plus(isKept ? new Tally(1, 0, 0) : new Tally(0, 0, 1));
      if (!isKept) {
        faults.add(article.name() + ": not in the cleaned text: " + quote);
      }
    }
    return kept;
  }

  private Tally date(GoldArticle article, Manuscript manuscript) {
    String gold = article.gold().path("publishedAt").asText("none");
    String found = manuscript.publishedAt().map(PartialDate::lexical).orElse("none");
    if (gold.equals(found)) {
      return new Tally(1, 0, 0);
    }
    faults.add(article.name() + ": published " + found + " instead of " + gold);
    return new Tally(0, found.equals("none") ? 0 : 1, gold.equals("none") ? 0 : 1);
  }

  private Tally copies(GoldArticle article, Manuscript manuscript, Map<String, String> originals) {
    Sketch sketch = Sketch.of(manuscript.text());
    Optional<String> found = copyFinder.find(sketch).map(copy -> copy.article().slug());
    copyFinder.add(new Id(Kind.ARTICLES, article.name()), sketch);
    String original = originals.get(article.name());
    boolean isSecond =
        originals.entrySet().stream()
            .anyMatch(
                other ->
                    other.getValue().equals(original)
                        && other.getKey().compareTo(article.name()) < 0);
    boolean isRight =
        found.filter(other -> String.valueOf(originals.get(other)).equals(original)).isPresent();
    if (found.isPresent() && !isRight) {
      faults.add(article.name() + ": wrong copy of " + found.get());
    }
    if (isSecond && !isRight) {
      faults.add(article.name() + ": missed copy");
    }
    return new Tally(
        isRight ? 1 : 0, found.isPresent() && !isRight ? 1 : 0, isSecond && !isRight ? 1 : 0);
  }

  public Tally quotes() {
    return quotes;
  }

  public Tally mentions() {
    return mentions;
  }

  public Tally outages() {
    return outages;
  }

  public Tally copies() {
    return copies;
  }

  public ClaimScore claims() {
    return claims;
  }

  /// All numbers, a line each.
  @Override
  public String toString() {
    return """
    quotes     %s
    dates      %s
    mentions   %s
    newcomers  %s
    outages    %s
    copies     %s
    claims
    %s\
    """
        .formatted(quotes, dates, mentions, newcomers, outages, copies, claims);
  }
}
