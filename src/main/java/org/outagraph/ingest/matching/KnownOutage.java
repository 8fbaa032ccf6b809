package org.outagraph.ingest.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.World;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Profile;
import org.outagraph.model.Text;

/// An outage in the graph, as far as articles may be recognised by it.
///
/// @param id the outage
/// @param label its name
/// @param aliases its other names, and the name in other languages
/// @param vendors who is responsible, or supplies what failed
/// @param products what failed
/// @param operators who ran it
/// @param victims who was attacked
/// @param start when it began, as exactly as is known
/// @param end when it ended
/// @param affected the parties and regions that were hit
/// @param causes the causes
public record KnownOutage(
    Id id,
    String label,
    List<String> aliases,
    Set<Id> vendors,
    Set<Id> products,
    Set<Id> operators,
    Set<Id> victims,
    Optional<PartialDate> start,
    Optional<PartialDate> end,
    Set<Id> affected,
    Set<Id> causes) {
  private static final Set<String> GENERIC =
      Set.of(
          "outage",
          "outages",
          "failure",
          "failures",
          "global",
          "nationwide",
          "service",
          "services",
          "system",
          "full",
          "with",
          "from",
          "after",
          "that",
          "second",
          "mostly",
          "other",
          "loss");

  public KnownOutage {
    aliases = List.copyOf(aliases);
    vendors = Set.copyOf(vendors);
    products = Set.copyOf(products);
    operators = Set.copyOf(operators);
    victims = Set.copyOf(victims);
    affected = Set.copyOf(affected);
    causes = Set.copyOf(causes);
  }

  /// The outages among these things.
  public static List<KnownOutage> among(Collection<Profile> profiles, World world) {
    return profiles.stream()
        .filter(profile -> profile.id().kind() == Kind.OUTAGES)
        .map(profile -> of(profile, world))
        .toList();
  }

  private static KnownOutage of(Profile outage, World world) {
    Set<Id> products = Set.copyOf(outage.tied("originatedIn"));
    Set<Id> vendors = new HashSet<>(outage.tied("responsible"));
    vendors.addAll(outage.tied("compromisedSupplier"));
    products.forEach(product -> vendors.addAll(world.suppliers(product)));
    List<String> names = new ArrayList<>(outage.names().map(Text::value).distinct().toList());
    String label = names.isEmpty() ? outage.id().slug() : names.removeFirst();
    return new KnownOutage(
        outage.id(),
        label,
        names,
        vendors,
        products,
        Set.copyOf(outage.tied("operator")),
        Set.copyOf(outage.tied("victim")),
        first(outage.dated("startedAt")),
        last(outage.dated("endedAt")),
        Set.copyOf(outage.tied("affected")),
        Set.copyOf(outage.tied("cause")));
  }

  private static Optional<PartialDate> first(List<PartialDate> dates) {
    return dates.stream().min((one, other) -> one.earliest().compareTo(other.earliest()));
  }

  private static Optional<PartialDate> last(List<PartialDate> dates) {
    return dates.stream().max((one, other) -> one.latest().compareTo(other.latest()));
  }

  /// Those without whom it would not have been this outage.
  public Set<Id> actors() {
    Set<Id> actors = new HashSet<>();
    Stream.of(vendors, products, operators, victims).forEach(actors::addAll);
    return actors;
  }

  /// The words of its name that not every outage has.
  Set<String> words() {
    return Story.LONG_WORD
        .matcher(OutageWords.folded(label))
        .results()
        .map(result -> result.group())
        .filter(word -> !GENERIC.contains(word))
        .collect(Collectors.toSet());
  }
}
