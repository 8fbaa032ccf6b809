package org.outagraph.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.matching.OutageMatcher;
import org.outagraph.ingest.matching.OutageWords;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.knowledge.KnowledgeBase;

/// Prints how well names are found in the articles of some folders, and every fault.
final class GoldRun {
  private GoldRun() {}

  public static void main(String[] folders) throws Exception {
    try (KnowledgeBase base = SeedBase.open(Files.createTempDirectory("gold"))) {
      Gazetteer.Known known = Gazetteer.of(base).known();
      List<String> faults = new ArrayList<>();
      Tally mentions = Tally.NONE;
      Tally newcomers = Tally.NONE;
      Tally outages = Tally.NONE;
      OutageMatcher matcher = OutageMatcher.of(known, OutageWords.of(Path.of("ontology/patterns")));
      for (String folder : folders) {
        for (GoldArticle article : GoldArticle.in(Path.of(folder))) {
          Manuscript manuscript = article.manuscript();
          Mentions found = known.names().find(manuscript.text(), manuscript.language());
          mentions =
              mentions.plus(MentionScore.known(article, manuscript.text(), found, faults::add));
          newcomers =
              newcomers.plus(
                  MentionScore.candidates(article, manuscript.text(), found, faults::add));
          List<OutageMatch> matches = matcher.match(manuscript, found);
          outages = outages.plus(MatchScore.of(article, matches, faults::add));
        }
      }
      List<GoldArticle> all =
          Stream.of(folders).flatMap(folder -> GoldArticle.in(Path.of(folder)).stream()).toList();
      Tally copies = CopyScore.of(all, faults::add);
      faults.forEach(System.out::println);
      System.out.println("copies " + copies);
      System.out.println("mentions " + mentions);
      System.out.println("newcomers " + newcomers);
      System.out.println("outages " + outages);
    }
  }
}
