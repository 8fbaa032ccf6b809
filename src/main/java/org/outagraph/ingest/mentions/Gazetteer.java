package org.outagraph.ingest.mentions;

import java.util.List;
import java.util.stream.Stream;
import org.outagraph.journal.Entry;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Kind;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Profile;
import org.outagraph.model.Versioned;

/// The names of the graph as it is now. Safe for use by several threads.
@OwnsState("the names of the newest version that changed any; volatile, replaced as a whole")
public final class Gazetteer {
  /// Whose names are looked for, and those of publishers, which are not taken for anything else.
  private static final List<Kind> NAMED =
      List.of(
          Kind.VENDORS,
          Kind.PRODUCTS,
          Kind.ORGANISATIONS,
          Kind.REGIONS,
          Kind.POLICIES,
          Kind.OUTAGES,
          Kind.PUBLISHERS);

  /// How a line begins, after what it does, that is about one of them.
  private static final List<String> SUBJECTS =
      NAMED.stream().map(kind -> "<" + kind.iri() + "/").toList();

  private final KnowledgeBase base;
  private volatile Known known;

  private Gazetteer(KnowledgeBase base) {
    this.base = base;
    this.known = read(base);
  }

  public static Gazetteer of(KnowledgeBase base) {
    return new Gazetteer(base);
  }

  /// What is known at one time.
  ///
  /// @param version the version of the graph
  /// @param profiles the things
  /// @param world what they have to do with each other
  /// @param names finds them in texts
  public record Known(long version, List<Profile> profiles, World world, Names names) {
    Known at(long later) {
      return new Known(later, profiles, world, names);
    }
  }

  /// What is known now. It is read anew if a thing has come, gone or got another name, and costs
  /// next to nothing otherwise.
  public Known known() {
    Known now = known;
    return base.version() == now.version ? now : renewed();
  }

  private synchronized Known renewed() {
    Known now = known;
    long version = base.version();
    if (version > now.version) {
      known = isStale(now.version, version) ? read(base) : now.at(version);
    }
    return known;
  }

  private boolean isStale(long from, long to) {
    try (Stream<Entry> changes = base.changes(from + 1)) {
      return changes.takeWhile(change -> change.number() <= to).anyMatch(Gazetteer::tellsOfNamed);
    }
  }

  /// True if it says anything about a thing that has a name, be it outright or by a claim. Articles
  /// and proposals come all the time and do not.
  private static boolean tellsOfNamed(Entry change) {
    return Stream.concat(change.body().lines(), change.derived().lines())
        .anyMatch(line -> SUBJECTS.stream().anyMatch(subject -> line.startsWith(subject, 2)));
  }

  private static Known read(KnowledgeBase base) {
    Versioned<List<Profile>> profiles = base.entities().profiles(NAMED);
    World world = World.of(profiles.value());
    return new Known(
        profiles.version(), profiles.value(), world, Names.of(names(profiles.value()), world));
  }

  private static Stream<Name> names(List<Profile> profiles) {
    return profiles.stream()
        .flatMap(
            profile ->
                profile.names().map(name -> new Name(profile.id(), name.value(), name.language())));
  }
}
