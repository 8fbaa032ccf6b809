package org.outagraph.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.outagraph.model.Question.Column;

/// The names of answers' columns in words, and which of them only qualify another.
final class Columns {
  /// Column to the one that it qualifies. Questions share these names.
  private static final Map<String, String> FOLDED =
      Map.ofEntries(
          Map.entry("policyNamedBy", "policy"),
          Map.entry("inForce", "policy"),
          Map.entry("useBannedFrom", "policy"),
          Map.entry("alsoLinked", "policy"),
          Map.entry("figure", "level"),
          Map.entry("basis", "status"),
          Map.entry("interested", "who"),
          Map.entry("interest", "who"),
          Map.entry("claim", "who"),
          Map.entry("quote", "who"),
          Map.entry("sources", "articles"));

  private static final Map<String, String> TITLES =
      Map.of(
          "who", "Who says so",
          "articles", "Reported in",
          "counterClaims", "Who disagrees",
          "level", "How hard it was hit",
          "quote", "In the article’s words",
          "alsoLinked", "Also linked by our editors",
          "useBannedFrom", "Use banned from",
          "sources", "Independent sources");

  private Columns() {}

  static boolean isFolded(Column column, List<Column> all) {
    String into = FOLDED.get(column.name());
    return into != null && all.stream().anyMatch(other -> other.name().equals(into));
  }

  /// The columns that are folded into this one.
  static List<Column> foldedInto(Column column, List<Column> all) {
    return all.stream().filter(other -> column.name().equals(FOLDED.get(other.name()))).toList();
  }

  static String title(Column column) {
    return words(column.name());
  }

  /// `counterClaims` as `Counter claims`, or what we call it.
  static String words(String name) {
    String title = TITLES.get(name);
    return title == null
        ? KindWords.capital(
            name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT))
        : title;
  }
}
