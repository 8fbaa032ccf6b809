package org.outagraph.graph.entities;

import java.text.Normalizer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.ListRequest;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// The lists of the kinds, each made when first asked for. Those of earlier versions are kept, too,
/// as far as there is room, for whoever is still walking through them.
///
/// Safe for use by several threads: the worst that happens is that two make the same list.
@OwnsState("the lists that are kept, in the order of use; guarded by this")
final class Listings {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final long ROOM = 3_000_000;

  private final LinkedHashMap<Key, Listing> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long places;

  /// @param lens what is seen of the version; see [org.outagraph.graph.standpoints.Perspective]
  /// @param wish which things in which order; empty for all in the usual one
  private record Key(Kind kind, long version, Object lens, String wish) {}

  /// The lists of what is seen so.
  Seen through(Object lens) {
    return new Seen(this, lens);
  }

  /// The lists of what is seen in one way.
  record Seen(Listings all, Object lens) {
    Listing of(Kind kind, Reading reading) {
      return all.of(kind, reading, lens);
    }

    /// Those that a request asks for, in its order.
    Listing of(ListRequest request, NamedThings names, Reading reading) {
      return request.isPlain()
          ? of(request.kind(), reading)
          : all.kept(
              new Key(request.kind(), reading.version(), lens, Wishes.digest(request)),
              () -> new Wishes(of(request.kind(), reading), names, reading).of(request));
    }
  }

  private Listing of(Kind kind, Reading reading, Object lens) {
    return kept(new Key(kind, reading.version(), lens, ""), () -> read(kind, reading));
  }

  private Listing kept(Key key, Supplier<Listing> reading) {
    Listing known = known(key);
    return known != null ? known : keep(key, reading.get());
  }

  private synchronized @Nullable Listing known(Key key) {
    return kept.get(key);
  }

  private synchronized Listing keep(Key key, Listing listing) {
    Listing before = kept.put(key, listing);
    places += listing.size() - (before == null ? 0 : before.size());
    Iterator<Listing> oldest = kept.values().iterator();
    while (places > ROOM && kept.size() > 1) {
      places -= oldest.next().size();
      oldest.remove();
    }
    return listing;
  }

  private static Listing read(Kind kind, Reading reading) {
    Set<Id> ids = new LinkedHashSet<>();
    for (Node type : withSubclasses(root(kind), reading)) {
      reading.triples.subjects(Vocabulary.TYPE, type).stream()
          .filter(Node::isURI)
          .map(node -> Id.ofIri(node.getURI()))
          .flatMap(Optional::stream)
          .filter(id -> id.kind() == kind)
          .forEach(ids::add);
    }
    return new Listing(
        ids.stream().map(id -> new Position(key(id, reading), id)).sorted().toList());
  }

  private static Node root(Kind kind) {
    return switch (kind) {
      case OUTAGES -> Vocabulary.OUTAGE;
      case VENDORS, PRODUCTS, ORGANISATIONS, REGIONS, PUBLISHERS -> Vocabulary.PARTY;
      case POLICIES -> Vocabulary.POLICY;
      case ARTICLES -> Vocabulary.ARTICLE;
      case CLAIMS -> Vocabulary.CLAIM;
      case CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS ->
          Vocabulary.CONCEPT;
    };
  }

  private static Set<Node> withSubclasses(Node type, Reading reading) {
    Set<Node> types = new LinkedHashSet<>(List.of(type));
    addSubclasses(type, types, reading);
    return types;
  }

  private static void addSubclasses(Node type, Set<Node> types, Reading reading) {
    for (Node subclass : reading.triples.subjects(Vocabulary.SUB_CLASS_OF, type)) {
      if (types.add(subclass)) {
        addSubclasses(subclass, types, reading);
      }
    }
  }

  /// Outages: the newest first, those without a date last. Claims, which have no names: by slug,
  /// and so by what they are about. All else: by name, case and accents ignored.
  static String key(Id id, Reading reading) {
    return switch (id.kind()) {
      case OUTAGES -> reading.dates.of(Reading.node(id)).map(Listings::newestFirst).orElse("~");
      case CLAIMS -> "";
      default -> sortable(reading.labels.label(Reading.node(id)));
    };
  }

  private static String newestFirst(PartialDate date) {
    return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - date.earliest().toEpochMilli());
  }

  static String sortable(String label) {
    return MARKS
        .matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
