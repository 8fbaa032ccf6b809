package org.outagraph.corpus;

/// How large a corpus is to be, and from which seed it is drawn.
///
/// @param articles how many articles
/// @param claims how many claims, without those that rules infer
/// @param seed the start of all chance
public record CorpusSize(int articles, int claims, long seed) {
  /// An outage is started, caused and placed by a claim each, even if one article is all it got.
  private static final int FEWEST_CLAIMS = 8;

  private static final int ARTICLES_PER_OUTAGE = 25;
  private static final int ARTICLES_PER_VENDOR = 250;
  private static final int ARTICLES_PER_ORGANISATION = 20;
  private static final int ARTICLES_PER_PUBLISHER = 300;

  public CorpusSize {
    if (articles < 100 || claims / FEWEST_CLAIMS < articles) {
      throw new IllegalArgumentException(
          "a corpus has at least 100 articles, and 8 claims for each of them");
    }
  }

  int outages() {
    return articles / ARTICLES_PER_OUTAGE;
  }

  int vendors() {
    return 10 + articles / ARTICLES_PER_VENDOR;
  }

  int products() {
    return 3 * vendors();
  }

  int organisations() {
    return 20 + articles / ARTICLES_PER_ORGANISATION;
  }

  int publishers() {
    return 20 + articles / ARTICLES_PER_PUBLISHER;
  }

  int policies() {
    return 20 + vendors() / 20;
  }
}
