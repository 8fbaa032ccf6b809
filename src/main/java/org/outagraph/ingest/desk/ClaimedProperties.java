package org.outagraph.ingest.desk;

import static org.outagraph.model.Kind.CATEGORIES;
import static org.outagraph.model.Kind.CAUSES;
import static org.outagraph.model.Kind.ORGANISATIONS;
import static org.outagraph.model.Kind.OUTAGES;
import static org.outagraph.model.Kind.POLICIES;
import static org.outagraph.model.Kind.POLICY_KINDS;
import static org.outagraph.model.Kind.PRODUCTS;
import static org.outagraph.model.Kind.PUBLISHERS;
import static org.outagraph.model.Kind.REGIONS;
import static org.outagraph.model.Kind.SECTORS;
import static org.outagraph.model.Kind.VENDORS;

import java.util.Map;
import java.util.Set;
import org.outagraph.graph.Ontology;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// The properties with which claims are made, and what may stand on either side of each.
///
/// One that the ontology gets later is taken as it comes: the shapes know what it needs.
final class ClaimedProperties {
  static final String REPORTED_FIGURE = "reportedFigure";
  private static final Set<Kind> FIRMS = Set.of(ORGANISATIONS, VENDORS, PUBLISHERS);
  private static final Set<Kind> PARTIES =
      Set.of(ORGANISATIONS, VENDORS, PUBLISHERS, PRODUCTS, REGIONS, SECTORS);
  private static final Set<Kind> OUTAGE = Set.of(OUTAGES);
  private static final Set<Kind> POLICY = Set.of(POLICIES);

  /// What stands on the two sides.
  private record Sides(Set<Kind> subjects, Set<Kind> objects) {}

  private static final Map<String, Sides> THINGS =
      Map.ofEntries(
          Map.entry("affected", new Sides(OUTAGE, PARTIES)),
          Map.entry("spared", new Sides(OUTAGE, PARTIES)),
          Map.entry("cause", new Sides(OUTAGE, Set.of(CAUSES))),
          Map.entry("originatedIn", new Sides(OUTAGE, Set.of(PRODUCTS))),
          Map.entry("responsible", new Sides(OUTAGE, FIRMS)),
          Map.entry("operator", new Sides(OUTAGE, FIRMS)),
          Map.entry("victim", new Sides(OUTAGE, FIRMS)),
          Map.entry("compromisedSupplier", new Sides(OUTAGE, FIRMS)),
          Map.entry("relatedPolicy", new Sides(OUTAGE, POLICY)),
          Map.entry("jurisdiction", new Sides(POLICY, Set.of(REGIONS))),
          Map.entry("policyKind", new Sides(POLICY, Set.of(POLICY_KINDS))),
          Map.entry("covers", new Sides(POLICY, Set.of(CATEGORIES))),
          Map.entry("suppliedBy", new Sides(Set.of(PRODUCTS), FIRMS)),
          Map.entry("category", new Sides(Set.of(PRODUCTS), Set.of(CATEGORIES))),
          Map.entry("headquarteredIn", new Sides(FIRMS, Set.of(REGIONS))),
          Map.entry("sector", new Sides(FIRMS, Set.of(SECTORS))),
          Map.entry("uses", new Sides(FIRMS, Set.of(PRODUCTS))));

  private static final Map<String, Set<Kind>> DATES =
      Map.of(
          "startedAt", OUTAGE,
          "endedAt", OUTAGE,
          "inForceFrom", POLICY,
          "inForceUntil", POLICY,
          "useBannedFrom", POLICY);

  private final Set<String> names;
  private final Map<String, String> units;

  ClaimedProperties(Ontology ontology) {
    this.names = ontology.claimedNames();
    this.units = ontology.figureUnits();
  }

  void refuseUnknown(String name) {
    if (!names.contains(name)) {
      throw new Problem.Unknown("property", name, Nearest.to(name, names)).toException();
    }
  }

  boolean isFigure(String name) {
    return units.containsKey(name) || name.equals(REPORTED_FIGURE);
  }

  boolean isDate(String name) {
    return DATES.containsKey(name);
  }

  boolean isThing(String name) {
    return THINGS.containsKey(name);
  }

  /// What may stand before the property; anything if nothing is known.
  boolean takesSubject(String name, Kind kind) {
    Sides sides = THINGS.get(name);
    Set<Kind> dated = DATES.get(name);
    if (sides != null) {
      return sides.subjects.contains(kind);
    }
    if (dated != null) {
      return dated.contains(kind);
    }
    return !isFigure(name) || kind == OUTAGES;
  }

  /// What may stand behind the property; anything if nothing is known.
  boolean takesObject(String name, Kind kind) {
    Sides sides = THINGS.get(name);
    return sides == null ? !isFigure(name) && !isDate(name) : sides.objects.contains(kind);
  }

  /// In words what may stand behind the property.
  String objects(String name) {
    Sides sides = THINGS.get(name);
    return sides == null
        ? "a value"
        : String.join(
            " or ", sides.objects.stream().map(kind -> kind.path() + ":…").sorted().toList());
  }
}
