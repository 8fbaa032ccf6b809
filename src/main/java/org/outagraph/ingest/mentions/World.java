package org.outagraph.ingest.mentions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Id;
import org.outagraph.model.Profile;

/// What is known of the things that texts may name, to tell one from another by the company that it
/// keeps.
public final class World {
  /// Nothing is known.
  public static final World EMPTY = of(List.of());

  private final Map<Id, Profile> profiles = new HashMap<>();
  private final Map<Id, Set<Id>> neighbours = new HashMap<>();

  private World(Collection<Profile> known) {
    for (Profile profile : known) {
      profiles.put(profile.id(), profile);
      profile.ties().forEach((property, ids) -> ids.forEach(id -> tie(profile.id(), id)));
    }
  }

  public static World of(Collection<Profile> profiles) {
    return new World(profiles);
  }

  private void tie(Id one, Id other) {
    neighbours.computeIfAbsent(one, any -> new HashSet<>()).add(other);
    neighbours.computeIfAbsent(other, any -> new HashSet<>()).add(one);
  }

  /// What is known of a thing, if anything.
  public Optional<Profile> profile(Id id) {
    return Optional.ofNullable(profiles.get(id));
  }

  /// The things that a property ties it to: `tied(falcon, "suppliedBy")`.
  public List<Id> tied(Id id, String property) {
    return profile(id).map(profile -> profile.tied(property)).orElse(List.of());
  }

  /// The head offices of an organisation, or the regions that a region is part of.
  public List<Id> regions(Id id) {
    List<Id> offices = tied(id, "headquarteredIn");
    return offices.isEmpty() ? tied(id, "partOf") : offices;
  }

  /// The sectors of an organisation.
  public List<Id> sectors(Id id) {
    return tied(id, "sector");
  }

  /// The vendors of a product.
  public List<Id> suppliers(Id id) {
    return tied(id, "suppliedBy");
  }

  /// True if the local name of a class is among those of the thing.
  public boolean isA(Id id, String type) {
    return profile(id).map(profile -> profile.classes().contains(type)).orElse(false);
  }

  /// All things that have to do with it, either way.
  public Set<Id> neighbours(Id id) {
    return neighbours.getOrDefault(id, Set.of());
  }
}
