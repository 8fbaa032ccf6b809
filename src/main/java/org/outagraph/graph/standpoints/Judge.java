package org.outagraph.graph.standpoints;

import static org.outagraph.graph.Vocabulary.BECAUSE;
import static org.outagraph.graph.Vocabulary.CONFLICT;
import static org.outagraph.graph.Vocabulary.DENIES;
import static org.outagraph.graph.Vocabulary.DEPRECATED;
import static org.outagraph.graph.Vocabulary.ENDED_AT;
import static org.outagraph.graph.Vocabulary.IN_FORCE_FROM;
import static org.outagraph.graph.Vocabulary.IN_FORCE_UNTIL;
import static org.outagraph.graph.Vocabulary.OBJECT;
import static org.outagraph.graph.Vocabulary.POSITION;
import static org.outagraph.graph.Vocabulary.PREDICATE;
import static org.outagraph.graph.Vocabulary.PREMISE;
import static org.outagraph.graph.Vocabulary.PUBLISHED_AT;
import static org.outagraph.graph.Vocabulary.RANK;
import static org.outagraph.graph.Vocabulary.REPORTED_AT;
import static org.outagraph.graph.Vocabulary.REPORTED_IN;
import static org.outagraph.graph.Vocabulary.RETRIEVED_AT;
import static org.outagraph.graph.Vocabulary.STANCE;
import static org.outagraph.graph.Vocabulary.STARTED_AT;
import static org.outagraph.graph.Vocabulary.SUBJECT;
import static org.outagraph.graph.Vocabulary.TYPE;
import static org.outagraph.graph.Vocabulary.VALID_FROM;
import static org.outagraph.graph.Vocabulary.VALID_UNTIL;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.DateLiteral;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;
import org.outagraph.model.PartialDate;

/// Says what cannot be seen from a standpoint.
///
/// What was known: a claim since it was reported, which is its own date or that of its oldest
/// article; one of which no date is known (inferred, or the editors' own) since all that it speaks
/// of and rests on. An article since it was published. An outage, a policy, a product since the
/// first dated claim that names it, else since it began. A conflict since its last position. Names,
/// regions and concepts: always.
///
/// What was so: an outage from its beginning to its end, or on the day of its beginning if no end
/// is known; a policy while in force; a claim within its own time and while its subject is seen.
///
/// A plain statement is seen while a claim in sight carries it, or if it needs none.
final class Judge {
  private static final Comparator<PartialDate> BY_END =
      Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest);

  private final Graph graph;
  private final Moment moment;
  private final Verdicts verdicts;
  private final Predicate<Node> claimed;

  Judge(Graph graph, Moment moment, Verdicts verdicts, Predicate<Node> claimed) {
    this.graph = graph;
    this.moment = moment;
    this.verdicts = verdicts;
    this.claimed = claimed;
  }

  boolean hides(Triple triple) {
    return isHidden(triple.getSubject())
        || isHidden(triple.getObject())
        || (claimed.test(triple.getPredicate()) && refuted(triple.getSubject()).contains(triple));
  }

  private boolean isHidden(Node thing) {
    Boolean known = verdicts.things().get(thing);
    if (known != null) {
      return known;
    }
    if (!thing.isURI() || !Sort.mayBeHidden(thing)) {
      return false;
    }
    boolean hidden = judge(thing);
    verdicts.things().put(thing, hidden);
    return hidden;
  }

  private boolean judge(Node thing) {
    return switch (Sort.of(thing)) {
      case CLAIM -> isClaimHidden(thing);
      case ARTICLE -> published(thing).filter(moment::isTooLate).isPresent();
      case OUTAGE -> wasUnknown(thing, STARTED_AT) || wasNotGoingOn(thing);
      case POLICY ->
          wasUnknown(thing, IN_FORCE_FROM)
              || moment.misses(first(thing, IN_FORCE_FROM), last(thing, IN_FORCE_UNTIL));
      case PRODUCT -> wasUnknown(thing, STARTED_AT);
      case PART ->
          graph.contains(thing, TYPE, CONFLICT)
              && objects(thing, POSITION).anyMatch(this::isHidden);
      case OTHER -> false;
    };
  }

  /// The names of things tell what sort they are of, so that most need not be looked up.
  private enum Sort {
    CLAIM,
    ARTICLE,
    OUTAGE,
    POLICY,
    PRODUCT,
    /// Something within another thing, such as a conflict.
    PART,
    OTHER;

    static boolean mayBeHidden(Node thing) {
      return of(thing) != OTHER;
    }

    static Sort of(Node thing) {
      String iri = thing.getURI();
      if (!iri.startsWith(Names.BASE) || iri.startsWith(Names.ONTOLOGY)) {
        return OTHER;
      }
      if (iri.indexOf('#') >= 0) {
        return PART;
      }
      return Stream.of(Kind.CLAIMS, Kind.ARTICLES, Kind.OUTAGES, Kind.POLICIES, Kind.PRODUCTS)
          .filter(kind -> iri.startsWith(kind.iri() + "/"))
          .findFirst()
          .map(Sort::of)
          .orElse(OTHER);
    }

    private static Sort of(Kind kind) {
      return switch (kind) {
        case CLAIMS -> CLAIM;
        case ARTICLES -> ARTICLE;
        case OUTAGES -> OUTAGE;
        case POLICIES -> POLICY;
        case PRODUCTS -> PRODUCT;
        default -> OTHER;
      };
    }
  }

  private boolean isClaimHidden(Node claim) {
    if (moment.misses(first(claim, VALID_FROM), last(claim, VALID_UNTIL))) {
      return true;
    }
    Optional<PartialDate> reported = reported(claim);
    if (reported.isPresent()) {
      return moment.isTooLate(reported.get()) || isAnyHidden(claim, SUBJECT, OBJECT);
    }
    return isAnyHidden(claim, SUBJECT, OBJECT, BECAUSE, PREMISE);
  }

  private boolean isAnyHidden(Node claim, Node... properties) {
    return Stream.of(properties)
        .flatMap(property -> objects(claim, property))
        .anyMatch(this::isHidden);
  }

  private Optional<PartialDate> reported(Node claim) {
    return first(claim, REPORTED_AT)
        .or(
            () ->
                objects(claim, REPORTED_IN)
                    .map(this::published)
                    .flatMap(Optional::stream)
                    .min(BY_END));
  }

  private Optional<PartialDate> published(Node article) {
    return first(article, PUBLISHED_AT).or(() -> first(article, RETRIEVED_AT));
  }

  private boolean wasUnknown(Node thing, Node beginning) {
    if (!moment.asksWhatWasKnown()) {
      return false;
    }
    return Stream.of(SUBJECT, OBJECT, BECAUSE)
        .flatMap(property -> subjects(property, thing).stream())
        .map(this::reported)
        .flatMap(Optional::stream)
        .min(BY_END)
        .or(() -> first(thing, beginning))
        .filter(moment::isTooLate)
        .isPresent();
  }

  private boolean wasNotGoingOn(Node outage) {
    Optional<PartialDate> begin = first(outage, STARTED_AT);
    return moment.misses(
        begin, last(outage, ENDED_AT).or(() -> last(outage, STARTED_AT).map(Judge::day)));
  }

  private static PartialDate day(PartialDate date) {
    return date.precision() == PartialDate.Precision.INSTANT
        ? PartialDate.parse(date.earliest().toString().substring(0, 10))
        : date;
  }

  private Set<Triple> refuted(Node subject) {
    Set<Triple> known = verdicts.refuted().get(subject);
    if (known != null) {
      return known;
    }
    Set<Triple> carried = new HashSet<>();
    Set<Triple> refuted = new HashSet<>();
    for (Node claim : subjects(SUBJECT, subject)) {
      boolean carries = !isHidden(claim) && stands(claim);
      objects(claim, PREDICATE)
          .flatMap(
              property ->
                  objects(claim, OBJECT).map(object -> Triple.create(subject, property, object)))
          .forEach(carries ? carried::add : refuted::add);
    }
    refuted.removeAll(carried);
    verdicts.refuted().put(subject, refuted);
    return refuted;
  }

  private boolean stands(Node claim) {
    return !graph.contains(claim, STANCE, DENIES) && !graph.contains(claim, RANK, DEPRECATED);
  }

  private Optional<PartialDate> first(Node thing, Node property) {
    return dates(thing, property).min(BY_END);
  }

  private Optional<PartialDate> last(Node thing, Node property) {
    return dates(thing, property).max(BY_END);
  }

  private Stream<PartialDate> dates(Node thing, Node property) {
    return objects(thing, property).map(DateLiteral::read).flatMap(Optional::stream);
  }

  private Stream<Node> objects(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }
}
