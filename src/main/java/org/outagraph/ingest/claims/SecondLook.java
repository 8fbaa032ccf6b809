package org.outagraph.ingest.claims;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.PartialDate;

/// Looks at the claims of a whole article together: says each only once, gives an outage one start
/// and one cause, and takes back what other claims of the article speak against.
final class SecondLook {
  /// Figures that a hit party gives of itself: "Delta said that 4,000 flights were cancelled".
  private static final Set<String> OWN_FIGURES =
      Set.of(
          "flightsCancelled",
          "flightsDelayed",
          "flightsAffected",
          "transactionsFailed",
          "passengersAffected");

  private static final Set<String> ONLY_ONE =
      Set.of("startedAt", "endedAt", "duration", "cause", "responsible", "originatedIn");

  /// How far a day of a place may begin before or end after that of UTC.
  private static final Duration ZONES = Duration.ofHours(10);

  /// How much surer a date is to be that of the outage if it has a time of day.
  private static final double CLOCK = 0.2;

  private static final double CLEARLY = 0.05;

  private SecondLook() {}

  static List<ProposedClaim> at(List<ProposedClaim> claims, Outages outages) {
    List<ProposedClaim> sound =
        withinStory(undisputed(withoutFailing(aboutSpeaker(claims, outages))), outages);
    return onlyOne(best(sound), sound, outages);
  }

  /// A vendor whose systems failed is neither hit nor spared: its customers are. Nor is anybody
  /// spared by an outage that has its name.
  private static List<ProposedClaim> withoutFailing(List<ProposedClaim> claims) {
    Set<List<Object>> failing = new HashSet<>();
    for (ProposedClaim claim : claims) {
      if (claim.property().equals("responsible")) {
        failing.add(List.of(claim.subject(), claim.statement()));
      }
    }
    return claims.stream()
        .filter(
            claim ->
                !Property.PARTY.has(claim.property())
                    || !failing.contains(List.of(claim.subject(), claim.statement())))
        .filter(claim -> !isOwn(claim))
        .toList();
  }

  private static boolean isOwn(ProposedClaim claim) {
    return claim.property().equals("spared")
        && claim.statement() instanceof Statement.Thing(Party party)
        && Outages.isNamedAfter(claim.subject(), party);
  }

  /// Numbers alone, without anybody who was hit and without a cause, are seldom about a known
  /// outage; and none began or ended in a month that is far from its own.
  private static List<ProposedClaim> withinStory(List<ProposedClaim> claims, Outages outages) {
    Set<Party> told = new HashSet<>();
    for (ProposedClaim claim : claims) {
      if (Property.PARTY.has(claim.property()) || Property.THING.has(claim.property())) {
        told.add(claim.subject());
      }
    }
    return claims.stream()
        .filter(
            claim ->
                switch (claim.statement()) {
                  case Statement.Number _ ->
                      claim.subject() instanceof Party.Newcomer || told.contains(claim.subject());
                  case Statement.When(var date) when Property.DATE.has(claim.property()) ->
                      outages.isNear(claim.subject(), date)
                          && (!claim.property().equals("startedAt")
                              || outages.mayHaveBegun(claim.subject(), date));
                  case Statement.When _, Statement.Thing _ -> true;
                })
        .toList();
  }

  /// If a sentence seems to say that somebody was hit and was not, only what is clearly surer
  /// stays.
  private static List<ProposedClaim> undisputed(List<ProposedClaim> claims) {
    return claims.stream()
        .filter(claim -> claims.stream().noneMatch(other -> disputes(other, claim)))
        .toList();
  }

  private static boolean disputes(ProposedClaim other, ProposedClaim claim) {
    return Property.PARTY.has(claim.property())
        && Property.PARTY.has(other.property())
        && isHit(other) != isHit(claim)
        && other.subject().equals(claim.subject())
        && other.statement().equals(claim.statement())
        && other.quote().equals(claim.quote())
        && claim.confidence() < other.confidence() + CLEARLY;
  }

  private static boolean isHit(ProposedClaim claim) {
    return claim.property().equals("affected") == claim.asserts();
  }

  private static List<ProposedClaim> aboutSpeaker(List<ProposedClaim> claims, Outages outages) {
    Map<String, Party> hit = new HashMap<>();
    for (ProposedClaim claim : claims) {
      if (claim.property().equals("affected")
          && claim.statement() instanceof Statement.Thing(Party party)
          && !outages.isAbout(claim.subject(), party)) {
        hit.put(name(party), party);
      }
    }
    return claims.stream()
        .map(
            claim ->
                OWN_FIGURES.contains(claim.property())
                    ? speaker(claim.speaker())
                        .flatMap(name -> Optional.ofNullable(hit.get(name)))
                        .map(claim::ofParty)
                        .orElse(claim)
                    : claim)
        .toList();
  }

  private static Optional<String> speaker(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Publisher _ -> Optional.empty();
      case Speaker.Known(var id) -> Optional.of(id.curie());
      case Speaker.Named(String words) -> Optional.of(words.toLowerCase(Locale.ROOT));
    };
  }

  private static String name(Party party) {
    return switch (party) {
      case Party.Known(var id) -> id.curie();
      case Party.Newcomer(_, String name) -> name.toLowerCase(Locale.ROOT);
    };
  }

  /// Of claims that say the same, the surest.
  private static List<ProposedClaim> best(List<ProposedClaim> claims) {
    Map<Same, ProposedClaim> best = new LinkedHashMap<>();
    for (ProposedClaim claim : claims) {
      best.merge(Same.of(claim), claim, (one, other) -> isBetter(other, one) ? other : one);
    }
    return List.copyOf(best.values());
  }

  private static boolean isBetter(ProposedClaim other, ProposedClaim one) {
    return other.supersedes() == one.supersedes()
        ? other.confidence() > one.confidence()
        : other.supersedes();
  }

  /// An outage has one start, one end, one duration, one cause, and one product and vendor in which
  /// it began: of several what the article supports most stays, of dates of one day the most exact.
  private static List<ProposedClaim> onlyOne(
      List<ProposedClaim> claims, List<ProposedClaim> before, Outages outages) {
    Map<List<Object>, ProposedClaim> best = new HashMap<>();
    for (ProposedClaim claim : claims) {
      if (ONLY_ONE.contains(claim.property())) {
        best.merge(
            List.of(claim.subject(), claim.property()),
            claim,
            (one, other) ->
                moreExact(one, other)
                    .orElse(
                        support(other, before, outages) > support(one, before, outages)
                            ? other
                            : one));
      }
    }
    return claims.stream()
        .filter(claim -> !ONLY_ONE.contains(claim.property()) || best.containsValue(claim))
        .toList();
  }

  /// The more exact one of two dates of which one lies within the other.
  private static Optional<ProposedClaim> moreExact(ProposedClaim one, ProposedClaim other) {
    if (one.statement() instanceof Statement.When(PartialDate date)
        && other.statement() instanceof Statement.When(PartialDate another)
        && date.precision() != another.precision()
        && isSame(date, another)) {
      return Optional.of(another.precision().compareTo(date.precision()) > 0 ? other : one);
    }
    return Optional.empty();
  }

  /// True for equal dates, and if the more exact one lies within the other, in whatever zone that
  /// is a day.
  private static boolean isSame(PartialDate one, PartialDate other) {
    if (one.precision() == other.precision()) {
      return one.equals(other);
    }
    boolean instant =
        one.precision() == PartialDate.Precision.INSTANT
            || other.precision() == PartialDate.Precision.INSTANT;
    Duration margin = instant ? ZONES : Duration.ZERO;
    return one.earliest().isBefore(other.latest().plus(margin))
        && other.earliest().isBefore(one.latest().plus(margin));
  }

  private static double support(ProposedClaim claim, List<ProposedClaim> before, Outages outages) {
    double sum =
        before.stream()
            .filter(other -> Same.of(other).equals(Same.of(claim)))
            .mapToDouble(ProposedClaim::confidence)
            .sum();
    return switch (claim.statement()) {
      case Statement.When(var date) ->
          before.stream()
                  .filter(other -> other.property().equals(claim.property()))
                  .filter(other -> other.subject().equals(claim.subject()))
                  .filter(
                      other ->
                          other.statement() instanceof Statement.When(PartialDate another)
                              && isSame(date, another))
                  .mapToDouble(ProposedClaim::confidence)
                  .sum()
              + (date.precision() == PartialDate.Precision.INSTANT ? CLOCK : 0);
      case Statement.Thing(Party party) when outages.isAbout(claim.subject(), party) -> sum + 2;
      case Statement.Thing _ -> sum;
      case Statement.Number _ -> claim.supersedes() ? sum + 2 : sum;
    };
  }

  /// What two claims have in common that say the same.
  private record Same(
      Party subject, String property, Object statement, Optional<Party> about, boolean asserts) {
    static Same of(ProposedClaim claim) {
      Object said =
          claim.statement() instanceof Statement.Number(Count count)
              ? List.of(count.low(), count.high(), count.unit())
              : claim.statement();
      return new Same(claim.subject(), claim.property(), said, claim.about(), claim.asserts());
    }
  }
}
