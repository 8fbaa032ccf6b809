package org.outagraph.ingest.claims;

import java.nio.file.Path;

/// Prints how well claims are read from folders of annotated articles with the names as annotated;
/// `-v` also prints what was wrong and missed.
final class ScoreClaims {
  private ScoreClaims() {}

  public static void main(String[] arguments) {
    ClaimReader reader = ClaimReader.of(Path.of("ontology", "patterns"));
    ClaimScore score = new ClaimScore();
    boolean verbose = false;
    String language = "";
    for (String argument : arguments) {
      if (argument.equals("-v")) {
        verbose = true;
      } else if (argument.length() == 2) {
        language = argument;
      } else {
        for (GoldArticle article : GoldArticle.in(Path.of(argument))) {
          if (article.manuscript().language().startsWith(language)) {
            score.add(
                article.name(),
                article.gold(),
                article.text(),
                reader.read(article.manuscript(), article.mentions(), article.outages()));
          }
        }
      }
    }
    if (verbose) {
      score.log().forEach(System.out::println);
    }
    System.out.print(score);
  }
}
