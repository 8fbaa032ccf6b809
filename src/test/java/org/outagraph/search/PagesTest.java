package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.search.MadeUp.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;

class PagesTest {
  private static SmallIndex twentyThree() {
    return SmallIndex.with(
        IntStream.range(0, 23)
            .mapToObj(i -> thing("articles:a" + i, "Falcon " + "again ".repeat(i % 4)))
            .toArray(MadeUp[]::new));
  }

  private static SearchResults page(SmallIndex index, String query, Optional<String> cursor) {
    return index.index().search(new SearchRequest(query, Map.of(), 5, cursor, List.of()));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    try (var index = twentyThree()) {
      List<Id> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      int pages = 0;
      do {
        SearchResults results = page(index, "falcon", cursor);
        results.page().results().forEach(hit -> seen.add(hit.id()));
        assertThat(results.page().total()).isEqualTo(23);
        cursor = results.page().next();
        pages++;
      } while (cursor.isPresent());
      assertThat(pages).isEqualTo(5);
      assertThat(seen).hasSize(23).doesNotHaveDuplicates();
      assertThat(seen)
          .isEqualTo(
              index
                  .index()
                  .search(new SearchRequest("falcon", Map.of(), 100, Optional.empty(), List.of()))
                  .page()
                  .results()
                  .stream()
                  .map(SearchResults.Hit::id)
                  .toList());
    }
  }

  @Test
  void anEmptyQueryHasPagesToo() {
    try (var index = twentyThree()) {
      SearchResults first = page(index, "", Optional.empty());
      SearchResults second = page(index, "", first.page().next());
      assertThat(second.page().results())
          .hasSize(5)
          .doesNotContainAnyElementsOf(first.page().results());
    }
  }

  @Test
  void aCursorThatWasChangedOrIsForAnotherQueryIsRefused() {
    try (var index = twentyThree()) {
      String cursor = page(index, "falcon", Optional.empty()).page().next().orElseThrow();
      String changed = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
      for (String damaged : List.of(changed, "", "%%", "AAAA", cursor + "AAAA")) {
        assertThatThrownBy(() -> page(index, "falcon", Optional.of(damaged)))
            .isInstanceOfSatisfying(
                ProblemException.class,
                thrown -> assertThat(thrown.problem()).isInstanceOf(Problem.Invalid.class));
      }
      assertThatThrownBy(() -> page(index, "again", Optional.of(cursor)))
          .hasMessageContaining("with the same query and filters");
    }
  }

  @Test
  void theWalkOfAVersionGoesOnWhileOthersAreWritten() {
    try (var index = twentyThree()) {
      List<String> expected =
          SmallIndex.ids(
              index
                  .index()
                  .search(new SearchRequest("falcon", Map.of(), 100, Optional.empty(), List.of())));
      List<String> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      int version = 2;
      do {
        SearchResults results = page(index, "falcon", cursor);
        assertThat(results.version()).isEqualTo(1);
        seen.addAll(SmallIndex.ids(results));
        index.apply(version, thing("articles:new" + version, "Falcon"));
        index.remove(version + 1, "articles:a" + version);
        version += 2;
        cursor = results.page().next();
      } while (cursor.isPresent());
      assertThat(seen).isEqualTo(expected);
      assertThat(page(index, "falcon", Optional.empty()).version()).isEqualTo(version - 1);
    }
  }

  @Test
  void aVersionIsKeptUntilManyNewerOnesAreWalked() {
    try (var index = twentyThree()) {
      Optional<String> first = page(index, "falcon", Optional.empty()).page().next();
      for (int version = 2; version <= KeptCommits.MOST; version++) {
        index.apply(version, thing("articles:new", "Falcon " + version));
        page(index, "falcon", Optional.empty());
      }
      assertThat(page(index, "falcon", first).version()).isEqualTo(1);
      index.apply(99, thing("articles:new", "Falcon 99"));
      page(index, "falcon", Optional.empty());
      assertThatThrownBy(() -> page(index, "falcon", first))
          .isInstanceOfSatisfying(
              ProblemException.class,
              thrown -> assertThat(thrown.problem()).isInstanceOf(Problem.Gone.class))
          .hasMessageContaining("start anew without a cursor");
    }
  }

  @Test
  void aPageHasOneToAHundredHits() {
    try (var index = twentyThree()) {
      for (int limit : new int[] {0, 101, -1}) {
        var request = new SearchRequest("falcon", Map.of(), limit, Optional.empty(), List.of());
        assertThatThrownBy(() -> index.index().search(request)).hasMessageContaining("limit");
      }
    }
  }
}
