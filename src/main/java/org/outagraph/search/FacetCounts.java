package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.outagraph.model.SearchResults.Count;

/// Counts how many hits have each value of some fields.
final class FacetCounts
    implements CollectorManager<FacetCounts.Counting, Map<String, List<Count>>> {
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  private final Map<String, String> fields;

  /// @param fields facet name to index field
  FacetCounts(Map<String, String> fields) {
    this.fields = fields;
  }

  @Override
  public Counting newCollector() {
    return new Counting(List.copyOf(fields.values()));
  }

  @Override
  public Map<String, List<Count>> reduce(Collection<Counting> counted) throws IOException {
    Map<String, List<Count>> facets = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      Map<String, Long> sums = new HashMap<>();
      for (Counting one : counted) {
        one.addTo(sums, field.getValue());
      }
      facets.put(field.getKey(), mostFirst(sums));
    }
    return facets;
  }

  private static List<Count> mostFirst(Map<String, Long> sums) {
    return sums.entrySet().stream()
        .map(sum -> new Count(sum.getKey(), sum.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /// The counts of one thread: for every field and segment, by the segment's numbers for values.
  static final class Counting implements Collector {
    private final List<String> fields;
    private final List<Column> columns = new ArrayList<>();

    private Counting(List<String> fields) {
      this.fields = fields;
    }

    @SuppressWarnings("ArrayRecordComponent") // counts while hits pass by, never compared
    private record Column(String field, SortedSetDocValues values, long[] counts) {
      void add(int document) throws IOException {
        if (values.advanceExact(document)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            counts[(int) values.nextOrd()]++;
          }
        }
      }

      void addTo(Map<String, Long> sums) throws IOException {
        for (int i = 0; i < counts.length; i++) {
          if (counts[i] > 0) {
            sums.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
          }
        }
      }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      List<Column> here = new ArrayList<>();
      for (String field : fields) {
        SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
        here.add(new Column(field, values, new long[Math.toIntExact(values.getValueCount())]));
      }
      columns.addAll(here);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
          for (Column column : here) {
            column.add(document);
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void addTo(Map<String, Long> sums, String field) throws IOException {
      for (Column column : columns) {
        if (column.field.equals(field)) {
          column.addTo(sums);
        }
      }
    }
  }
}
