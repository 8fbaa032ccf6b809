package org.outagraph.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a thing is, as told by its address: nine kinds of entities and the concept schemes.
///
/// The path is the segment in `https://w3id.org/outagraph/{path}/{slug}` and also the prefix in
/// Turtle and SPARQL.
public enum Kind {
  OUTAGES("outages", "outage"),
  VENDORS("vendors", "vendor"),
  PRODUCTS("products", "product"),
  ORGANISATIONS("organisations", "organisation"),
  REGIONS("regions", "region"),
  POLICIES("policies", "policy"),
  ARTICLES("articles", "article"),
  PUBLISHERS("publishers", "publisher"),
  CLAIMS("claims", "claim"),
  CATEGORIES("categories", "category"),
  SECTORS("sectors", "sector"),
  CAUSES("causes", "cause"),
  LEVELS("levels", "level"),
  POLICY_KINDS("policy-kinds", "policy kind"),
  REASONS("reasons", "reason"),
  SERVICES("services", "service"),
  UNITS("units", "unit");

  private static final List<Kind> ENTITIES =
      List.of(
          OUTAGES,
          VENDORS,
          PRODUCTS,
          ORGANISATIONS,
          REGIONS,
          POLICIES,
          ARTICLES,
          PUBLISHERS,
          CLAIMS);

  private final String path;
  private final String singular;

  Kind(String path, String singular) {
    this.path = path;
    this.singular = singular;
  }

  /// The segment in addresses, for example `policy-kinds`.
  public String path() {
    return path;
  }

  /// One of them in words, for example `policy kind`.
  public String singular() {
    return singular;
  }

  /// True for a SKOS concept scheme, false for the nine kinds of entities.
  public boolean isScheme() {
    return !ENTITIES.contains(this);
  }

  /// The address of the kind itself: a collection, or the concept scheme.
  public String iri() {
    return Names.BASE + path;
  }

  /// The nine kinds of entities, in the order of the design.
  public static List<Kind> entities() {
    return ENTITIES;
  }

  /// The kind with that path, if there is one.
  public static Optional<Kind> ofPath(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
