package org.outagraph.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;

/// How many documents there are and the sum of their fingerprints: equal for the same documents in
/// any order.
@OwnsState("grows while documents pass by; belongs to one thread")
final class Tally {
  private long documents;
  private long sum;

  /// What the index holds.
  static Tally of(IndexSearcher searcher) throws IOException {
    Tally tally = new Tally();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Bits live = segment.reader().getLiveDocs();
      NumericDocValues prints = segment.reader().getNumericDocValues(IndexedDocument.FINGERPRINT);
      for (int i = 0; i < segment.reader().maxDoc(); i++) {
        if ((live == null || live.get(i)) && prints.advanceExact(i)) {
          tally.add(prints.longValue());
        }
      }
    }
    return tally;
  }

  void add(Document document) {
    IndexableField print = document.getField(IndexedDocument.FINGERPRINT);
    add(print.numericValue().longValue());
  }

  private void add(long fingerprint) {
    documents++;
    sum += fingerprint;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally tally && tally.documents == documents && tally.sum == sum;
  }

  @Override
  public int hashCode() {
    return Objects.hash(documents, sum);
  }

  @Override
  public String toString() {
    return documents + " documents (sum " + sum + ")";
  }
}
