package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.outagraph.model.Kind;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;

/// Names that begin with what somebody has typed so far, in any script.
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
  private static final int NAMES_PER_THING = 3;

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

  /// The best names for a prefix: those of well-supported things first, whole names that begin so
  /// before names with a word that does.
  static List<String> find(IndexSearcher searcher, String prefix, int limit) throws IOException {
    TypedName typed = TypedName.of(prefix);
    if (typed.key().isEmpty() || limit < 1) {
      return List.of();
    }
    Map<String, String> found = new LinkedHashMap<>();
    var stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query(typed), limit * NAMES_PER_THING).scoreDocs) {
      names(stored.document(hit.doc), typed)
          .ifPresent(name -> found.putIfAbsent(ScriptFolding.key(name), name));
    }
    return found.values().stream().limit(limit).toList();
  }

  private static Query query(TypedName typed) {
    var any = new ArrayList<Query>();
    any.add(beginning(LABEL, typed.spaced(), LABEL_COUNTS));
    any.add(beginning(START, typed.spaced(), START_COUNTS));
    any.add(beginning(START, typed.key(), START_COUNTS));
    any.add(beginning(INNER, typed.spaced(), 1));
    return new BooleanQuery.Builder()
        .add(new DisjunctionMaxQuery(any, 0), Occur.MUST)
        .add(Ranking.standing(), Occur.SHOULD)
        .build();
  }

  private static Query beginning(String field, String text, float counts) {
    int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
    String beginning = text.substring(0, text.offsetByCodePoints(0, length));
    Query query = new TermQuery(new Term(field, beginning));
    return new BoostQuery(new ConstantScoreQuery(query), counts);
  }

  /// The name of a thing that goes on from what was typed, if one does beyond [#LONGEST], too.
  private static Optional<String> names(Document document, TypedName typed) {
    List<String> names =
        Stream.of(TextField.NAME, TextField.ALIAS)
            .flatMap(field -> StoredTexts.read(document, field).stream())
            .map(Text::value)
            .toList();
    return names.stream()
        .filter(name -> TypedName.of(name).startsWith(typed))
        .findFirst()
        .or(() -> names.stream().filter(name -> TypedName.of(name).hasWord(typed)).findFirst());
  }
}
