package org.outagraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;

/// The fields with words, most telling first.
enum TextField {
  NAME("name", 40, SearchDocument::names),
  ALIAS("alias", 34, SearchDocument::aliases),
  DESCRIPTION("description", 16, SearchDocument::descriptions),
  TEXT("text", 8, SearchDocument::texts),
  /// What kind of thing it is; found, but never shown.
  KIND("kind", 8, document -> List.of());

  /// All, most telling first.
  static final List<TextField> ALL = List.of(values());

  /// Those that say nothing of what happened to a thing.
  static final List<TextField> TIMELESS = List.of(NAME, ALIAS, KIND);

  /// Those of which whole names are known, too.
  static final List<TextField> WITH_KEYS = List.of(NAME, ALIAS);

  private final String field;
  private final float weight;

  @SuppressWarnings("ImmutableEnumChecker") // accessors of a record keep nothing
  private final Function<SearchDocument, List<Text>> texts;

  TextField(String field, float weight, Function<SearchDocument, List<Text>> texts) {
    this.field = field;
    this.weight = weight;
    this.texts = texts;
  }

  /// The field's name, in the index and in a hit.
  String field() {
    return field;
  }

  /// The field of whole names as [ScriptFolding#key(String)], for names and aliases.
  String keyField() {
    return field + ".key";
  }

  /// What a word found here counts at most.
  float weight() {
    return weight;
  }

  List<Text> in(SearchDocument document) {
    return texts.apply(document);
  }

  boolean isName() {
    return this == NAME || this == ALIAS;
  }

  /// True if a match is shown with the sentence around it, not with the whole text.
  boolean isLong() {
    return !isName();
  }

  static Optional<TextField> of(String field) {
    return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
  }
}
