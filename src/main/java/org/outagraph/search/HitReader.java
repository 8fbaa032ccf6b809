package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchResults.Hit;
import org.outagraph.model.Text;

/// Reads what is shown of a hit: where the words of the query stand in it, and the rest of the
/// card.
final class HitReader {
  private static final int MOST_PIECES = 3;
  private static final String FACET = "facet";

  private final IndexSearcher searcher;
  private final Optional<String> name;
  private final Weight typed;
  private final Weight related;

  /// @param name the whole query, if it may be a name
  /// @param queries have the matches that are shown
  HitReader(IndexSearcher searcher, Optional<String> name, WishQuery.Queries queries)
      throws IOException {
    this.searcher = searcher;
    this.name = name;
    this.typed = matching(queries.typed());
    this.related = matching(queries.related());
  }

  private Weight matching(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Hit read(FieldDoc hit) throws IOException {
    Document document = searcher.storedFields().document(hit.doc);
    List<Match> matches = new ArrayList<>();
    if ((Float) hit.fields[0] >= Ranking.EXACT_ALIAS) {
      name.flatMap(it -> Match.whole(it, document)).ifPresent(matches::add);
    }
    addMatches(matches, hit.doc, document);
    Optional<Match> best = matches.stream().findFirst();
    return new Hit(
        Id.ofCurie(Objects.requireNonNull(document.get(IndexedDocument.ID))).orElseThrow(),
        Objects.requireNonNull(document.get(IndexedDocument.LABEL)),
        (Float) hit.fields[0],
        best.map(match -> match.field().field()).orElse(FACET),
        best.map(match -> match.text().language()).orElse(""),
        Passages.of(matches, MOST_PIECES),
        StoredTexts.read(document, TextField.DESCRIPTION).stream().findFirst().map(Text::value),
        Optional.ofNullable(document.get(IndexedDocument.DATE)).map(PartialDate::parse));
  }

  /// Adds the texts with words as typed, and, if the query is not all of one that is there already,
  /// those with other names of what was named.
  private void addMatches(List<Match> matches, int number, Document document) throws IOException {
    boolean isNamed = !matches.isEmpty();
    matches.addAll(Match.bestFirst(matches(typed, number, document)));
    if (!isNamed) {
      matches.addAll(Match.bestFirst(matches(related, number, document)));
    }
  }

  private List<Match> matches(Weight words, int number, Document document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    Matches found = words.matches(leaf, number - leaf.docBase);
    List<Match> matches = new ArrayList<>();
    if (found != null) {
      for (TextField field : TextField.values()) {
        List<Span> spans = spans(found.getMatches(field.field()));
        if (!spans.isEmpty()) {
          matches.addAll(Match.in(field, StoredTexts.read(document, field), spans));
        }
      }
    }
    return matches;
  }

  private static List<Span> spans(@Nullable MatchesIterator matches) throws IOException {
    List<Span> spans = new ArrayList<>();
    while (matches != null && matches.next()) {
      spans.add(new Span(matches.startOffset(), matches.endOffset()));
    }
    return spans;
  }
}
