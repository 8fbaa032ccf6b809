package org.outagraph.graph.entities;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// The list of each kind, made when first asked for and kept while the version of the graph stays.
///
/// Safe for use by several threads: the worst that happens is that two make the same list.
final class Listings {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Map<Kind, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(long version, Listing listing) {}

  Listing of(Kind kind, Reading reading) {
    long version = reading.version();
    Kept known = kept.get(kind);
    if (known != null && known.version == version) {
      return known.listing;
    }
    Listing listing = read(kind, reading);
    kept.put(kind, new Kept(version, listing));
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
  private static String key(Id id, Reading reading) {
    return switch (id.kind()) {
      case OUTAGES -> reading.dates.of(Reading.node(id)).map(Listings::newestFirst).orElse("~");
      case CLAIMS -> "";
      default -> sortable(reading.labels.label(Reading.node(id)));
    };
  }

  private static String newestFirst(PartialDate date) {
    return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - date.earliest().toEpochMilli());
  }

  private static String sortable(String label) {
    return MARKS
        .matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
