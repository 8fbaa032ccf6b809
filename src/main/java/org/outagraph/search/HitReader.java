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
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchResults.Hit;
import org.outagraph.model.SearchResults.Matched;
import org.outagraph.model.Text;

/// Reads what is shown of a hit: where the words of the query stand in it, and the rest of the
/// card.
final class HitReader {
  private static final int MOST_PIECES = 3;
  private static final String FACET = "facet";
  private static final String FILTER = "filter";

  private final IndexSearcher searcher;
  private final Wish words;
  private final Horizon horizon;
  private final Weight typed;
  private final Weight related;

  /// @param words what was asked for
  /// @param queries have the matches that are shown
  /// @param horizon what was reported later is not shown
  HitReader(IndexSearcher searcher, Wish words, Queries queries, Horizon horizon)
      throws IOException {
    this.searcher = searcher;
    this.words = words;
    this.horizon = horizon;
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
      words.asName().flatMap(it -> Match.whole(it, document)).ifPresent(matches::add);
    }
    addMatches(matches, hit.doc, document);
    Id id = Id.ofCurie(Objects.requireNonNull(document.get(IndexedDocument.ID))).orElseThrow();
    return new Hit(
        id,
        Objects.requireNonNull(document.get(IndexedDocument.LABEL)),
        (Float) hit.fields[0],
        matched(matches.stream().findFirst()),
        Passages.of(matches, MOST_PIECES),
        StoredTexts.read(document, TextField.DESCRIPTION).stream()
            .findFirst()
            .filter(any -> isTimeless(id.kind()))
            .map(Text::value),
        date(document));
  }

  private Matched matched(Optional<Match> best) {
    return best.map(
            match ->
                new Matched(
                    match.field().field(),
                    match.text().language(),
                    Optional.of(match.text().value()).filter(name -> match.field().isName())))
        .orElseGet(
            () -> new Matched(words.required().isEmpty() ? FILTER : FACET, "", Optional.empty()));
  }

  /// True if the description cannot come from a later report: that of an outage is what is said of
  /// its cause, that of a policy what is said that it asks.
  private boolean isTimeless(Kind kind) {
    return !horizon.isLimited() || (kind != Kind.OUTAGES && kind != Kind.POLICIES);
  }

  private Optional<PartialDate> date(Document document) {
    return Optional.ofNullable(document.getField(IndexedDocument.DATE_KNOWN))
        .map(known -> known.numericValue().longValue())
        .filter(known -> known <= horizon.lastSecond())
        .map(any -> document.get(IndexedDocument.DATE))
        .map(PartialDate::parse);
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
