package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.SearchDocument;
import org.outagraph.search.SearchIndex;

/// Completes what somebody types: names of things, properties and types.
public final class Suggestions {
  private static final int MOST = 100;

  private final KnowledgeBase base;
  private final Candidates candidates;
  private final Properties properties;

  public Suggestions(KnowledgeBase base) {
    this.base = base;
    this.candidates = new Candidates(base);
    this.properties = new Properties(base);
  }

  /// The things whose id or name begins so, the exact ones first.
  public List<SearchDocument> things(String prefix, Optional<EntityType> type) {
    Set<Kind> kinds = type.map(EntityType::kinds).orElseGet(() -> EnumSet.allOf(Kind.class));
    Map<Id, SearchDocument> found = new LinkedHashMap<>();
    String typed = prefix.strip();
    documents(candidates.byId(typed, kinds)).forEach(it -> found.putIfAbsent(it.id(), it));
    for (String name : names(typed)) {
      String key = SearchIndex.nameKey(name);
      documents(candidates.byName(name, kinds)).stream()
          .filter(document -> isNamed(document, key))
          .forEach(document -> found.putIfAbsent(document.id(), document));
      if (found.size() >= MOST) {
        break;
      }
    }
    return List.copyOf(found.values());
  }

  private List<String> names(String typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>(List.of(typed));
    base.suggest(typed, List.of(), 20).forEach(found -> names.add(found.name().value()));
    return names;
  }

  private List<SearchDocument> documents(Set<Id> ids) {
    return base.entities().searchDocuments(ids);
  }

  private static boolean isNamed(SearchDocument document, String key) {
    return SearchIndex.nameKey(document.label()).equals(key)
        || document.names().stream().anyMatch(it -> SearchIndex.nameKey(it.value()).equals(key))
        || document.aliases().stream().anyMatch(it -> SearchIndex.nameKey(it.value()).equals(key));
  }

  /// The properties whose id or name has a word that begins so.
  public List<PropertyTerm> properties(String prefix) {
    return properties.all().stream()
        .filter(term -> begins(term.id(), prefix) || begins(term.name(), prefix))
        .toList();
  }

  /// The properties that things of a type may have.
  public List<PropertyTerm> propertiesOf(Optional<EntityType> type) {
    return properties.of(type);
  }

  /// The property that is called so, or a problem that says where it was asked for.
  public PropertyTerm property(String name, String where) {
    return properties.named(name, where);
  }

  /// The types whose id or name has a word that begins so.
  public List<EntityType> types(String prefix) {
    return Arrays.stream(EntityType.values())
        .filter(type -> begins(type.id(), prefix) || begins(type.title(), prefix))
        .toList();
  }

  private static boolean begins(String name, String prefix) {
    String wanted = SearchIndex.nameKey(prefix);
    return prefix.isBlank()
        || SearchIndex.nameKey(name).startsWith(wanted)
        || Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
            .anyMatch(word -> SearchIndex.nameKey(word).startsWith(wanted));
  }
}
