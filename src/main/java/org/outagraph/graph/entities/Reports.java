package org.outagraph.graph.entities;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// When things were first known: the first instant after all that the date of the first report may
/// mean, so that nothing is taken for known too early; [Instant#MIN] for what needs no report.
///
/// The rules are those of looking from another day, for all days at once: see `docs/time.md`.
@OwnsState("remembers what it has worked out in one reading")
final class Reports {
  private static final Comparator<PartialDate> BY_END =
      Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest);

  private final Triples triples;
  private final Claims claims;
  private final Statements statements;
  private final Map<Node, Instant> known = new HashMap<>();

  Reports(Triples triples, Claims claims, Statements statements) {
    this.triples = triples;
    this.claims = claims;
    this.statements = statements;
  }

  /// When a statement was first made that stands; one without claims is reference data.
  Instant of(Statement statement) {
    List<ClaimNode> about = statements.claims(statement);
    return about.isEmpty()
        ? Instant.MIN
        : about.stream()
            .filter(ClaimNode::stands)
            .map(claim -> of(claim.node()))
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
  }

  Instant of(Node thing) {
    Instant found = known.get(thing);
    if (found == null) {
      // Whatever rests on itself is held back by the rest of what it rests on.
      known.put(thing, Instant.MIN);
      found = kind(thing).map(kind -> lookUp(kind, thing)).orElse(Instant.MIN);
      known.put(thing, found);
    }
    return found;
  }

  private static Optional<Kind> kind(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()).map(Id::kind) : Optional.empty();
  }

  private Instant lookUp(Kind kind, Node thing) {
    return switch (kind) {
      case CLAIMS -> claims.node(thing).map(this::ofClaim).orElse(Instant.MIN);
      case ARTICLES -> published(thing).map(PartialDate::latest).orElse(Instant.MIN);
      case OUTAGES, PRODUCTS -> named(thing, Vocabulary.STARTED_AT);
      case POLICIES -> named(thing, Vocabulary.IN_FORCE_FROM);
      case VENDORS, ORGANISATIONS, REGIONS, PUBLISHERS -> Instant.MIN;
      case CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS ->
          Instant.MIN;
    };
  }

  private Instant ofClaim(ClaimNode claim) {
    return reported(claim)
        .map(PartialDate::latest)
        .orElseGet(() -> bases(claim).map(this::of).reduce(Instant.MIN, Reports::later));
  }

  /// What an undated claim speaks of and rests on. A dated one is itself a report of what it speaks
  /// of, so that this cannot have been unknown then.
  private static Stream<Node> bases(ClaimNode claim) {
    return Stream.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.BECAUSE, Vocabulary.PREMISE)
        .flatMap(property -> claim.all(property).stream());
  }

  /// Since the first dated claim that names it, else since it began.
  private Instant named(Node thing, Node beginning) {
    return earliest(naming(thing))
        .or(
            () ->
                triples.objects(thing, beginning).stream()
                    .flatMap(date -> Values.date(date).stream())
                    .min(BY_END))
        .map(PartialDate::latest)
        .orElse(Instant.MIN);
  }

  /// The claims that have the thing as what they are about, as their value or as a reason.
  List<ClaimNode> naming(Node thing) {
    return Stream.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.BECAUSE)
        .flatMap(property -> claims.nodes(triples.subjects(property, thing)).stream())
        .distinct()
        .toList();
  }

  /// The date of the first report among these.
  Optional<PartialDate> earliest(List<ClaimNode> some) {
    return some.stream().flatMap(claim -> reported(claim).stream()).min(BY_END);
  }

  /// When the first of these was recorded.
  static Optional<PartialDate> recorded(List<ClaimNode> some) {
    return some.stream()
        .flatMap(claim -> claim.all(Vocabulary.RECORDED_AT).stream())
        .flatMap(date -> Values.date(date).stream())
        .min(BY_END);
  }

  /// The claim's own date, else that of its oldest article.
  Optional<PartialDate> reported(ClaimNode claim) {
    return claim
        .one(Vocabulary.REPORTED_AT)
        .flatMap(Values::date)
        .or(
            () ->
                claim.all(Vocabulary.REPORTED_IN).stream()
                    .flatMap(article -> published(article).stream())
                    .min(BY_END));
  }

  Optional<PartialDate> published(Node article) {
    return triples
        .object(article, Vocabulary.PUBLISHED_AT)
        .or(() -> triples.object(article, Vocabulary.RETRIEVED_AT))
        .flatMap(Values::date);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
