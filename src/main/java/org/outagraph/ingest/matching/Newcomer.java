package org.outagraph.ingest.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.outagraph.ingest.matching.Story.Told;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// Names an outage that the graph does not have, from who failed and when.
final class Newcomer {
  private static final Set<Kind> ACTING = Set.of(Kind.VENDORS, Kind.PRODUCTS, Kind.ORGANISATIONS);
  private static final Pattern STATUS_PAGE =
      Pattern.compile(
          "(.{2,40}?)(?:'s|’s)? (?:System |Service )?(?:Status|Statuspage|Incidents)(?: [Pp]age)?");

  private static final int CLOSE = 21;
  private static final int LONG_AGO = 60;
  private static final double RECALLED = 0.65;
  private static final int FAR = 100_000;

  private final Story story;
  private final Manuscript manuscript;
  private final Function<Id, String> labels;

  Newcomer(Story story, Manuscript manuscript, Function<Id, String> labels) {
    this.story = story;
    this.manuscript = manuscript;
    this.labels = labels;
  }

  OutageMatch match(double score) {
    PartialDate start = start();
    LocalDate day =
        LocalDate.parse(start.lexical().length() > 7 ? start.lexical() : start.lexical() + "-01");
    Optional<String> actor = host().or(this::actor);
    String name = actor.map(who -> who + " outage, " + when(day)).orElse("Outage, " + when(day));
    return new OutageMatch(
        new Party.Newcomer(Kind.OUTAGES, name),
        Optional.of(start),
        score,
        List.of(
            "the text reports the failure of a technology",
            "no known outage fits",
            actor.map(who -> "it is mostly about " + who).orElse("it does not say whose")));
  }

  /// The outage of a month long ago that a sentence tells of, if it says whose.
  Optional<OutageMatch> recalled(Told told) {
    Optional<PartialDate> date =
        told.dates().stream()
            .filter(it -> it.precision() != PartialDate.Precision.YEAR)
            .filter(it -> isLongAgo(LocalDate.ofInstant(it.earliest(), ZoneOffset.UTC)))
            .findFirst();
    return told.strength() < RECALLED || date.isEmpty()
        ? Optional.empty()
        : first(told)
            .map(
                who ->
                    new OutageMatch(
                        new Party.Newcomer(
                            Kind.OUTAGES,
                            who
                                + " outage, "
                                + when(LocalDate.ofInstant(date.get().earliest(), ZoneOffset.UTC))),
                        date,
                        OutageMatcher.ENOUGH,
                        List.of("the text looks back at it", "no known outage fits")));
  }

  private boolean isLongAgo(LocalDate day) {
    return day.isBefore(manuscript.today().minusDays(LONG_AGO));
  }

  /// Who is named first in a sentence.
  private Optional<String> first(Told told) {
    return Stream.concat(
            told.names().stream()
                .filter(candidate -> ACTING.contains(candidate.kind()))
                .map(Candidate::text),
            told.ids().stream().filter(id -> ACTING.contains(id.kind())).sorted().map(labels))
        .min(Comparator.comparingInt(name -> Math.floorMod(told.text().indexOf(name), FAR)));
  }

  /// The first day in the text that is not long before it, else the month of the text.
  private PartialDate start() {
    LocalDate today = manuscript.today();
    return story.sentences().stream()
        .filter(told -> told.strength() > 0.3)
        .flatMap(told -> told.dates().stream())
        .filter(date -> date.precision() == PartialDate.Precision.DAY)
        .filter(date -> isClose(LocalDate.parse(date.lexical()), today))
        .min(Comparator.comparing(PartialDate::earliest))
        .orElseGet(() -> PartialDate.parse(today.toString().substring(0, 7)));
  }

  private static String when(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
  }

  private static boolean isClose(LocalDate day, LocalDate today) {
    return !day.isAfter(today) && day.isAfter(today.minusDays(CLOSE));
  }

  /// True if a firm tells there how its services work.
  boolean isOnStatusPage() {
    return host().isPresent();
  }

  /// The firm whose status page it is.
  private Optional<String> host() {
    return manuscript
        .publisher()
        .map(STATUS_PAGE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  /// Who is named most, above all at the beginning and beside words for a failure.
  private Optional<String> actor() {
    Map<String, Double> weights = new HashMap<>();
    List<Told> sentences = story.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Told told = sentences.get(i);
      double weight = (i < 2 ? 3 : i < 4 ? 2 : 1) * (0.5 + told.strength());
      told.names().stream()
          .filter(candidate -> ACTING.contains(candidate.kind()))
          .forEach(
              candidate ->
                  weights.merge(candidate.text(), weight * likely(candidate.kind()), Double::sum));
      told.ids().stream()
          .filter(id -> ACTING.contains(id.kind()))
          .forEach(id -> weights.merge(labels.apply(id), weight * likely(id.kind()), Double::sum));
    }
    return weights.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static double likely(Kind kind) {
    return kind == Kind.VENDORS ? 1.3 : 1;
  }
}
