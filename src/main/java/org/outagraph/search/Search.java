package org.outagraph.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.SearchResults.Count;
import org.outagraph.model.SearchResults.Hit;

/// One search in one commit of the index.
final class Search {
  /// Up to here totals are exact; with facets they always are.
  static final int COUNTED = 10_000;

  private static final int LARGEST_PAGE = 100;
  private static final int MOST_SPELLINGS = 3;
  private static final int MOST_NEAREST = 5;
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexedDocument.DATE, SortField.Type.LONG, true),
          new SortField(IndexedDocument.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Wish wish;
  private final Facets facets;
  private final Map<String, List<String>> filters;
  private final WishQuery.Queries queries;

  private Search(IndexSearcher searcher, SearchRequest request) throws IOException {
    this.searcher = searcher;
    this.request = request;
    this.wish = QueryText.parse(request.query());
    this.facets = Facets.of(searcher);
    this.filters = facets.understood(request.filters());
    this.queries = new WishQuery(searcher, facets).of(wish);
  }

  static SearchResults run(IndexSearcher shared, SearchRequest request) throws IOException {
    if (request.limit() < 1 || request.limit() > LARGEST_PAGE) {
      throw new Problem.Invalid(
              "limit", Integer.toString(request.limit()), "write 1 to " + LARGEST_PAGE)
          .toException();
    }
    return new Search(withTimeLimit(shared), request).results();
  }

  /// A searcher that only this search uses, so that only this search is stopped.
  private static IndexSearcher withTimeLimit(IndexSearcher shared) {
    var searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(shared.getSimilarity());
    long end = System.nanoTime() + LIMIT.toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
    return searcher;
  }

  private SearchResults results() throws IOException {
    Found found = found();
    List<Hit> hits = hits(found.top().scoreDocs);
    long total = found.top().totalHits.value();
    boolean exact = found.top().totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new SearchResults(
        new Page<>(hits, total, next(found.top().scoreDocs)),
        exact,
        found.facets(),
        filters,
        total == 0 ? spellings() : List.of(),
        total == 0 ? nearest() : List.of());
  }

  private Query whole(Query ranked) {
    return whole(ranked, filters);
  }

  private Query whole(Query ranked, Map<String, List<String>> chosen) {
    var whole = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    chosen.forEach((name, values) -> whole.add(facets.filter(name, values), Occur.FILTER));
    return whole.add(Ranking.standing(), Occur.SHOULD).build();
  }

  private record Found(TopFieldDocs top, Map<String, List<Count>> facets) {}

  private Found found() throws IOException {
    Optional<FieldDoc> after = request.cursor().map(cursor -> Cursor.read(cursor, request).place());
    Map<String, String> counted = new LinkedHashMap<>();
    request.facets().forEach(name -> counted.put(name, facets.field("facet", name)));
    // One more than is shown tells whether there is a next page.
    var top =
        new TopFieldCollectorManager(
            BEST_FIRST,
            request.limit() + 1,
            after.orElse(null),
            counted.isEmpty() ? COUNTED : Integer.MAX_VALUE);
    Query query = whole(queries.ranked());
    Found found =
        counted.isEmpty()
            ? new Found(searcher.search(query, top), Map.of())
            : both(query, top, counted);
    if (searcher.timedOut()) {
      throw new Problem.TooSlow(LIMIT).toException();
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private Found both(Query query, TopFieldCollectorManager top, Map<String, String> counted)
      throws IOException {
    var both = new MultiCollectorManager(top, new FacetCounts(counted));
    Object[] results = searcher.search(query, both);
    var counts = new LinkedHashMap<>((Map<String, List<Count>>) results[1]);
    for (Map.Entry<String, String> field : counted.entrySet()) {
      if (filters.containsKey(field.getKey())) {
        counts.putAll(withoutItsFilter(field.getKey(), field.getValue()));
      }
    }
    return new Found((TopFieldDocs) results[0], counts);
  }

  /// The counts of a field that is filtered, as they would be without that filter: whoever chose
  /// one value sees what the others would bring.
  private Map<String, List<Count>> withoutItsFilter(String name, String field) throws IOException {
    Map<String, List<String>> others = new LinkedHashMap<>(filters);
    others.remove(name);
    return searcher.search(whole(queries.ranked(), others), new FacetCounts(Map.of(name, field)));
  }

  private List<Hit> hits(ScoreDoc[] top) throws IOException {
    var reader = new HitReader(searcher, wish.words().asName(), queries);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(top.length, request.limit()); i++) {
      hits.add(reader.read((FieldDoc) top[i]));
    }
    return hits;
  }

  private Optional<String> next(ScoreDoc[] top) {
    return top.length > request.limit()
        ? Optional.of(Cursor.after((FieldDoc) top[request.limit() - 1]).write(request))
        : Optional.empty();
  }

  /// What has at least half of the words, when nothing has all.
  private List<Hit> nearest() throws IOException {
    if (wish.words().required().size() < 2) {
      return List.of();
    }
    var most = new TopFieldCollectorManager(BEST_FIRST, MOST_NEAREST, null, MOST_NEAREST);
    return hits(searcher.search(whole(queries.some()), most).scoreDocs);
  }

  /// Other spellings of the query that find something.
  private List<String> spellings() throws IOException {
    List<String> spellings = new ArrayList<>();
    var spelling = new Spelling(searcher.getIndexReader());
    for (String other : spelling.of(request.query(), wish)) {
      Wish others = QueryText.parse(other);
      if (searcher.count(whole(new WishQuery(searcher, facets).of(others).ranked())) > 0) {
        spellings.add(other);
      }
    }
    return spellings.stream().limit(MOST_SPELLINGS).toList();
  }
}
