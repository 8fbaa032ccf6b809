package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.outagraph.model.Id;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Text;

/// Recognises the names of things in a query, so that `微软` also finds what is only said of
/// "Microsoft", and `south korea` what is about South Korea without saying so.
@OwnsState("counts the names it has added to one query, used by one thread")
final class NamesInQuery {
  private static final int MOST_THINGS = 3;
  private static final int MOST_NAMES_OF_A_THING = 10;
  private static final int MOST_NAMES = 24;
  private static final int SHORT = 4;
  private static final int SHORTEST_PAIRED = 2;

  private final IndexSearcher searcher;
  private final Horizon horizon;
  private final FieldQueries fields;
  private int added;

  NamesInQuery(IndexSearcher searcher, Horizon horizon, FieldQueries fields) {
    this.searcher = searcher;
    this.horizon = horizon;
    this.fields = fields;
  }

  /// A thing with its names by their keys.
  private record Thing(Id id, Map<String, String> names) {}

  /// What matches because it has to do with a thing of this name, if there is one.
  ///
  /// A short name, such as a stock symbol, is one only if it is written exactly so or is all there
  /// is: `net` in "net neutrality" is not Cloudflare.
  List<Query> related(String name, boolean isAll) throws IOException {
    List<Query> related = new ArrayList<>();
    String key = ScriptFolding.key(name);
    for (Thing thing : things(key)) {
      if (isAll || isLong(key) || thing.names.containsValue(name)) {
        related.add(aboutThing(thing));
        related.addAll(otherNames(thing, key));
      }
    }
    return related;
  }

  private List<Thing> things(String key) throws IOException {
    if (!isKnown(key)) {
      return List.of();
    }
    List<Query> named =
        TextField.WITH_KEYS.stream().map(field -> FieldQueries.keyed(field, key)).toList();
    Query query =
        new BooleanQuery.Builder()
            .add(FieldQueries.anyOf(named, 0), Occur.FILTER)
            .add(Ranking.standing(), Occur.MUST)
            .build();
    List<Thing> things = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, MOST_THINGS).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      Id id = Id.ofCurie(Objects.requireNonNull(document.get(IndexedDocument.ID))).orElseThrow();
      if (Completions.offers(id.kind())) {
        things.add(new Thing(id, names(document)));
      }
    }
    return things;
  }

  private boolean isKnown(String key) throws IOException {
    for (TextField field : TextField.WITH_KEYS) {
      if (searcher.getIndexReader().docFreq(new Term(field.keyField(), key)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> names(Document document) {
    Map<String, String> names = new LinkedHashMap<>();
    for (TextField field : TextField.WITH_KEYS) {
      for (Text text : StoredTexts.read(document, field)) {
        names.putIfAbsent(ScriptFolding.key(text.value()), text.value());
      }
    }
    return names;
  }

  private Query aboutThing(Thing thing) {
    return FieldQueries.constant(horizon.about(thing.id), Ranking.ABOUT);
  }

  private List<Query> otherNames(Thing thing, String key) throws IOException {
    List<Query> others = new ArrayList<>();
    for (Map.Entry<String, String> name : thing.names.entrySet()) {
      boolean isOther = !name.getKey().equals(key) && isLong(name.getKey());
      if (isOther && others.size() < MOST_NAMES_OF_A_THING && added < MOST_NAMES) {
        List<String> words = Tokens.of(name.getValue()).words();
        others.add(fields.asWritten(words, Ranking.OTHER_NAME_SHARE));
        added++;
      }
    }
    return others;
  }

  private static boolean isLong(String key) {
    int length = key.codePointCount(0, key.length());
    return length > SHORT
        || (length >= SHORTEST_PAIRED && key.codePoints().allMatch(ScriptFolding::isPaired));
  }
}
