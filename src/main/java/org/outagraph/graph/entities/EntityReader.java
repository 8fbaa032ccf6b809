package org.outagraph.graph.entities;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.Summary;

/// Reads things out of the graph: each call is one read transaction. Safe for use by several
/// threads.
public final class EntityReader {
  private final GraphStore store;
  private final Prefixes prefixes;
  private final Listings listings = new Listings();

  public EntityReader(GraphStore store, Prefixes prefixes) {
    this.store = store;
    this.prefixes = prefixes;
  }

  /// The thing with all that is said of it, if it is known. A claim as a thing has one fact: its
  /// statement with every claim about it.
  public Optional<Entity> entity(Id id) {
    return read(reading -> new Entities(reading).entity(id));
  }

  /// The claim with all its qualifiers, if it is known.
  public Optional<Claim> claim(Id id) {
    return read(reading -> reading.claims.node(Reading.node(id)).map(reading.claims::claim));
  }

  /// One page of the things of a kind: outages with the newest first, claims by slug, all else by
  /// name. The cursor is `next` of the page before; one that is damaged is [Problem.Invalid].
  public Page<Summary> list(Kind kind, int limit, Optional<String> cursor) {
    if (limit < 1) {
      throw new Problem.Invalid("limit", String.valueOf(limit), "write a number of 1 or more")
          .toException();
    }
    Optional<Position> last = cursor.map(text -> Cursor.read(text, kind));
    return read(reading -> page(listings.of(kind, reading), limit, last, reading));
  }

  private static Page<Summary> page(
      Listing listing, int limit, Optional<Position> last, Reading reading) {
    List<Position> shown = listing.after(last, limit);
    Summaries summaries = new Summaries(reading);
    boolean isLast = shown.isEmpty() || listing.endsWith(shown.getLast());
    return new Page<>(
        shown.stream().map(position -> summaries.summary(position.id())).toList(),
        listing.size(),
        isLast ? Optional.empty() : Optional.of(Cursor.of(shown.getLast())));
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

  /// True if the graph says what the thing is.
  public boolean knows(Id id) {
    return read(reading -> reading.knows(id));
  }

  /// Known things of the same kind whose slug looks like this one, else whose name does, as
  /// `kind:slug`, nearest first.
  public List<String> nearest(Id id) {
    return read(reading -> listings.of(id.kind(), reading)).nearest(id.slug());
  }

  private <T> T read(Function<Reading, T> work) {
    return store.read(dataset -> work.apply(new Reading(dataset)));
  }
}
