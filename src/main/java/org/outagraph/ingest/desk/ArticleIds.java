package org.outagraph.ingest.desk;

import java.util.function.Predicate;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// Makes the id of an article from its publisher, its date and a few words of its headline.
///
/// @param isTaken true for an id that is, or was, another article's
record ArticleIds(Predicate<Id> isTaken) {
  private static final int WORDS = 4;
  private static final int LENGTH = 40;

  Id of(ReceivedArticle.About article, Id publisher, CleanText text) {
    String date =
        article
            .publishedAt()
            .map(PartialDate::lexical)
            .map(lexical -> lexical.substring(0, Math.min(10, lexical.length())))
            .orElse("undated");
    String words =
        Slugs.ofHeadline(article.headline().orElseGet(() -> beginning(text)), WORDS, LENGTH);
    String slug = publisher.slug() + "-" + date + "-" + words;
    Id id = new Id(Kind.ARTICLES, slug);
    for (int i = 2; isTaken.test(id); i++) {
      id = new Id(Kind.ARTICLES, slug + "-" + i);
    }
    return id;
  }

  private static String beginning(CleanText text) {
    return text.text().substring(0, Math.min(100, text.text().length()));
  }
}
