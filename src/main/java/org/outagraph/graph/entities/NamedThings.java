package org.outagraph.graph.entities;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.Text;

/// Finds the things that somebody means by an id, a slug or a name in any language; the names of a
/// kind are read when first asked for and kept while the version of the graph stays.
///
/// Safe for use by several threads: the worst that happens is that two read the same names.
final class NamedThings {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// These have no names by which anybody would ask for them.
  private static final Set<Kind> NAMELESS = Set.of(Kind.ARTICLES, Kind.CLAIMS);

  private final Listings.Seen listings;
  private final Map<Kind, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(long version, Map<String, List<Id>> byName) {}

  NamedThings(Listings.Seen listings) {
    this.listings = listings;
  }

  /// The things that are meant; several if several of the kinds have that name.
  ///
  /// @param field the parameter, for the problem [Problem.Unknown] that names the nearest
  Set<Id> meant(String field, List<Kind> kinds, String given, Reading reading) {
    Set<Id> found = named(kinds, given, reading);
    if (found.isEmpty()) {
      String typed = given.strip();
      throw new Problem.Unknown(
              field, given, nearest(kinds, id(typed).map(Id::slug).orElse(typed), reading))
          .toException();
    }
    return found;
  }

  /// The same, and empty if nothing has that name.
  Set<Id> named(List<Kind> kinds, String given, Reading reading) {
    String typed = given.strip();
    Set<Id> found = new LinkedHashSet<>();
    id(typed)
        .flatMap(named -> living(named, reading))
        .filter(named -> kinds.contains(named.kind()))
        .ifPresent(found::add);
    ways(kinds, typed, reading)
        .takeWhile(way -> found.isEmpty())
        .forEach(way -> found.addAll(way.get()));
    return found;
  }

  private static Optional<Id> id(String typed) {
    return Id.ofIri(typed).or(() -> Id.ofCurie(typed)).or(() -> Id.ofPath(typed));
  }

  /// The thing itself, or the one whose id it has now.
  private static Optional<Id> living(Id id, Reading reading) {
    return reading.knows(id)
        ? Optional.of(id)
        : new Fates(reading)
            .of(id)
            .flatMap(
                fate -> fate instanceof Fate.Replaced(Id by) ? Optional.of(by) : Optional.empty());
  }

  private Stream<Supplier<List<Id>>> ways(List<Kind> kinds, String typed, Reading reading) {
    return Stream.of(
        () -> bySlug(kinds, Stream.of(typed), reading),
        () ->
            bySlug(
                kinds,
                Stream.of(typed.toLowerCase(Locale.ROOT), typed.toUpperCase(Locale.ROOT)),
                reading),
        () -> byName(kinds, typed, reading));
  }

  private static List<Id> bySlug(List<Kind> kinds, Stream<String> slugs, Reading reading) {
    return slugs
        .filter(Id::isSlug)
        .flatMap(slug -> kinds.stream().map(kind -> new Id(kind, slug)))
        .flatMap(id -> living(id, reading).stream())
        .toList();
  }

  private List<Id> byName(List<Kind> kinds, String typed, Reading reading) {
    String name = folded(typed);
    return kinds.stream()
        .flatMap(kind -> names(kind, reading).getOrDefault(name, List.of()).stream())
        .toList();
  }

  private List<String> nearest(List<Kind> kinds, String typed, Reading reading) {
    Map<String, String> known = new HashMap<>();
    for (Kind kind : kinds) {
      names(kind, reading).forEach((name, ids) -> known.put(name, ids.getFirst().curie()));
      listings.of(kind, reading).ids().forEach(id -> known.putIfAbsent(id.slug(), id.curie()));
    }
    return Nearest.to(folded(typed), known.keySet()).stream()
        .map(name -> known.getOrDefault(name, name))
        .distinct()
        .toList();
  }

  private Map<String, List<Id>> names(Kind kind, Reading reading) {
    if (NAMELESS.contains(kind)) {
      return Map.of();
    }
    long version = reading.version();
    Kept known = kept.get(kind);
    if (known != null && known.version == version) {
      return known.byName;
    }
    Map<String, List<Id>> byName = new HashMap<>();
    for (Id id : listings.of(kind, reading).ids()) {
      var node = Reading.node(id);
      Stream.concat(reading.labels.names(node).stream(), reading.aliases(node).stream())
          .map(Text::value)
          .map(NamedThings::folded)
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>(1)).add(id));
    }
    kept.put(kind, new Kept(version, byName));
    return byName;
  }

  /// Case, accents and forms of the same character ignored.
  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
