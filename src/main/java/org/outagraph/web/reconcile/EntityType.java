package org.outagraph.web.reconcile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;

/// What a name can be said to be the name of: classes of the vocabulary, each with the kinds of
/// things that are of it.
public enum EntityType {
  OUTAGE("Outage", "outage", Kind.OUTAGES),
  VENDOR("Vendor", "vendor", Kind.VENDORS),
  PRODUCT("Product", "product", Kind.PRODUCTS),
  ORGANISATION("Organisation", "organisation", Kind.ORGANISATIONS, Kind.VENDORS, Kind.PUBLISHERS),
  REGION("Region", "region", Kind.REGIONS),
  POLICY("Policy", "policy", Kind.POLICIES),
  ARTICLE("Article", "article", Kind.ARTICLES),
  PUBLISHER("Publisher", "publisher", Kind.PUBLISHERS),
  PARTY(
      "Party",
      "party: organisation, region or product",
      Kind.ORGANISATIONS,
      Kind.VENDORS,
      Kind.PUBLISHERS,
      Kind.REGIONS,
      Kind.PRODUCTS),
  CLAIM("Claim", "claim", Kind.CLAIMS),
  CONCEPT("skos:Concept", "concept: sector, cause, level, …", schemes());

  private final String id;
  private final String title;
  private final Set<Kind> kinds;

  EntityType(String id, String title, Kind first, Kind... others) {
    this(id, title, EnumSet.of(first, others));
  }

  EntityType(String id, String title, Set<Kind> kinds) {
    this.id = id;
    this.title = title;
    this.kinds = Set.copyOf(kinds);
  }

  private static Set<Kind> schemes() {
    EnumSet<Kind> schemes = EnumSet.noneOf(Kind.class);
    Arrays.stream(Kind.values()).filter(Kind::isScheme).forEach(schemes::add);
    return schemes;
  }

  /// The name in the vocabulary, without the prefix `og:`.
  public String id() {
    return id;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The kinds of things that are of this type.
  public Set<Kind> kinds() {
    return kinds;
  }

  /// The types of a kind, the narrowest first.
  public static List<EntityType> of(Kind kind) {
    return Arrays.stream(values())
        .filter(type -> type.kinds.contains(kind))
        .sorted(java.util.Comparator.comparingInt(type -> type.kinds.size()))
        .toList();
  }

  /// The type that is called so: `Vendor`, `og:Vendor`, its IRI, or the path `vendors`.
  public static Optional<EntityType> named(String name) {
    String bare = name.startsWith(Names.ONTOLOGY) ? name.substring(Names.ONTOLOGY.length()) : name;
    String wanted = bare.replaceFirst("^(og|skos):", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.isCalled(wanted))
        .findFirst()
        .or(() -> Kind.ofPath(wanted).map(kind -> of(kind).getFirst()));
  }

  private boolean isCalled(String wanted) {
    return id.replaceFirst("^skos:", "").toLowerCase(Locale.ROOT).equals(wanted);
  }
}
