package org.outagraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// The files of the search index, asked by nothing but Lucene: all words, each in any field, the
/// first twenty with their labels.
final class PlainLucene implements AutoCloseable {
  private static final List<String> FIELDS = List.of("name", "alias", "description", "text");
  private static final int TOP = 20;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainLucene(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /// Opens the index that a data folder has in use.
  static PlainLucene in(Path data) throws IOException {
    String generation = Files.readString(data.resolve("CURRENT")).strip();
    Path folder = data.resolve("generations").resolve(generation).resolve("search");
    return new PlainLucene(DirectoryReader.open(FSDirectory.open(folder)));
  }

  /// Finds the first hits; always true.
  boolean top(String words) {
    try {
      StoredFields stored = reader.storedFields();
      for (ScoreDoc hit : searcher.search(query(words), TOP).scoreDocs) {
        stored.document(hit.doc, Set.of("label"));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BooleanQuery query(String words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words.toLowerCase(Locale.ROOT).replace("\"", "").split("[ -]", -1)) {
      BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
      FIELDS.forEach(field -> anywhere.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
      all.add(anywhere.build(), Occur.MUST);
    }
    return all.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
