package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults.Hit;

/// Finds things that a name may be the name of: by the whole name, by all its words, by most of
/// them, and by words that are spelled nearly so.
final class Candidates {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 200;
  private static final int EACH = 25;
  private static final int ENOUGH = 8;
  private static final int SHORTEST_SIMILAR = 4;
  private static final int MOST_SIMILAR = 3;

  private final KnowledgeBase base;

  Candidates(KnowledgeBase base) {
    this.base = base;
  }

  /// The things with that id, in whatever form it is written; a slug alone may be that of several.
  Set<Id> byId(String text, Set<Kind> kinds) {
    Optional<Id> whole =
        Id.ofIri(text).or(() -> Id.ofCurie(text)).or(() -> Id.ofPath(text.replaceFirst("^/", "")));
    List<Id> ids =
        whole
            .map(List::of)
            .orElseGet(
                () ->
                    Id.isSlug(text)
                        ? kinds.stream().sorted().map(kind -> new Id(kind, text)).toList()
                        : List.of());
    return ids.stream()
        .filter(id -> kinds.contains(id.kind()))
        .filter(base.entities()::knows)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The things whose names may be meant, likely ones first.
  Set<Id> byName(String text, Set<Kind> kinds) {
    Set<Id> found = new LinkedHashSet<>();
    List<String> words = words(text);
    if (words.isEmpty()) {
      return found;
    }
    found.addAll(search(String.join(" ", words), kinds));
    NameForm form = NameForm.of(text);
    if (!form.bare().equals(form.key())) {
      List<String> bare = new ArrayList<>(words);
      while (bare.size() > 1 && !NameForm.of(String.join(" ", bare)).key().equals(form.bare())) {
        bare.removeLast();
      }
      found.addAll(search(String.join(" ", bare), kinds));
      found.addAll(search(form.bare(), kinds));
    }
    if (found.size() < ENOUGH && words.size() > 1) {
      found.addAll(search(String.join(" OR ", words), kinds));
    }
    if (found.size() < ENOUGH) {
      found.addAll(search(similar(words), kinds));
    }
    return found;
  }

  private static List<String> words(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return Arrays.stream(BETWEEN.split(some))
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                List.of("AND", "OR", "NOT").contains(word)
                    ? word.toLowerCase(java.util.Locale.ROOT)
                    : word)
        .limit(MOST_WORDS)
        .toList();
  }

  private static String similar(List<String> words) {
    List<String> longOnes =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_SIMILAR)
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .limit(MOST_SIMILAR)
            .map(word -> word + "~")
            .toList();
    return String.join(" OR ", longOnes);
  }

  private List<Id> search(String query, Set<Kind> kinds) {
    if (query.isBlank()) {
      return List.of();
    }
    List<String> types = kinds.stream().sorted().map(Kind::path).toList();
    try {
      var results =
          base.search(
              new SearchRequest(query, Map.of("type", types), EACH, Optional.empty(), List.of()));
      List<Hit> hits =
          results.page().results().isEmpty() ? results.nearest() : results.page().results();
      return hits.stream().map(Hit::id).toList();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.Syntax) {
        return List.of(); // one of several ways to look; a name is not written as a query
      }
      throw e;
    }
  }
}
