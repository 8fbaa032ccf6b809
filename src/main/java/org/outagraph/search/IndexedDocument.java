package org.outagraph.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;

/// What the index holds of a [SearchDocument].
///
/// A change here, in [WordAnalyzer] or in [ScriptFolding] needs a new [IndexFiles#FORMAT].
final class IndexedDocument {
  static final String ID = "id";
  static final String LABEL = "label";
  static final String DATE = "date";
  static final String FINGERPRINT = "fingerprint";

  /// Begins the name of every facet field.
  static final String FACET = "facet.";

  /// Numbers that rank a document before the query is known.
  static final String STANDING = "standing";

  static final String KIND = "kind";
  static final String WEIGHT = "weight";

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WORDS.freeze();
  }

  private IndexedDocument() {}

  /// The term that only the document of this thing has.
  static Term term(Id id) {
    return new Term(ID, id.curie());
  }

  static Document of(SearchDocument source) {
    var document = new Document();
    addIdentity(document, source);
    for (TextField field : TextField.values()) {
      addTexts(document, field, source);
    }
    if (Completions.offers(source.id().kind())) {
      Completions.add(document, source);
    }
    addFacets(document, source);
    addDate(document, source);
    addStanding(document, source);
    return document;
  }

  private static void addIdentity(Document document, SearchDocument source) {
    String id = source.id().curie();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    document.add(new StoredField(LABEL, source.label()));
    document.add(new NumericDocValuesField(FINGERPRINT, Fingerprint.of(source)));
  }

  private static void addTexts(Document document, TextField field, SearchDocument source) {
    Set<String> keys = new LinkedHashSet<>();
    for (Text text : field.in(source)) {
      Text unmarked = Marks.removed(text);
      document.add(new Field(field.field(), unmarked.value(), WORDS));
      document.add(StoredTexts.stored(field, unmarked));
      keys.add(ScriptFolding.key(text.value()));
    }
    if (field.isName()) {
      keys.forEach(key -> document.add(new StringField(field.keyField(), key, Field.Store.NO)));
    }
  }

  private static void addFacets(Document document, SearchDocument source) {
    source
        .facets()
        .forEach(
            (name, values) -> {
              for (String value : new LinkedHashSet<>(values)) {
                document.add(new StringField(FACET + name, value, Field.Store.NO));
                document.add(new SortedSetDocValuesField(FACET + name, new BytesRef(value)));
              }
            });
  }

  private static void addDate(Document document, SearchDocument source) {
    long day = source.date().map(date -> date.earliest().getEpochSecond()).orElse(Long.MIN_VALUE);
    document.add(new NumericDocValuesField(DATE, day));
    source
        .date()
        .map(PartialDate::lexical)
        .ifPresent(it -> document.add(new StoredField(DATE, it)));
  }

  private static void addStanding(Document document, SearchDocument source) {
    document.add(new FeatureField(STANDING, KIND, Ranking.ofKind(source.id().kind())));
    document.add(new FeatureField(STANDING, WEIGHT, Ranking.ofWeight(source.weight())));
  }
}
