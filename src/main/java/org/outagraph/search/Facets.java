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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;

/// The fields by which hits are counted and filtered: those of the model, and any other that a
/// document has.
final class Facets {
  private static final String REGION = "region";
  private static final String AREA = IndexedDocument.FACET + "area";

  private final Collection<String> known;
  private final FacetValues values;
  private final Horizon horizon;

  private Facets(Collection<String> known, FacetValues values, Horizon horizon) {
    this.known = known;
    this.values = values;
    this.horizon = horizon;
  }

  static Facets of(IndexSearcher searcher, Horizon horizon) {
    var known = new TreeSet<>(SearchRequest.FIELDS);
    for (String field : FieldInfos.getIndexedFields(searcher.getIndexReader())) {
      if (field.startsWith(IndexedDocument.FACET)) {
        known.add(field.substring(IndexedDocument.FACET.length()));
      }
    }
    return new Facets(known, new FacetValues(searcher), horizon);
  }

  /// A facet as it is counted.
  FacetCounts.Counted counted(String name) {
    return new FacetCounts.Counted(name, field("facet", name), horizon, false);
  }

  private String field(String what, String name) {
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
    return anyOf("field", sought.field(), meant);
  }

  /// What passes a filter: any of its values.
  Query filter(String name, Collection<String> meant) {
    return anyOf("filter", name, meant);
  }

  /// A region is meant with all that is in it: countries are counted, continents are not.
  private Query anyOf(String what, String name, Collection<String> meant) {
    Query some = horizon.anyOf(field(what, name), meant);
    return name.equals(REGION)
        ? new BooleanQuery.Builder()
            .add(some, Occur.SHOULD)
            .add(horizon.anyOf(AREA, meant), Occur.SHOULD)
            .build()
        : some;
  }
}
