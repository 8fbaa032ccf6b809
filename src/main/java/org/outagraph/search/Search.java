package org.outagraph.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.outagraph.model.SearchResults.Facet;
import org.outagraph.model.SearchResults.Histogram;
import org.outagraph.model.SearchResults.Hit;
import org.outagraph.search.FacetCounts.Counted;

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
  private final Optional<Cursor> cursor;
  private final KeptCommits.Keeping keeping;
  private final Horizon horizon;
  private final Wish wish;
  private final Facets facets;
  private final Map<String, List<String>> filters;
  private final Queries queries;

  private Search(
      IndexSearcher searcher,
      SearchRequest request,
      Optional<Cursor> cursor,
      KeptCommits.Keeping keeping)
      throws IOException {
    this.searcher = searcher;
    this.request = request;
    this.cursor = cursor;
    this.keeping = keeping;
    this.horizon = Horizon.of(request.standpoint());
    this.wish = QueryText.parse(request.query());
    this.facets = Facets.of(searcher, horizon);
    this.filters = facets.understood(request.filters());
    this.queries = queries(wish);
  }

  static SearchResults run(
      IndexSearcher shared,
      SearchRequest request,
      Optional<Cursor> cursor,
      KeptCommits.Keeping keeping)
      throws IOException {
    if (request.limit() < 1 || request.limit() > LARGEST_PAGE) {
      throw new Problem.Invalid(
              "limit", Integer.toString(request.limit()), "write 1 to " + LARGEST_PAGE)
          .toException();
    }
    return new Search(withTimeLimit(shared), request, cursor, keeping).results();
  }

  private Queries queries(Wish some) throws IOException {
    return WishQuery.of(some, searcher, facets, horizon);
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
    List<Hit> hits = hits(found.top.scoreDocs, wish, queries);
    long total = found.top.totalHits.value();
    boolean exact = found.top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    List<String> spellings = total == 0 ? spellings() : List.of();
    return new SearchResults(
        IndexFiles.version(searcher),
        new Page<>(hits, total, next(found.top.scoreDocs)),
        exact,
        facets(found.sums),
        histogram(found.sums),
        filters,
        spellings,
        total == 0 ? nearest(spellings) : List.of());
  }

  private Query whole(Query ranked) {
    return whole(ranked, filters);
  }

  private Query whole(Query ranked, Map<String, List<String>> chosen) {
    var whole = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    chosen.forEach((name, values) -> whole.add(facets.filter(name, values), Occur.FILTER));
    horizon.reported().ifPresent(reported -> whole.add(reported, Occur.FILTER));
    request
        .standpoint()
        .validAt()
        .ifPresent(date -> whole.add(IndexedTimes.validAt(date, horizon), Occur.FILTER));
    if (request.dates().isNarrow()) {
      whole.add(IndexedTimes.during(request.dates(), horizon), Occur.FILTER);
    }
    return whole.add(Ranking.standing(horizon), Occur.SHOULD).build();
  }

  private record Found(TopFieldDocs top, Map<String, FacetCounts.Sums> sums) {}

  private Found found() throws IOException {
    List<Counted> counted = new ArrayList<>();
    request.facets().forEach(name -> counted.add(facets.counted(name)));
    request
        .dates()
        .steps()
        .ifPresent(steps -> counted.add(IndexedTimes.counted(request.dates().clock(), horizon)));
    // One more than is shown tells whether there is a next page.
    var top =
        new TopFieldCollectorManager(
            BEST_FIRST,
            request.limit() + 1,
            cursor.map(Cursor::place).orElse(null),
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
  private Found both(Query query, TopFieldCollectorManager top, List<Counted> counted)
      throws IOException {
    var both = new MultiCollectorManager(top, new FacetCounts(counted));
    Object[] results = searcher.search(query, both);
    var sums = new LinkedHashMap<>((Map<String, FacetCounts.Sums>) results[1]);
    for (Counted field : counted) {
      if (filters.containsKey(field.name())) {
        sums.putAll(withoutItsFilter(field));
      }
    }
    return new Found((TopFieldDocs) results[0], sums);
  }

  /// The counts of a field that is filtered, as they would be without that filter: whoever chose
  /// one value sees what the others would bring.
  private Map<String, FacetCounts.Sums> withoutItsFilter(Counted field) throws IOException {
    Map<String, List<String>> others = new LinkedHashMap<>(filters);
    others.remove(field.name());
    return searcher.search(whole(queries.ranked(), others), new FacetCounts(List.of(field)));
  }

  private Map<String, Facet> facets(Map<String, FacetCounts.Sums> sums) throws IOException {
    var labels = new ValueLabels(searcher.getIndexReader());
    Map<String, Facet> named = new LinkedHashMap<>();
    for (String name : request.facets()) {
      named.put(name, labels.named(Objects.requireNonNull(sums.get(name))));
    }
    return named;
  }

  private Optional<Histogram> histogram(Map<String, FacetCounts.Sums> sums) {
    return request
        .dates()
        .steps()
        .map(
            steps ->
                Histograms.of(Objects.requireNonNull(sums.get(IndexedTimes.HISTOGRAM)), steps));
  }

  private List<Hit> hits(ScoreDoc[] top, Wish asked, Queries found) throws IOException {
    var reader = new HitReader(searcher, asked.words(), found, horizon);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(top.length, request.limit()); i++) {
      hits.add(reader.read((FieldDoc) top[i]));
    }
    return hits;
  }

  private Optional<String> next(ScoreDoc[] top) throws IOException {
    return top.length > request.limit()
        ? Optional.of(
            Cursor.after((FieldDoc) top[request.limit() - 1], keeping.keep()).write(request))
        : Optional.empty();
  }

  /// What has at least half of the words; if nothing has, what another spelling finds.
  private List<Hit> nearest(List<String> spellings) throws IOException {
    List<Hit> some =
        wish.words().required().size() < 2 ? List.of() : few(wish, queries, queries.some());
    if (!some.isEmpty() || spellings.isEmpty()) {
      return some;
    }
    Wish other = QueryText.parse(spellings.getFirst());
    Queries others = queries(other);
    return few(other, others, others.ranked());
  }

  private List<Hit> few(Wish asked, Queries found, Query ranked) throws IOException {
    var most = new TopFieldCollectorManager(BEST_FIRST, MOST_NEAREST, null, MOST_NEAREST);
    return hits(searcher.search(whole(ranked), most).scoreDocs, asked, found);
  }

  /// Other spellings of the query that find something.
  private List<String> spellings() throws IOException {
    List<String> spellings = new ArrayList<>();
    var spelling = new Spelling(searcher.getIndexReader());
    for (String other : spelling.of(request.query(), wish)) {
      Wish others = QueryText.parse(other);
      if (searcher.count(whole(queries(others).ranked())) > 0) {
        spellings.add(other);
      }
    }
    return spellings.stream().limit(MOST_SPELLINGS).toList();
  }
}
