package org.outagraph.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.outagraph.model.Id;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Suggestion;

/// Full-text search over everything the graph knows, in any script.
///
/// A view of the journal: it knows the version it reflects and may be built anew at any time. Every
/// search sees one whole commit. Safe for use by several threads; changes come one after another.
public final class SearchIndex implements AutoCloseable {
  private final IndexFiles files;

  private SearchIndex(IndexFiles files) {
    this.files = files;
  }

  /// Opens the index in a folder, or makes an empty one there.
  ///
  /// Reads every file once, so that damage shows now.
  ///
  /// @throws DamagedIndex if it cannot be used and has to be built anew
  /// @throws IllegalStateException if another process has it open
  public static SearchIndex open(Path folder) {
    return new SearchIndex(IndexFiles.open(folder));
  }

  /// Makes an empty index in a folder, in place of what is there, damaged or not.
  public static SearchIndex create(Path folder) {
    IndexFiles.clear(folder);
    return open(folder);
  }

  /// The version that the index reflects, -1 if it is empty and waits for [#rebuild].
  public long version() {
    return files.version();
  }

  /// Puts in what changed, takes out what is gone, and reflects the version from now on: durably,
  /// all or nothing, and visible to every search that begins after the return.
  public void apply(long version, Collection<SearchDocument> changed, Collection<Id> gone) {
    List<Document> documents = changed.stream().map(IndexedDocument::of).toList();
    Term[] without = gone.stream().map(IndexedDocument::term).toArray(Term[]::new);
    files.write(
        version,
        writer -> {
          writer.deleteDocuments(without);
          Iterator<Document> next = documents.iterator();
          for (SearchDocument source : changed) {
            writer.updateDocument(IndexedDocument.term(source.id()), next.next());
          }
        });
  }

  /// Puts these documents in the place of all there are. Searches see the old ones until it ends.
  ///
  /// @throws IllegalStateException if the index does not hold what it was given
  public void rebuild(long version, Stream<SearchDocument> all) {
    Tally given = new Tally();
    files.write(
        version,
        writer -> {
          writer.deleteAll();
          try (all) {
            for (Iterator<SearchDocument> next = all.iterator(); next.hasNext(); ) {
              Document document = IndexedDocument.of(next.next());
              given.add(document);
              writer.addDocument(document);
            }
          }
        });
    Tally held = files.read(Tally::of);
    if (!held.equals(given)) {
      throw new IllegalStateException("The index got " + given + " and holds " + held + ".");
    }
  }

  /// The hits for a request, best first.
  ///
  /// The total is exact up to 10,000 and whenever facets are asked for; beyond, it is a lower
  /// bound. An empty query finds everything that passes the filters.
  ///
  /// Pages that follow each other by cursor are of one commit, whatever is written meanwhile.
  public SearchResults search(SearchRequest request) {
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.read(text, request));
    KeptCommits.Reading<SearchResults> work =
        (searcher, keeping) -> Search.run(searcher, request, cursor, keeping);
    return cursor.isEmpty()
        ? files.readAndKeep(work)
        : files.readKept(cursor.get().commit(), work).orElseThrow(() -> cursor.get().expired());
  }

  /// Things with a name that goes on from what was typed, best-supported first, in any script; then
  /// those of which the beginning of a name differs from it in a letter.
  ///
  /// @param types the kinds to offer, as filters take them; all if there are none
  public List<Suggestion> suggest(String prefix, List<String> types, int limit) {
    return files.read(searcher -> Completions.find(searcher, prefix, types, limit));
  }

  /// A whole name as the index compares it: without case, accents, spaces and signs, and in
  /// simplified characters.
  public static String nameKey(String name) {
    return ScriptFolding.key(name);
  }

  /// The fingerprint of every document in the index.
  public Map<Id, Long> fingerprints() {
    return files.read(SearchIndex::fingerprints);
  }

  private static Map<Id, Long> fingerprints(IndexSearcher searcher) throws IOException {
    Map<Id, Long> fingerprints = new HashMap<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Bits live = segment.reader().getLiveDocs();
      NumericDocValues prints = segment.reader().getNumericDocValues(IndexedDocument.FINGERPRINT);
      var ids = segment.reader().getSortedDocValues(IndexedDocument.ID);
      for (int i = 0; i < segment.reader().maxDoc(); i++) {
        if ((live == null || live.get(i)) && prints.advanceExact(i) && ids.advanceExact(i)) {
          String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
          fingerprints.put(Id.ofCurie(id).orElseThrow(), prints.longValue());
        }
      }
    }
    return fingerprints;
  }

  /// The fingerprint that the index holds of a document exactly like this one.
  public static long fingerprint(SearchDocument document) {
    return Fingerprint.of(document);
  }

  /// Lets go of the files; what was applied is there at the next start.
  @Override
  public void close() {
    files.close();
  }
}
