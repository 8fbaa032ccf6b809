package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;

/// Finds what somebody means by a value of a facet: the value itself (`regions:CN`), its IRI or
/// last part (`CN`), or a name of the thing in any script (`China`, `中国`).
final class FacetValues {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int MOST_THINGS = 20;
  private static final int MOST_COMPARED = 5_000;

  private final IndexSearcher searcher;
  private final IndexReader reader;

  FacetValues(IndexSearcher searcher) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
  }

  /// The values that are meant; several if several things have that name, none if nothing has.
  Set<String> meant(String facet, String typed) throws IOException {
    String value = typed.strip();
    if (isValue(facet, value)) {
      return Set.of(value);
    }
    return switch (facet) {
      case "type" -> kind(value).map(Kind::path).map(Set::of).orElse(Set.of());
      case "year" -> YEAR.matcher(value).matches() ? Set.of(value) : Set.of();
      case "language" -> language(facet, value);
      default -> {
        Optional<Kind> kind = kind(facet);
        yield kind.isEmpty() ? Set.of() : things(facet, kind.get(), value);
      }
    };
  }

  /// Values that look like what was typed, for a message.
  List<String> nearest(String facet, String typed) throws IOException {
    Set<String> candidates = new LinkedHashSet<>();
    Optional<Kind> kind = kind(facet);
    if (kind.isPresent()) {
      for (Document thing : find(ofKind(kind.get()), MOST_COMPARED)) {
        candidates.add(String.valueOf(thing.get(IndexedDocument.LABEL)));
        id(thing).map(Id::slug).ifPresent(candidates::add);
      }
    } else {
      candidates.addAll(values(facet));
    }
    List<String> nearest = Nearest.to(typed.strip(), candidates);
    return nearest.isEmpty() ? Nearest.ofAll(typed.strip(), candidates) : nearest;
  }

  private Set<String> things(String facet, Kind kind, String typed) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    Id.ofIri(typed).or(() -> Id.ofPath(typed)).map(Id::curie).ifPresent(ids::add);
    Stream.of(typed, typed.toUpperCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT))
        .filter(Id::isSlug)
        .map(slug -> new Id(kind, slug).curie())
        .forEach(ids::add);
    if (Id.ofCurie(typed).isPresent()) {
      ids.add(typed);
    }
    for (String id : ids) {
      if (isValue(facet, id) || isThing(id)) {
        return Set.of(id);
      }
    }
    return named(kind, typed);
  }

  private Set<String> named(Kind kind, String name) throws IOException {
    String key = ScriptFolding.key(name);
    var named = new BooleanQuery.Builder().add(ofKind(kind), Occur.FILTER);
    List<Query> names =
        TextField.WITH_KEYS.stream().map(field -> FieldQueries.keyed(field, key)).toList();
    named.add(FieldQueries.anyOf(names, 0), Occur.FILTER);
    Set<String> ids = new LinkedHashSet<>();
    for (Document thing : find(named.build(), MOST_THINGS)) {
      id(thing).map(Id::curie).ifPresent(ids::add);
    }
    return ids;
  }

  private List<Document> find(Query query, int most) throws IOException {
    List<Document> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      found.add(
          searcher
              .storedFields()
              .document(hit.doc, Set.of(IndexedDocument.ID, IndexedDocument.LABEL)));
    }
    return found;
  }

  private static Query ofKind(Kind kind) {
    return new TermQuery(new Term(IndexedDocument.FACET + "type", kind.path()));
  }

  private static Optional<Id> id(Document document) {
    return Optional.ofNullable(document.get(IndexedDocument.ID)).flatMap(Id::ofCurie);
  }

  /// `vendor`, `vendors`, `Vendor`: the kind of that name.
  private static Optional<Kind> kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Kind.ofPath(lower)
        .or(
            () ->
                Stream.of(Kind.values()).filter(kind -> kind.singular().equals(lower)).findFirst());
  }

  /// The tag itself, or the language's name in English or in the language.
  private Set<String> language(String facet, String typed) throws IOException {
    Set<String> tags = new LinkedHashSet<>();
    for (String tag : values(facet)) {
      Locale locale = Locale.forLanguageTag(tag);
      boolean isMeant =
          Stream.of(
                  tag,
                  locale.getDisplayLanguage(Locale.ENGLISH),
                  locale.getDisplayName(Locale.ENGLISH),
                  locale.getDisplayLanguage(locale))
              .anyMatch(typed::equalsIgnoreCase);
      if (isMeant) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private boolean isValue(String facet, String value) throws IOException {
    return reader.docFreq(new Term(IndexedDocument.FACET + facet, value)) > 0;
  }

  private boolean isThing(String curie) throws IOException {
    return reader.docFreq(new Term(IndexedDocument.ID, curie)) > 0;
  }

  private List<String> values(String facet) throws IOException {
    List<String> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, IndexedDocument.FACET + facet);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      while (each.next() != null && values.size() < MOST_COMPARED) {
        values.add(each.term().utf8ToString());
      }
    }
    return values;
  }
}
