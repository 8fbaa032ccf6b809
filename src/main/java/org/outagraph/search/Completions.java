package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Suggestion;
import org.outagraph.model.Text;

/// Things with a name that begins with what somebody has typed so far, in any script, or nearly so.
///
/// The index holds the beginnings of each name, of each word in it, and, in Chinese, Japanese and
/// Korean, of each character in it. Headlines and claims are not offered.
final class Completions {
  private static final String LABEL = "complete.label";
  private static final String START = "complete.start";
  private static final String INNER = "complete.inner";
  private static final int LONGEST = 24;
  private static final float LABEL_COUNTS = 120;
  private static final float START_COUNTS = 80;
  private static final int SIMILAR_FORMS = 64;

  /// So many times what is wanted is looked at, for not all of it may go on as long as was typed.
  private static final int AMONG = 3;

  private static final Set<String> SHOWN =
      Set.of(
          IndexedDocument.ID,
          IndexedDocument.LABEL,
          StoredTexts.field(TextField.NAME),
          StoredTexts.field(TextField.ALIAS));

  private Completions() {}

  /// True for the kinds whose names are offered.
  static boolean offers(Kind kind) {
    return kind != Kind.ARTICLES && kind != Kind.CLAIMS;
  }

  /// Adds what completion needs of a document.
  static void add(Document document, SearchDocument source) {
    Set<String> labels = new LinkedHashSet<>();
    addBeginnings(labels, TypedName.of(source.label()).spaced());
    labels.forEach(it -> document.add(new StringField(LABEL, it, Field.Store.NO)));
    Set<String> starts = new LinkedHashSet<>();
    Set<String> inners = new LinkedHashSet<>();
    Stream.concat(source.names().stream(), source.aliases().stream())
        .map(text -> TypedName.of(text.value()))
        .forEach(
            name -> {
              addBeginnings(starts, name.spaced());
              addBeginnings(starts, name.key());
              name.tails().forEach(tail -> addBeginnings(inners, tail));
            });
    starts.forEach(it -> document.add(new StringField(START, it, Field.Store.NO)));
    inners.forEach(it -> document.add(new StringField(INNER, it, Field.Store.NO)));
  }

  private static void addBeginnings(Set<String> all, String name) {
    int end = 0;
    for (int count = 0; count < LONGEST && end < name.length(); count++) {
      end = name.offsetByCodePoints(end, 1);
      all.add(name.substring(0, end));
    }
  }

  /// The best things for a prefix: well-supported ones first, whole names that begin so before
  /// names with a word that does, and those where a letter differs last.
  static List<Suggestion> find(IndexSearcher searcher, String prefix, List<String> types, int limit)
      throws IOException {
    TypedName typed = TypedName.of(prefix);
    if (typed.key().isEmpty() || limit < 1) {
      return List.of();
    }
    Optional<Query> kinds = kinds(searcher, types);
    Map<Id, Suggestion> found = new LinkedHashMap<>();
    for (Document document : documents(searcher, exact(typed), kinds, limit)) {
      name(document, typed::continues).ifPresent(name -> add(found, document, name, false));
    }
    if (found.size() < limit && typed.isLongEnoughToCorrect()) {
      for (Document document : documents(searcher, similar(typed), kinds, limit)) {
        name(document, typed::resembles).ifPresent(name -> add(found, document, name, true));
      }
    }
    return found.values().stream().limit(limit).toList();
  }

  private static Optional<Query> kinds(IndexSearcher searcher, List<String> types)
      throws IOException {
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Facets facets = Facets.of(searcher, Horizon.of(Standpoint.NOW));
    Map<String, List<String>> meant = facets.understood(Map.of("type", types));
    return Optional.of(facets.filter("type", meant.getOrDefault("type", List.of())));
  }

  private static List<Document> documents(
      IndexSearcher searcher, Query names, Optional<Query> kinds, int limit) throws IOException {
    var query =
        new BooleanQuery.Builder().add(names, Occur.MUST).add(Ranking.standing(), Occur.SHOULD);
    kinds.ifPresent(some -> query.add(some, Occur.FILTER));
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), limit * AMONG).scoreDocs) {
      documents.add(searcher.storedFields().document(hit.doc, SHOWN));
    }
    return documents;
  }

  private static void add(
      Map<Id, Suggestion> found, Document document, Text name, boolean corrected) {
    Id id = Id.ofCurie(Objects.requireNonNull(document.get(IndexedDocument.ID))).orElseThrow();
    String label = Objects.requireNonNull(document.get(IndexedDocument.LABEL));
    found.putIfAbsent(id, new Suggestion(id, label, name, corrected));
  }

  private static Query exact(TypedName typed) {
    return new DisjunctionMaxQuery(
        List.of(
            beginning(LABEL, typed.spaced(), LABEL_COUNTS),
            beginning(START, typed.spaced(), START_COUNTS),
            beginning(START, typed.key(), START_COUNTS),
            beginning(INNER, typed.spaced(), 1)),
        0);
  }

  private static Query beginning(String field, String text, float counts) {
    return FieldQueries.constant(new TermQuery(new Term(field, cut(text))), counts);
  }

  /// Beginnings at the distance of one letter, which is nowhere left out of: the index has
  /// beginnings of every length.
  private static Query similar(TypedName typed) {
    return new DisjunctionMaxQuery(
        List.of(similar(START, typed.spaced(), START_COUNTS), similar(INNER, typed.spaced(), 1)),
        0);
  }

  private static Query similar(String field, String text, float counts) {
    Term term = new Term(field, cut(text));
    return FieldQueries.constant(new FuzzyQuery(term, 1, 0, SIMILAR_FORMS, true), counts);
  }

  private static String cut(String text) {
    int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  /// The name of a thing that is meant: the label, if that will do.
  private static Optional<Text> name(Document document, Predicate<TypedName> isMeant) {
    return Stream.of(TextField.NAME, TextField.ALIAS)
        .flatMap(field -> StoredTexts.read(document, field).stream())
        .filter(text -> isMeant.test(TypedName.of(text.value())))
        .findFirst();
  }
}
