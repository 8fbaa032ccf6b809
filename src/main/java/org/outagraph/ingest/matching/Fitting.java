package org.outagraph.ingest.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.outagraph.ingest.matching.Story.Told;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.PartialDate.Precision;

/// Compares one known outage with one article.
final class Fitting {
  private static final int FRESH = 14;
  private static final int RECENT = 45;
  private static final int FEW = 3;
  private static final double REPORT = 0.5;
  private static final double UNSURE = 0.45;

  private final KnownOutage outage;
  private final Story story;
  private final Set<Id> actors = new HashSet<>();
  private final Set<Id> places = new HashSet<>();
  private final Function<Id, String> labels;
  private final Set<String> label;

  /// @param named the things in the name of the outage
  /// @param labels gives names of things, for the reasons
  Fitting(KnownOutage outage, Set<Id> named, Story story, Function<Id, String> labels) {
    this.outage = outage;
    this.story = story;
    this.labels = labels;
    this.label = outage.words();
    actors.addAll(outage.actors());
    named.forEach(id -> (id.kind() == Kind.REGIONS ? places : actors).add(id));
    Set<Id> regions =
        outage.affected().stream()
            .filter(id -> id.kind() == Kind.REGIONS)
            .collect(Collectors.toSet());
    if (regions.size() <= FEW) {
      places.addAll(regions);
    }
    actors.remove(outage.id());
  }

  /// How well it fits, if at all.
  Optional<Fit> fit() {
    Optional<LocalDate> start = outage.start().map(date -> day(date.earliest()));
    if (start.isPresent() && story.today().isBefore(start.get().minusDays(1))) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    Set<Id> named = story.ids();
    Set<Id> who = shared(actors, named);
    Set<Id> where = shared(places, named);
    boolean isNamed = named.contains(outage.id());
    boolean isDescribed = story.sentences().stream().anyMatch(this::describes);
    boolean isHit = !shared(outage.affected(), named).isEmpty();
    if (who.isEmpty() && where.isEmpty() && !isNamed && !isDescribed && !isHit) {
      return Optional.empty();
    }
    long age = age();
    if (who.isEmpty()
        && !isNamed
        && age > RECENT
        && story.dates().stream().allMatch(date -> exactness(date) == 0)) {
      return Optional.empty();
    }
    double time = age <= FRESH ? 0.45 : age <= RECENT ? 0.25 : 0;
    if (time > 0) {
      reasons.add("published " + age + " days after it");
    }
    double dated = dated(reasons);
    boolean isCrowded = time > 0 && shared(outage.affected(), named).size() >= FEW;
    boolean inLead = story.lead().stream().anyMatch(told -> names(told, actors));
    double party = parties(named, reasons);
    double actor = actor(who, where, inLead, reasons);
    boolean isElse = age > RECENT && story.tellsOfNow() && (dated < 0.3 || !isBegunWith());
    boolean isReport = story.strength() >= REPORT;
    boolean isMain =
        !isElse && isReport && (inLead || time > 0 && (!who.isEmpty() || isNamed || isCrowded));
    if (who.isEmpty() && isCrowded) {
      actor = Math.max(actor, 0.3);
    }
    if (who.isEmpty() && isDescribed) {
      actor = Math.max(actor, 0.3);
      reasons.add("has the words of its name");
    }
    double score = Math.min(0.65, time + dated) + actor + party + (isNamed ? 0.5 : 0);
    if (isNamed) {
      reasons.add("it is named");
    }
    if (!isMain) {
      reasons.add("the article only looks back at it");
      score = dated > 0 || isNamed ? score * 0.85 : Math.min(UNSURE, score);
    }
    if (!isReport && dated == 0) {
      score = Math.min(UNSURE, score);
    }
    boolean isOther =
        story.sentences().stream()
            .anyMatch(told -> told.isOther() && told.strength() > 0.3 && names(told, actors));
    boolean isDistinct = isNamed || isOther || !Collections.disjoint(outage.products(), named);
    return Optional.of(
        new Fit(outage, Math.clamp(score, 0, 0.99), isMain, isDistinct, dated >= 0.45, reasons));
  }

  /// Days from the outage to the article; none while it lasts.
  private long age() {
    Instant end =
        outage.end().or(outage::start).map(PartialDate::latest).orElse(Instant.MIN.plusSeconds(1));
    return outage.start().isEmpty()
        ? Long.MAX_VALUE
        : Math.max(0, ChronoUnit.DAYS.between(day(end), story.today()));
  }

  private double actor(Set<Id> who, Set<Id> where, boolean inLead, List<String> reasons) {
    if (who.isEmpty()) {
      where.stream().limit(1).forEach(id -> reasons.add("names " + labels.apply(id)));
      return (where.isEmpty() ? 0 : 0.2) + (reported(places) ? 0.1 : 0);
    }
    who.stream().sorted().limit(FEW).forEach(id -> reasons.add("names " + labels.apply(id)));
    return 0.35 + (inLead ? 0.1 : 0) + (reported(actors) ? 0.1 : 0);
  }

  private double parties(Set<Id> named, List<String> reasons) {
    Set<Id> parties = shared(outage.affected(), named);
    parties.removeAll(actors);
    if (!parties.isEmpty()) {
      reasons.add("names " + parties.size() + " that it affected");
    }
    return Math.min(0.16, 0.04 * parties.size());
  }

  private boolean reported(Set<Id> ids) {
    return story.sentences().stream().anyMatch(told -> told.strength() > 0.3 && names(told, ids));
  }

  private boolean isBegunWith() {
    return story.lead().stream().limit(2).anyMatch(told -> names(told, actors));
  }

  /// How exactly a date of the text, near somebody who had to do with it, is that of the outage.
  private double dated(List<String> reasons) {
    double best = 0;
    Optional<PartialDate> told = Optional.empty();
    for (int i = 0; i < story.sentences().size(); i++) {
      if (!isAbout(i)) {
        continue;
      }
      for (PartialDate date : story.sentences().get(i).dates()) {
        double exact = exactness(date);
        if (exact > best) {
          best = exact;
          told = Optional.of(date);
        }
      }
    }
    told.ifPresent(date -> reasons.add("tells its date, " + date.lexical()));
    return best;
  }

  private boolean isAbout(int at) {
    Told told = story.sentences().get(at);
    boolean fails = told.strength() > 0 || story.around(at).anyMatch(near -> near.strength() >= 1);
    boolean isNear = story.around(at).anyMatch(near -> names(near, actors)) || describes(told);
    boolean isRecalled = story.strength() >= REPORT && names(told, actors);
    return fails && (isNear || names(told, places))
        || isRecalled
        || told.ids().contains(outage.id());
  }

  /// True if the sentence has two words of the outage's name.
  private boolean describes(Told told) {
    return label.stream()
            .filter(
                word ->
                    told.words().stream()
                        .anyMatch(
                            other ->
                                other.startsWith(word)
                                    || word.length() > 4
                                        && other.length() > 4
                                        && word.startsWith(other.substring(0, other.length() - 1))))
            .count()
        > 1;
  }

  private double exactness(PartialDate date) {
    if (outage.start().isEmpty()) {
      return 0;
    }
    PartialDate start = outage.start().get();
    LocalDate first = day(date.earliest()).minusDays(date.precision() == Precision.DAY ? 1 : 0);
    LocalDate last = day(date.latest()).plusDays(date.precision() == Precision.DAY ? 1 : 0);
    boolean fits = !day(start.latest()).isBefore(first) && !day(start.earliest()).isAfter(last);
    if (!fits) {
      return 0;
    }
    return switch (date.precision()) {
      case DAY, INSTANT -> 0.45;
      case MONTH -> 0.35;
      case YEAR -> 0.25;
    };
  }

  private static boolean names(Told told, Set<Id> ids) {
    return !Collections.disjoint(told.ids(), ids);
  }

  private static Set<Id> shared(Set<Id> some, Set<Id> others) {
    Set<Id> shared = new HashSet<>(some);
    shared.retainAll(others);
    return shared;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
