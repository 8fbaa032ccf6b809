package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.outagraph.model.OwnsState;

/// Counts how many hits have each value of some fields, and how many have none.
final class FacetCounts
    implements CollectorManager<FacetCounts.Counting, Map<String, FacetCounts.Sums>> {
  private final List<Counted> fields;

  FacetCounts(List<Counted> fields) {
    this.fields = List.copyOf(fields);
  }

  /// A field to count.
  ///
  /// @param name of the sums
  /// @param field in the index
  /// @param horizon values that were reported later do not count
  /// @param firstOnly whether a hit counts for the first of its values only
  record Counted(String name, String field, Horizon horizon, boolean firstOnly) {
    boolean isDated() {
      return firstOnly || horizon.isLimited();
    }

    /// The field in the index that has the values.
    String column() {
      return isDated() ? Horizon.datedField(field) : field;
    }
  }

  /// The number of hits for each value, and of those without one.
  record Sums(Map<String, Long> values, long without) {
    Sums plus(Sums other) {
      Map<String, Long> sums = new HashMap<>(values);
      other.values.forEach((value, count) -> sums.merge(value, count, Long::sum));
      return new Sums(sums, without + other.without);
    }
  }

  @Override
  public Counting newCollector() {
    return new Counting(fields);
  }

  @Override
  public Map<String, Sums> reduce(Collection<Counting> counted) throws IOException {
    Map<String, Sums> sums = new LinkedHashMap<>();
    fields.forEach(field -> sums.put(field.name, new Sums(Map.of(), 0)));
    for (Counting one : counted) {
      for (Column column : one.columns) {
        sums.merge(column.of.name, column.sums(), Sums::plus);
      }
    }
    return sums;
  }

  /// The counts of one field in one segment, by the segment's numbers for values.
  @OwnsState("counts while hits pass by, on one thread")
  private static final class Column {
    private final Counted of;
    private final SortedSetDocValues values;
    private final List<Optional<String>> seen = new ArrayList<>();
    private final long[] counts;
    private long without;

    Column(Counted of, SortedSetDocValues values) throws IOException {
      this.of = of;
      this.values = values;
      this.counts = new long[Math.toIntExact(values.getValueCount())];
      for (int i = 0; of.isDated() && i < counts.length; i++) {
        seen.add(of.horizon.value(values.lookupOrd(i).utf8ToString()));
      }
    }

    void add(int document) throws IOException {
      int found = 0;
      int all = values.advanceExact(document) ? values.docValueCount() : 0;
      for (int i = 0; i < all && !(of.firstOnly && found > 0); i++) {
        int value = (int) values.nextOrd();
        if (seen.isEmpty() || seen.get(value).isPresent()) {
          counts[value]++;
          found++;
        }
      }
      without += found == 0 ? 1 : 0;
    }

    Sums sums() throws IOException {
      Map<String, Long> sums = new HashMap<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          String value =
              seen.isEmpty() ? values.lookupOrd(i).utf8ToString() : seen.get(i).orElseThrow();
          sums.merge(value, counts[i], Long::sum);
        }
      }
      return new Sums(sums, without);
    }
  }

  /// The counts of one thread.
  static final class Counting implements Collector {
    private final List<Counted> fields;
    private final List<Column> columns = new ArrayList<>();

    private Counting(List<Counted> fields) {
      this.fields = fields;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      List<Column> here = new ArrayList<>();
      for (Counted field : fields) {
        here.add(new Column(field, DocValues.getSortedSet(segment.reader(), field.column())));
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
  }
}
