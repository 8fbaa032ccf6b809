package org.outagraph.search;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
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

  /// When the date was first reported.
  static final String DATE_KNOWN = "date.known";

  static final String FINGERPRINT = "fingerprint";

  /// Begins the name of every facet field.
  static final String FACET = "facet.";

  /// Numbers that rank a document before the query is known.
  static final String STANDING = "standing";

  /// The things that a document has among its facets.
  static final String ABOUT = "about";

  static final String KIND = "kind";
  static final String WEIGHT = "weight";

  private static final int YEAR_DIGITS = 4;

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
    addKindWord(document, source.id().kind());
    addYearWord(document, source);
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
    document.add(new BinaryDocValuesField(LABEL, new BytesRef(source.label())));
    document.add(new NumericDocValuesField(FINGERPRINT, Fingerprint.of(source)));
  }

  private static void addTexts(Document document, TextField field, SearchDocument source) {
    Set<String> keys = new LinkedHashSet<>();
    for (Text text : field.in(source)) {
      Text unmarked = Marks.removed(text);
      document.add(new WordsField(field.field(), unmarked));
      document.add(StoredTexts.stored(field, unmarked));
      keys.add(ScriptFolding.key(text.value()));
    }
    if (field.isName()) {
      keys.forEach(key -> document.add(new StringField(field.keyField(), key, Field.Store.NO)));
    }
  }

  /// What kind of thing it is, as a word: a blackout is an outage, whatever it is called.
  private static void addKindWord(Document document, Kind kind) {
    if (kind != Kind.CLAIMS) {
      document.add(new WordsField(TextField.KIND.field(), Text.of(kind.singular())));
    }
  }

  /// The year of its date, as a word that is found but never shown: what happened in 2021 seldom
  /// says so in its name. It comes last, so that the places of the texts stay as they are.
  private static void addYearWord(Document document, SearchDocument source) {
    source
        .date()
        .map(date -> date.lexical().substring(0, YEAR_DIGITS))
        .ifPresent(year -> document.add(new WordsField(TextField.TEXT.field(), Text.of(year))));
  }

  private static void addFacets(Document document, SearchDocument source) {
    Map<String, Instant> about = new TreeMap<>();
    source
        .facets()
        .forEach(
            (name, values) -> {
              for (String value : new LinkedHashSet<>(values)) {
                Instant known = source.timeline().known(name, value);
                addValue(document, FACET + name, value, known);
                Id.ofCurie(value)
                    .ifPresent(id -> about.merge(id.curie(), known, IndexedDocument::earlier));
              }
            });
    about.forEach((thing, known) -> addTerms(document, ABOUT, thing, known));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void addValue(Document document, String field, String value, Instant known) {
    addTerms(document, field, value, known);
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    document.add(
        new SortedSetDocValuesField(
            Horizon.datedField(field), new BytesRef(Horizon.dated(value, known))));
  }

  private static void addTerms(Document document, String field, String value, Instant known) {
    document.add(new StringField(field, value, Field.Store.NO));
    document.add(
        new StringField(Horizon.datedField(field), Horizon.dated(value, known), Field.Store.NO));
  }

  private static void addDate(Document document, SearchDocument source) {
    long day = source.date().map(date -> date.earliest().getEpochSecond()).orElse(Long.MIN_VALUE);
    document.add(new NumericDocValuesField(DATE, day));
    source
        .date()
        .map(PartialDate::lexical)
        .ifPresent(
            it -> {
              Instant known = source.timeline().known("year", it.substring(0, YEAR_DIGITS));
              document.add(new StoredField(DATE, it));
              document.add(new StoredField(DATE_KNOWN, Horizon.second(known)));
            });
    IndexedTimes.add(document, source);
  }

  private static void addStanding(Document document, SearchDocument source) {
    document.add(new FeatureField(STANDING, KIND, Ranking.ofKind(source.id().kind())));
    document.add(new FeatureField(STANDING, WEIGHT, Ranking.ofWeight(source.weight())));
  }
}
