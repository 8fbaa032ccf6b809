package org.outagraph.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;

/// The fields by which hits are counted and filtered: those of the model, and any other that a
/// document has.
final class Facets {
  private final Collection<String> known;
  private final FacetValues values;

  private Facets(Collection<String> known, FacetValues values) {
    this.known = known;
    this.values = values;
  }

  static Facets of(IndexSearcher searcher) {
    var known = new TreeSet<>(SearchRequest.FIELDS);
    for (String field : FieldInfos.getIndexedFields(searcher.getIndexReader())) {
      if (field.startsWith(IndexedDocument.FACET)) {
        known.add(field.substring(IndexedDocument.FACET.length()));
      }
    }
    return new Facets(known, new FacetValues(searcher));
  }

  /// The index field of a facet.
  String field(String what, String name) {
    if (!known.contains(name)) {
      throw new Problem.Unknown(what, name, Nearest.to(name, known)).toException();
    }
    return IndexedDocument.FACET + name;
  }

  /// The filters with the values that are meant; a value that means nothing is refused, for a
  /// filter that is left out would widen the answer.
  Map<String, List<String>> understood(Map<String, List<String>> filters) throws IOException {
    Map<String, List<String>> understood = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
      field("filter", filter.getKey());
      Set<String> meant = new LinkedHashSet<>();
      for (String typed : filter.getValue()) {
        Set<String> some = values.meant(filter.getKey(), typed);
        if (some.isEmpty()) {
          throw new Problem.Unknown(filter.getKey(), typed, values.nearest(filter.getKey(), typed))
              .toException();
        }
        meant.addAll(some);
      }
      understood.put(filter.getKey(), List.copyOf(meant));
    }
    return understood;
  }

  /// What matches a value that stands in the query.
  Query query(Sought.InField sought) throws IOException {
    Set<String> meant = values.meant(sought.field(), sought.value());
    if (meant.isEmpty()) {
      var unknown =
          new Problem.Unknown(
              sought.field(), sought.value(), values.nearest(sought.field(), sought.value()));
      throw QueryText.fault(sought.column(), unknown.sentence());
    }
    return anyOf(field("field", sought.field()), meant);
  }

  /// What passes a filter: any of its values.
  Query filter(String name, Collection<String> meant) {
    return anyOf(field("filter", name), meant);
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
