package org.outagraph.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
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

  private Facets(Collection<String> known) {
    this.known = known;
  }

  static Facets of(IndexReader reader) {
    var known = new TreeSet<>(SearchRequest.FIELDS);
    for (String field : FieldInfos.getIndexedFields(reader)) {
      if (field.startsWith(IndexedDocument.FACET)) {
        known.add(field.substring(IndexedDocument.FACET.length()));
      }
    }
    return new Facets(known);
  }

  /// The index field of a facet.
  String field(String what, String name) {
    if (!known.contains(name)) {
      throw new Problem.Unknown(what, name, Nearest.to(name, known)).toException();
    }
    return IndexedDocument.FACET + name;
  }

  /// One query for each filter: any of its values.
  List<Query> filters(Map<String, List<String>> filters) {
    List<Query> queries = new ArrayList<>();
    filters.forEach((name, values) -> queries.add(anyOf(field("filter", name), values)));
    return queries;
  }

  private static Query anyOf(String field, List<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
