package org.outagraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Id;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.SearchResults.Hit;

/// A real index on disk with a few made-up documents.
final class SmallIndex implements AutoCloseable {
  private final Path folder;
  private final SearchIndex index;

  private SmallIndex(Path folder) {
    this.folder = folder;
    this.index = SearchIndex.open(folder.resolve("search"));
  }

  static SmallIndex with(MadeUp... documents) {
    try {
      var small = new SmallIndex(Files.createTempDirectory("outagraph-search"));
      small.apply(1, documents);
      return small;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void apply(long version, MadeUp... documents) {
    index.apply(version, Stream.of(documents).map(MadeUp::document).toList(), List.of());
  }

  void remove(long version, String... gone) {
    index.apply(
        version, List.of(), Stream.of(gone).map(id -> Id.ofCurie(id).orElseThrow()).toList());
  }

  SearchIndex index() {
    return index;
  }

  SearchResults search(String query) {
    return search(query, Map.of());
  }

  SearchResults search(String query, Map<String, List<String>> filters) {
    return index.search(new SearchRequest(query, filters, 20, Optional.empty(), List.of()));
  }

  /// The ids of the hits, best first.
  List<String> ids(String query) {
    return ids(search(query));
  }

  static List<String> ids(SearchResults results) {
    return results.page().results().stream().map(hit -> hit.id().curie()).toList();
  }

  Hit first(String query) {
    return search(query).page().results().getFirst();
  }

  @Override
  public void close() {
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
