package org.outagraph.graph.entities;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Period;
import org.outagraph.model.Timeline;

/// Reads when things were reported and when they happened.
final class Timelines {
  private final Triples triples;
  private final Reports reports;

  Timelines(Triples triples, Reports reports) {
    this.triples = triples;
    this.reports = reports;
  }

  /// Of anything but articles and claims.
  Timeline ofThing(Id id, Node node, Map<String, Map<String, Instant>> facets) {
    List<ClaimNode> naming = reports.naming(node);
    return new Timeline(
        reports.of(node),
        facets,
        events(id.kind(), node),
        valid(id.kind(), node),
        reports.earliest(naming),
        Reports.recorded(naming));
  }

  /// Of an article, which is about what the claims that cite it are about.
  Timeline ofArticle(
      Node article, List<ClaimNode> citing, Map<String, Map<String, Instant>> facets) {
    return new Timeline(
        reports.of(article),
        facets,
        citing.stream()
            .map(claim -> claim.statement().subject())
            .distinct()
            .flatMap(subject -> events(subject).stream())
            .distinct()
            .toList(),
        List.of(Period.ALWAYS),
        triples.object(article, Vocabulary.PUBLISHED_AT).flatMap(Values::date),
        Reports.recorded(citing));
  }

  /// Of a claim: its own time, as far as what it is about is the case.
  Timeline ofClaim(ClaimNode claim, Map<String, Map<String, Instant>> facets) {
    Node subject = claim.statement().subject();
    Optional<Period> own = own(claim);
    return new Timeline(
        reports.of(claim.node()),
        facets,
        own.map(List::of).orElseGet(() -> events(subject)),
        own.map(period -> within(period, valid(subject))).orElseGet(() -> valid(subject)),
        reports.reported(claim),
        Reports.recorded(List.of(claim)));
  }

  private static Optional<Period> own(ClaimNode claim) {
    Optional<PartialDate> from = claim.one(Vocabulary.VALID_FROM).flatMap(Values::date);
    Optional<PartialDate> until = claim.one(Vocabulary.VALID_UNTIL).flatMap(Values::date);
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    Instant end = until.map(PartialDate::latest).orElse(Instant.MAX);
    return Optional.of(new Period(from, end, Instant.MIN, Instant.MAX));
  }

  /// What a period has in common with each of these.
  private static List<Period> within(Period period, List<Period> others) {
    List<Period> common = new ArrayList<>();
    for (Period other : others) {
      boolean isLater = period.begin().isAfter(other.begin());
      Instant end = period.end().isBefore(other.end()) ? period.end() : other.end();
      Optional<PartialDate> start = isLater ? period.start() : other.start();
      if ((isLater ? period : other).begin().isBefore(end)) {
        common.add(new Period(start, end, other.knownFrom(), other.knownUntil()));
      }
    }
    return common;
  }

  private List<Period> events(Node node) {
    return kind(node).map(kind -> events(kind, node)).orElse(List.of());
  }

  private List<Period> valid(Node node) {
    return kind(node).map(kind -> valid(kind, node)).orElse(List.of(Period.ALWAYS));
  }

  private static Optional<Kind> kind(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()).map(Id::kind) : Optional.empty();
  }

  private List<Period> events(Kind kind, Node node) {
    return switch (kind) {
      case OUTAGES -> outage(node);
      case POLICIES ->
          dated(node, Vocabulary.IN_FORCE_FROM).stream()
              .map(from -> Period.of(from.date, from.known))
              .toList();
      default -> List.of();
    };
  }

  private List<Period> valid(Kind kind, Node node) {
    return switch (kind) {
      case OUTAGES -> orAlways(outage(node));
      case POLICIES -> orAlways(inForce(node));
      default -> List.of(Period.ALWAYS);
    };
  }

  /// From each start that is reported to each end; until an end is reported, only that it began.
  private List<Period> outage(Node node) {
    List<Dated> ends = dated(node, Vocabulary.ENDED_AT);
    return periods(dated(node, Vocabulary.STARTED_AT), ends, Timelines::endOfDay);
  }

  /// From each day on that is reported; until an end is reported, without one.
  private List<Period> inForce(Node node) {
    List<Dated> ends = dated(node, Vocabulary.IN_FORCE_UNTIL);
    return periods(dated(node, Vocabulary.IN_FORCE_FROM), ends, start -> Instant.MAX);
  }

  /// What has no time may always be so.
  private static List<Period> orAlways(List<Period> periods) {
    return periods.isEmpty() ? List.of(Period.ALWAYS) : periods;
  }

  private static Instant endOfDay(Dated start) {
    Instant end = start.date.latest();
    return start.date.precision() == PartialDate.Precision.INSTANT
        ? end.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS)
        : end;
  }

  private interface Open {
    Instant end(Dated start);
  }

  private static List<Period> periods(List<Dated> starts, List<Dated> ends, Open open) {
    Instant endKnown = ends.stream().map(Dated::known).min(Instant::compareTo).orElse(Instant.MAX);
    List<Period> periods = new ArrayList<>();
    for (Dated start : starts) {
      Optional<PartialDate> begin = Optional.of(start.date);
      if (start.known.isBefore(endKnown) || ends.isEmpty()) {
        periods.add(new Period(begin, open.end(start), start.known, endKnown));
      }
      for (Dated end : ends) {
        Instant last = Reports.later(end.date.latest(), start.date.latest());
        periods.add(new Period(begin, last, Reports.later(start.known, end.known), Instant.MAX));
      }
    }
    return periods;
  }

  /// A date that stands, and when it was first reported.
  private record Dated(PartialDate date, Instant known) {}

  private List<Dated> dated(Node node, Node property) {
    List<Dated> dated = new ArrayList<>();
    for (Node value : triples.objects(node, property)) {
      Values.date(value)
          .map(date -> new Dated(date, reports.of(new Statement(node, property, value))))
          .ifPresent(dated::add);
    }
    dated.sort(
        Comparator.comparing((Dated one) -> one.date.earliest())
            .thenComparing(one -> one.date.lexical()));
    return dated;
  }
}
