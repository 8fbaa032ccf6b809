package org.outagraph.web.reconcile;

import java.util.List;
import java.util.Optional;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Adds columns to somebody's table: the values that things have for properties.
public final class Extension {
  private final Traits traits;

  public Extension(KnowledgeBase base) {
    this.traits = new Traits(base);
  }

  /// A column.
  ///
  /// @param property what is asked for
  /// @param limit how many values at most; all if it is 0
  /// @param language only words in this language, if there are any in it
  public record Column(PropertyTerm property, int limit, Optional<String> language) {}

  /// The values of a column for a thing.
  public List<Value> values(Id id, Column column) {
    List<Value> all = traits.of(id, column.property());
    List<Value> spoken =
        column
            .language()
            .map(tag -> all.stream().filter(value -> isIn(value, tag)).toList())
            .filter(some -> !some.isEmpty())
            .orElse(all);
    return column.limit() == 0 ? spoken : spoken.stream().limit(column.limit()).toList();
  }

  private static boolean isIn(Value value, String tag) {
    return value instanceof Value.Words(Text(String words, String language))
        && (language.equals(tag) || language.startsWith(tag + "-"));
  }
}
