package org.outagraph.graph.entities;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfWriter;
import org.outagraph.graph.standpoints.Perspective;
import org.outagraph.model.Batch;
import org.outagraph.model.Bibliography;
import org.outagraph.model.Change;
import org.outagraph.model.Chronicle;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.ImpactReport;
import org.outagraph.model.ImpactRequest;
import org.outagraph.model.Kind;
import org.outagraph.model.ListRequest;
import org.outagraph.model.Lookup;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Profile;
import org.outagraph.model.Resource;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Summary;
import org.outagraph.model.Versioned;
import org.outagraph.model.WebAddress;

/// Reads things out of the graph: each call is one read transaction. Safe for use by several
/// threads.
public final class EntityReader {
  private static final int AT_A_TIME = 256;
  private static final int KEPT_SUMMARIES = 10_000;

  /// A claim takes about 2 kB; a tenth of the memory may be filled with them.
  private static final int KEPT_CLAIMS =
      (int) Math.min(1_000_000, Runtime.getRuntime().maxMemory() / 20_000);

  private final GraphStore store;
  private final RdfWriter writer;
  private final Perspective perspective;
  private final Listings.Seen listings;
  private final AddressBook addresses = new AddressBook();
  private final NamedThings names;
  private final Memory<Summary> summaries = new Memory<>(KEPT_SUMMARIES, summary -> 1);
  private final Memory<Entity> entities = new Memory<>(KEPT_CLAIMS, EntityReader::weight);

  public EntityReader(GraphStore store, Prefixes prefixes) {
    this(store, new RdfWriter(prefixes), Perspective.NOW, new Listings());
  }

  private EntityReader(
      GraphStore store, RdfWriter writer, Perspective perspective, Listings listings) {
    this.store = store;
    this.writer = writer;
    this.perspective = perspective;
    this.listings = listings.through(perspective.lens());
    this.names = new NamedThings(this.listings);
  }

  /// What a thing takes up: its statements and, of which one may have thousands, their claims.
  private static int weight(Entity entity) {
    return 1
        + Stream.concat(entity.facts().stream(), entity.mentions().stream())
            .mapToInt(fact -> 1 + fact.claims().size())
            .sum();
  }

  /// A reader of the same store that sees no more than can be seen so.
  public EntityReader at(Perspective other) {
    return new EntityReader(store, writer, other, listings.all());
  }

  /// The thing with all that is said of it, if it is known. A claim as a thing has one fact: its
  /// statement with every claim about it.
  public Optional<Entity> entity(Id id) {
    return read(
        reading -> entities.get(id, reading.version(), () -> new Entities(reading).entity(id)));
  }

  /// The thing with counts, and with its neighbours of some names if there are any, with the
  /// version that it was read from.
  public Versioned<Optional<Resource>> resource(Id id, Collection<String> include) {
    return read(reading -> new Versioned<>(reading.version(), resource(id, include, reading)));
  }

  private Optional<Resource> resource(Id id, Collection<String> include, Reading reading) {
    return entities
        .get(id, reading.version(), () -> new Entities(reading).entity(id))
        .map(entity -> resource(entity, include, reading));
  }

  private static Resource resource(Entity entity, Collection<String> include, Reading reading) {
    return new Resource(
        entity,
        new Entities(reading).counts(entity.id()),
        include.isEmpty()
            ? Optional.empty()
            : Optional.of(Neighbours.of(entity.id(), include, reading)));
  }

  /// The claim with all its qualifiers, if it is known.
  public Optional<Claim> claim(Id id) {
    return read(reading -> reading.claims.node(Reading.node(id)).map(reading.claims::claim));
  }

  /// These claims with all their qualifiers, without those that are not known.
  public List<Claim> claims(Collection<Id> ids) {
    return read(
        reading ->
            reading.claims.nodes(ids.stream().map(Reading::node).toList()).stream()
                .map(reading.claims::claim)
                .toList());
  }

  /// One page of the things of a kind: outages with the newest first, claims by slug, all else by
  /// name. The cursor is `next` of the page before; one that is damaged is [Problem.Invalid].
  public Page<Summary> list(Kind kind, int limit, Optional<String> cursor) {
    return page(ListRequest.all(kind, limit, cursor)).value();
  }

  /// The same of the things that fit, with the version that it was read from. Whoever walks through
  /// all pages with a reader at [#versionOf] the cursor meets everything of the first page's
  /// version once.
  public Versioned<Page<Summary>> page(ListRequest request) {
    if (request.limit() < 1) {
      throw new Problem.Invalid(
              "limit", String.valueOf(request.limit()), "write a number of 1 or more")
          .toException();
    }
    Optional<Position> last =
        request.cursor().map(text -> Cursor.read(text, request.kind(), wish(request)).last());
    return read(reading -> page(listings.of(request, names, reading), request, last, reading));
  }

  /// The version of the page that a cursor of a list of that kind ends, or [Problem.Invalid].
  public static long versionOf(String cursor, Kind kind) {
    return Cursor.read(cursor, kind).version();
  }

  private Versioned<Page<Summary>> page(
      Listing listing, ListRequest request, Optional<Position> last, Reading reading) {
    List<Position> shown = listing.after(last, request.limit());
    boolean isLast = shown.isEmpty() || listing.endsWith(shown.getLast());
    return new Versioned<>(
        reading.version(),
        new Page<>(
            shown.stream().map(position -> summary(position.id(), reading)).toList(),
            listing.size(),
            isLast
                ? Optional.empty()
                : Optional.of(
                    new Cursor(reading.version(), wish(request), shown.getLast()).write())));
  }

  /// Which list it is: filters, order, and from when it is seen.
  private String wish(ListRequest request) {
    return Wishes.digest(request) + perspective.lens();
  }

  private Summary summary(Id id, Reading reading) {
    return summaries
        .get(id, reading.version(), () -> Optional.of(new Summaries(reading).summary(id)))
        .orElseThrow();
  }

  /// How many things of each kind there are.
  public Map<Kind, Long> counts() {
    return read(
        reading -> {
          Map<Kind, Long> counts = new EnumMap<>(Kind.class);
          for (Kind kind : Kind.values()) {
            counts.put(kind, (long) listings.of(kind, reading).size());
          }
          return counts;
        });
  }

  /// Several things of one version, in the order of their ids.
  public Batch batch(List<Id> ids) {
    return read(
        reading ->
            new Batch(reading.version(), ids.stream().map(id -> item(id, reading)).toList()));
  }

  private Batch.Item item(Id id, Reading reading) {
    Optional<Fate> fate = new Fates(reading).of(id);
    Id living = fate.isPresent() && fate.get() instanceof Fate.Replaced(Id by) ? by : id;
    Optional<Resource> thing = resource(living, List.of(), reading);
    return new Batch.Item(
        id,
        thing,
        fate,
        thing.isPresent() || fate.isPresent()
            ? List.of()
            : listings.of(id.kind(), reading).nearest(id.slug()));
  }

  /// The articles at an address, with what they are used for.
  public Lookup lookup(WebAddress address) {
    return read(
        reading -> {
          List<Id> found = addresses.at(address, reading);
          ArticleUses uses = new ArticleUses(reading);
          return new Lookup(
              reading.version(),
              found.stream().map(uses::of).toList(),
              found.isEmpty()
                  ? addresses.nearest(address, reading).stream()
                      .flatMap(id -> reading.articles.citation(Reading.node(id)).stream())
                      .toList()
                  : List.of());
        });
  }

  /// What became of an id that names nothing any more.
  public Optional<Fate> fate(Id id) {
    return read(reading -> new Fates(reading).of(id));
  }

  /// The things of these kinds that somebody means by an id, a slug or a name in any language;
  /// several if several have that name, and [Problem.Unknown] with the nearest if none has.
  public Set<Id> meant(String field, List<Kind> kinds, String given) {
    return read(reading -> names.meant(field, kinds, given, reading));
  }

  /// The same, and empty if none has that name.
  public Set<Id> named(List<Kind> kinds, String given) {
    return read(reading -> names.named(kinds, given, reading));
  }

  /// Whom an outage hit and spared, if the outage is known.
  public Optional<Versioned<ImpactReport>> impact(ImpactRequest request) {
    return read(
        reading -> ifKnown(request.outage(), reading, () -> new Impacts(reading).of(request)));
  }

  private static <T> Optional<Versioned<T>> ifKnown(Id id, Reading reading, Supplier<T> work) {
    return reading.knows(id)
        ? Optional.of(new Versioned<>(reading.version(), work.get()))
        : Optional.empty();
  }

  /// When an outage happened, was published and was recorded, if the outage is known.
  ///
  /// @param limit how many items of each series
  public Optional<Versioned<Chronicle>> chronicle(Id outage, int limit) {
    return read(
        reading -> ifKnown(outage, reading, () -> new Chronicles(reading, limit).of(outage)));
  }

  /// True if the graph says what the thing is.
  public boolean knows(Id id) {
    return read(reading -> reading.knows(id));
  }

  /// The name to show for a thing, if the thing is known.
  public Optional<String> label(Id id) {
    return read(reading -> reading.knows(id) ? Optional.of(reading.label(id)) : Optional.empty());
  }

  /// Known things of the same kind whose slug looks like this one, else whose name does, as
  /// `kind:slug`, nearest first.
  public List<String> nearest(Id id) {
    return read(reading -> listings.of(id.kind(), reading)).nearest(id.slug());
  }

  /// The stored triples about a thing with those of its claims and conflicts and the names of what
  /// they point at, or [Problem.NotFound].
  public byte[] describe(Id id, RdfForm form) {
    return writer.hosted(told(id), form);
  }

  /// The same with the claims as annotations of RDF 1.2, or [Problem.NotAcceptable].
  public byte[] describeAnnotated(Id id, RdfForm form) {
    return writer.annotated(told(id), form);
  }

  private Set<Triple> told(Id id) {
    Set<Triple> told = read(reading -> new Description(reading.triples).of(Reading.node(id)));
    if (told.isEmpty()) {
      throw new Problem.NotFound(id.curie(), nearest(id)).toException();
    }
    return told;
  }

  /// When these things came into the graph, for those of which that is known.
  public Map<Id, Instant> recorded(Collection<Id> things) {
    return read(reading -> new Recordings(reading.triples).of(things));
  }

  /// How the thing itself is cited, if it is known.
  public Optional<CitationEntry> citation(Id id) {
    return read(reading -> new Bibliographies(reading).own(id));
  }

  /// The same with the articles behind it.
  public Optional<Bibliography> bibliography(Id id) {
    return read(reading -> new Bibliographies(reading).of(id));
  }

  /// The articles among these things and behind the claims among them.
  public List<CitationEntry> articlesBehind(Collection<Id> things) {
    return read(reading -> new Bibliographies(reading).behind(things));
  }

  /// The names of all things of these kinds and what they have to do with, by which texts are
  /// understood; all of one version.
  public Versioned<List<Profile>> profiles(Collection<Kind> kinds) {
    return read(
        reading -> {
          Profiles profiles = new Profiles(reading);
          return new Versioned<>(
              reading.version(),
              kinds.stream()
                  .flatMap(kind -> listings.of(kind, reading).ids().stream())
                  .map(profiles::of)
                  .toList());
        });
  }

  /// What full-text search knows of a thing, if the thing is known.
  public Optional<SearchDocument> searchDocument(Id id) {
    return read(reading -> new SearchDocuments(reading).document(id));
  }

  /// What full-text search knows of everything, read a few hundred things at a time. All belong to
  /// one version only if nobody writes meanwhile.
  public Stream<SearchDocument> searchDocuments() {
    return Stream.of(Kind.values())
        .flatMap(kind -> read(reading -> listings.of(kind, reading)).ids().stream())
        .gather(Gatherers.windowFixed(AT_A_TIME))
        .flatMap(ids -> searchDocuments(ids).stream());
  }

  /// What full-text search knows of these things, without those that are not known.
  public List<SearchDocument> searchDocuments(Collection<Id> ids) {
    return read(
        reading -> {
          SearchDocuments documents = new SearchDocuments(reading);
          return ids.stream().map(documents::document).flatMap(Optional::stream).toList();
        });
  }

  /// The things whose search documents a change makes stale: those that it touched, and those that
  /// show names or facets of them. Ask after the change; some of the things may be gone by then.
  public Set<Id> dependents(Set<Id> touched, Change change) {
    return read(reading -> new Dependents(reading.triples).of(touched, change));
  }

  private <T> T read(Function<Reading, T> work) {
    return store.read(dataset -> work.apply(new Reading(perspective.of(dataset))));
  }
}
