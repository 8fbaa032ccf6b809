package org.outagraph.search;

import java.util.List;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// How well a field matches a word, between 0 and 1: BM25 without the rarity of the word.
///
/// A word may be rare in one field and common in another. How much it counts is therefore said once
/// for all fields, in the query ([WordQueries]), and a field's part stays below the field's weight.
final class FieldScoring extends PerFieldSimilarityWrapper {
  private static final Similarity SHORT = new WithoutRarity(0.3f, 0.6f);
  private static final Similarity LONG = new WithoutRarity(1.0f, 0.5f);

  @Override
  public Similarity get(String field) {
    boolean isLong = TextField.of(field).filter(TextField::isLong).isPresent();
    return isLong ? LONG : SHORT;
  }

  private static final class WithoutRarity extends BM25Similarity {
    WithoutRarity(float saturation, float lengthCounts) {
      super(saturation, lengthCounts);
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
      return Explanation.match(1f, "rarity is in the query");
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
      return Explanation.match(1f, "rarity is in the query, words: " + List.of(terms).size());
    }
  }
}
