package org.outagraph.search;

import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.outagraph.model.Kind;

/// What counts how much in the order of hits.
///
/// The sum of: the whole name as looked for ([#EXACT_NAME], [#EXACT_ALIAS], [#EXACT_ID]), or its
/// beginning ([#BEGINS_NAME]); the words, at most the weight of the field that matches best
/// ([TextField#weight()], on average over the words by their rarity); the kind; the support. Equal
/// sums go by date, latest first, then by id.
final class Ranking {
  static final float EXACT_ID = 120;
  static final float EXACT_NAME = 100;
  static final float EXACT_ALIAS = 80;

  /// For a name that begins with all that was typed.
  static final float BEGINS_NAME = 8;

  /// Of a word's weight, for another form of it with the same stem.
  static final float STEM_SHARE = 0.8f;

  /// Of a word's weight, for a word that begins so or is one letter away.
  static final float GUESS_SHARE = 0.6f;

  /// Of a word's weight, for another name of the thing that the word names.
  static final float OTHER_NAME_SHARE = 0.5f;

  /// For a document that has the thing that a word names among its facets.
  static final float ABOUT = 8;

  /// Of a word's weight, for all words of the query next to each other.
  static final float NEAR_SHARE = 0.2f;

  /// Of the lesser fields' scores, when a word is in several.
  static final float OTHER_FIELDS = 0.05f;

  private Ranking() {}

  /// Things before the articles that mention them, articles before claims; concepts with the
  /// things.
  static float ofKind(Kind kind) {
    return switch (kind) {
      case OUTAGES, VENDORS, PRODUCTS, ORGANISATIONS, REGIONS, POLICIES -> 20;
      case PUBLISHERS, CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS -> 18;
      case SERVICES, UNITS -> 18;
      case ARTICLES -> 10;
      case CLAIMS -> 1;
    };
  }

  /// Grows with every claim, but ever more slowly: 1 for none, 6 for thirty, 10 for four hundred.
  static float ofWeight(int weight) {
    return 1 + 1.5f * (float) Math.log1p(Math.max(0, weight));
  }

  /// The part of the score that does not depend on the query. Within a horizon it is the kind
  /// alone, for the support may have come later.
  static Query standing(Horizon horizon) {
    return horizon.isLimited() ? feature(IndexedDocument.KIND) : standing();
  }

  /// The kind and the support.
  static Query standing() {
    return new BooleanQuery.Builder()
        .add(feature(IndexedDocument.KIND), Occur.SHOULD)
        .add(feature(IndexedDocument.WEIGHT), Occur.SHOULD)
        .build();
  }

  private static Query feature(String name) {
    return FeatureField.newLinearQuery(IndexedDocument.STANDING, name, 1);
  }
}
