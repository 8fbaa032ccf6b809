package org.outagraph.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.outagraph.model.Kind;

/// Writes the articles on one outage: most of them in its first days.
final class Newsroom {
  private static final int MOST_DAYS = 40;

  private final Cast cast;
  private final Party product;
  private final LocalDate start;
  private final SplittableRandom random;

  Newsroom(Cast cast, Party product, LocalDate start, SplittableRandom random) {
    this.cast = cast;
    this.product = product;
    this.start = start;
    this.random = random;
  }

  /// Writes the next article, which may be a copy of an earlier one.
  ///
  /// @param count its number among all articles
  /// @param earlier those on the same outage so far
  MadeUpArticle article(int count, List<MadeUpArticle> earlier, Patch patch) {
    Tongue tongue = Tongue.draw(random);
    Party publisher = cast.publisher(random);
    double late = random.nextDouble();
    LocalDate published = start.plusDays((long) (MOST_DAYS * late * late * late));
    String name = "made-%s-%s-%07d".formatted("gazette-" + publisher.number(), published, count);
    MadeUpArticle article =
        new MadeUpArticle(Kind.ARTICLES.iri() + "/" + name, publisher, published, tongue);
    boolean isCopy = !earlier.isEmpty() && random.nextInt(100) < 15;
    Patch.About about = patch.about(article.iri()).is("Article");
    about
        .in(
            tongue.tag(),
            Patch.LABEL,
            tongue.headline(random, product.name(), Regions.draw(random), count))
        .link(Patch.og("publisher"), publisher.iri())
        .says(Patch.og("publishedAt"), Patch.date(published.toString()))
        .says(
            Patch.og("address"),
            Patch.typed(
                "https://made-up-gazette-%d.example/%s/%d"
                    .formatted(publisher.number(), published.toString().replace('-', '/'), count),
                "anyURI"))
        .says(Patch.og("language"), Patch.plain(tongue.tag()))
        .says(Patch.og("articleType"), Patch.plain(isCopy ? "rehost" : "news"))
        .says(Patch.og("retrievedAt"), Patch.date("2026-11-23"));
    if (random.nextInt(3) == 0) {
      about.says(Patch.og("author"), Patch.plain("Made-up Reporter " + random.nextInt(2_000)));
    }
    if (isCopy) {
      MadeUpArticle original = earlier.get(random.nextInt(earlier.size()));
      about
          .link(Patch.og("copyOf"), original.iri())
          .link(Patch.og("originalPublisher"), original.publisher().iri());
    }
    return article;
  }
}
