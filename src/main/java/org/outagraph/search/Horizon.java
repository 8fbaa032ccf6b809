package org.outagraph.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Standpoint;

/// How far a search sees: all that is known now, or only what had been reported by some instant.
///
/// Every value of a facet is in the index twice: alone, and with the time of its first report.
record Horizon(Optional<Instant> end) {
  private static final char MARK = '\u0000';
  private static final String DATED = "dated.";
  private static final String KNOWN = "known";

  static Horizon of(Standpoint standpoint) {
    return new Horizon(standpoint.knownAt().map(PartialDate::latest));
  }

  /// A term or value together with the time of its first report, in order of time.
  static String dated(String value, Instant known) {
    return value + MARK + HexFormat.of().toHexDigits(second(known) ^ Long.MIN_VALUE);
  }

  /// The first whole second in which something is known.
  static long second(Instant known) {
    return known.getNano() > 0 ? known.getEpochSecond() + 1 : known.getEpochSecond();
  }

  /// The index field of the same values with the times of their reports.
  static String datedField(String field) {
    return DATED + field;
  }

  static LongPoint known(Instant first) {
    return new LongPoint(KNOWN, second(first));
  }

  boolean isLimited() {
    return end.isPresent();
  }

  /// The last second that counts as known.
  long lastSecond() {
    return end.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
  }

  /// What had been reported by then, if that is less than all.
  Optional<Query> reported() {
    return end.map(last -> LongPoint.newRangeQuery(KNOWN, Long.MIN_VALUE, last.getEpochSecond()));
  }

  /// The value that a dated term stands for, unless it was reported later.
  Optional<String> value(String term) {
    String value = term.substring(0, term.lastIndexOf(MARK));
    boolean isSeen = end.isEmpty() || term.compareTo(last(value, end.get())) <= 0;
    return isSeen ? Optional.of(value) : Optional.empty();
  }

  /// What has one of these values of a field, and had by then.
  Query anyOf(String field, Collection<String> values) {
    if (end.isEmpty()) {
      return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
    var any = new BooleanQuery.Builder();
    for (String value : values) {
      any.add(known(field, value, end.get()), Occur.SHOULD);
    }
    return any.build();
  }

  /// What has the thing among its facets, and had by then.
  Query about(Id thing) {
    return end.isEmpty()
        ? new TermQuery(new Term(IndexedDocument.ABOUT, thing.curie()))
        : anyOf(IndexedDocument.ABOUT, List.of(thing.curie()));
  }

  /// The last dated term of a value that is seen.
  private static String last(String value, Instant end) {
    return dated(value, end.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Query known(String field, String value, Instant last) {
    return new TermRangeQuery(
        datedField(field), new BytesRef(value + MARK), new BytesRef(last(value, last)), true, true);
  }
}
