package org.outagraph.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.outagraph.model.Id;
import org.outagraph.model.SearchResults.Count;
import org.outagraph.model.SearchResults.Facet;

/// What people call the values of facets.
final class ValueLabels {
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  private final IndexReader reader;

  ValueLabels(IndexReader reader) {
    this.reader = reader;
  }

  /// The counts with names, most frequent first.
  Facet named(FacetCounts.Sums sums) throws IOException {
    Count[] counts = new Count[sums.values().size()];
    int at = 0;
    for (Map.Entry<String, Long> sum : sums.values().entrySet()) {
      counts[at++] = new Count(sum.getKey(), label(sum.getKey()), sum.getValue());
    }
    Arrays.sort(counts, MOST_FIRST);
    return new Facet(List.of(counts), sums.without());
  }

  private String label(String value) throws IOException {
    Optional<Id> id = Id.ofCurie(value);
    return id.isEmpty() ? value : label(id.get()).orElse(value);
  }

  private Optional<String> label(Id id) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      PostingsEnum found = segment.reader().postings(IndexedDocument.term(id));
      BinaryDocValues labels = segment.reader().getBinaryDocValues(IndexedDocument.LABEL);
      Bits live = segment.reader().getLiveDocs();
      int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
      boolean isThere =
          document != DocIdSetIterator.NO_MORE_DOCS && (live == null || live.get(document));
      if (isThere && labels != null && labels.advanceExact(document)) {
        return Optional.of(labels.binaryValue().utf8ToString());
      }
    }
    return Optional.empty();
  }
}
