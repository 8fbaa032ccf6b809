package org.outagraph.ingest.claims;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.SeedBase;
import org.outagraph.ingest.matching.OutageMatcher;
import org.outagraph.ingest.matching.OutageWords;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Hints;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.reading.Reader;
import org.outagraph.ingest.reading.Received;
import org.outagraph.knowledge.KnowledgeBase;

/// Prints how well claims are read from folders of annotated articles: with the names and outages
/// as annotated, or with `-all` with those that the program finds itself.
///
/// `-v` also prints what was wrong and missed; a language such as `de` leaves out the others.
final class ScoreClaims {
  private final ClaimReader reader = ClaimReader.of(Path.of("ontology", "patterns"));
  private final ClaimScore score = new ClaimScore();

  private ScoreClaims() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean verbose = words.remove("-v");
    boolean all = words.remove("-all");
    String language = words.stream().filter(word -> word.length() == 2).findFirst().orElse("");
    words.remove(language);
    ScoreClaims run = new ScoreClaims();
    if (all) {
      run.scoreAll(words, language);
    } else {
      run.scoreClaims(words, language);
    }
    if (verbose) {
      run.score.log().forEach(System.out::println);
    }
    System.out.print(run.score);
  }

  private void scoreClaims(List<String> folders, String language) {
    for (GoldArticle article : articles(folders, language)) {
      add(
          article,
          article.manuscript(),
          reader.read(article.manuscript(), article.mentions(), article.outages()));
    }
  }

  private void scoreAll(List<String> folders, String language) throws Exception {
    try (KnowledgeBase base = SeedBase.open(Files.createTempDirectory("claims"))) {
      Gazetteer.Known known = Gazetteer.of(base).known();
      OutageMatcher matcher =
          OutageMatcher.of(known, OutageWords.of(Path.of("ontology", "patterns")));
      for (GoldArticle article : articles(folders, language)) {
        Manuscript manuscript = manuscript(article);
        Mentions mentions = known.names().find(manuscript.text(), manuscript.language());
        add(
            article,
            manuscript,
            reader.read(manuscript, mentions, matcher.match(manuscript, mentions)));
      }
    }
  }

  private void add(GoldArticle article, Manuscript manuscript, List<ProposedClaim> claims) {
    score.add(article.name(), article.gold(), manuscript.text(), claims);
  }

  private static List<GoldArticle> articles(List<String> folders, String language) {
    return folders.stream()
        .flatMap(folder -> GoldArticle.in(Path.of(folder)).stream())
        .filter(article -> article.manuscript().language().startsWith(language))
        .toList();
  }

  private static Manuscript manuscript(GoldArticle article) {
    Received received =
        new Received(
            article.raw().getBytes(StandardCharsets.UTF_8),
            article.isHtml() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
            Optional.ofNullable(article.gold().path("address").textValue()),
            article.manuscript().received(),
            Hints.NONE);
    return new Reader().read(received).getFirst();
  }
}
