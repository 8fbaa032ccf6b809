package org.outagraph.ingest.matching;

import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.outagraph.ingest.matching.Story.Told;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// Tells which outages an article reports: those of the graph that fit, and a new one where none
/// does. It does not change, and may be used by several threads.
public final class OutageMatcher {
  /// Below this an outage is not reported.
  public static final double ENOUGH = 0.5;

  private static final double REPORT = 0.48;
  private static final int RARE = 50;
  private static final int RIVALS = 20;
  private static final int NEXT = 1;
  private static final double STATUS_PAGE = 0.3;

  private final Gazetteer.Known known;
  private final OutageWords words;
  private final Map<Id, Set<KnownOutage>> byParty = new HashMap<>();
  private final Map<String, Set<KnownOutage>> byWord = new HashMap<>();
  private final Map<Id, Set<Id>> named = new HashMap<>();

  private OutageMatcher(Gazetteer.Known known, OutageWords words) {
    this.known = known;
    this.words = words;
    KnownOutage.among(known.profiles(), known.world()).forEach(this::enter);
  }

  /// A matcher for the outages that are known at one time; to be made anew when more are known.
  public static OutageMatcher of(Gazetteer.Known known, OutageWords words) {
    return new OutageMatcher(known, words);
  }

  private void enter(KnownOutage outage) {
    Set<Id> inName = inName(outage.label());
    named.put(outage.id(), inName);
    outage
        .words()
        .forEach(word -> byWord.computeIfAbsent(word, any -> new HashSet<>()).add(outage));
    Stream.of(outage.actors(), outage.affected(), inName, Set.of(outage.id()))
        .flatMap(Set::stream)
        .forEach(id -> byParty.computeIfAbsent(id, any -> new HashSet<>()).add(outage));
  }

  /// The things in the name of an outage; as a whole it only names the outage.
  private Set<Id> inName(String label) {
    int first = label.indexOf(' ');
    int last = label.lastIndexOf(' ');
    Set<Id> ids = new HashSet<>();
    if (first > 0) {
      Stream.of(label.substring(0, last), label.substring(first + 1))
          .map(CleanText::of)
          .flatMap(part -> known.names().find(part, "en").known().stream())
          .map(Mention::id)
          .filter(id -> id.kind() != Kind.OUTAGES)
          .forEach(ids::add);
    }
    return ids;
  }

  /// The outages that the article reports: first what it is about, then what it looks back at, each
  /// the surest first. None if it is about no outage of technology.
  public List<OutageMatch> match(Manuscript manuscript, Mentions mentions) {
    Story story = new Story(manuscript, mentions, known.names(), words);
    List<Fit> fits = withoutRivals(fits(story));
    List<Fit> enough = fits.stream().filter(fit -> fit.score() >= ENOUGH).toList();
    Stream<OutageMatch> main = matches(enough, Fit::isMain);
    Stream<OutageMatch> background = matches(enough, fit -> !fit.isMain());
    Stream<OutageMatch> newcomer =
        enough.stream().anyMatch(Fit::isMain)
            ? Stream.of()
            : newcomer(story, manuscript).filter(it -> !isAmong(enough, it)).stream();
    List<OutageMatch> matches =
        Stream.of(main, newcomer, background).flatMap(found -> found).toList();
    return matches.isEmpty() ? matches : withRecalled(story, manuscript, matches);
  }

  /// With outages that nobody knows, of months long ago: "In March 2023, a power failure stopped
  /// transfers at Tumazi." A text that says of no other day when its own outage began is about that
  /// one: an inquiry, or results.
  private List<OutageMatch> withRecalled(
      Story story, Manuscript manuscript, List<OutageMatch> matches) {
    Set<YearMonth> told =
        matches.stream()
            .filter(match -> !isUndated(match))
            .flatMap(match -> match.startedAt().stream())
            .map(OutageMatcher::month)
            .collect(toSet());
    Newcomer newcomer = new Newcomer(story, manuscript, this::label);
    Map<YearMonth, OutageMatch> recalled = new TreeMap<>();
    for (Told sentence : story.sentences()) {
      newcomer
          .recalled(sentence)
          .filter(match -> !told.contains(month(match.startedAt().orElseThrow())))
          .ifPresent(match -> recalled.putIfAbsent(month(match.startedAt().orElseThrow()), match));
    }
    Optional<OutageMatch> same =
        matches.stream()
            .limit(1)
            .filter(OutageMatcher::isUndated)
            .filter(main -> !story.tellsOfNow())
            .flatMap(main -> recalled.values().stream().filter(it -> isOfSame(main, it)))
            .findFirst();
    return Stream.of(
            same.stream(),
            matches.stream().skip(same.isPresent() ? 1 : 0),
            recalled.values().stream().filter(it -> same.filter(it::equals).isEmpty()))
        .flatMap(found -> found)
        .toList();
  }

  /// True for a new one of which only the month of the text is known.
  private static boolean isUndated(OutageMatch match) {
    return match.outage() instanceof Party.Newcomer
        && match
            .startedAt()
            .filter(date -> date.precision() == PartialDate.Precision.DAY)
            .isEmpty();
  }

  private static boolean isOfSame(OutageMatch one, OutageMatch other) {
    return one.outage() instanceof Party.Newcomer(_, String name)
        && other.outage() instanceof Party.Newcomer(_, String another)
        && name.substring(0, name.lastIndexOf(','))
            .equals(another.substring(0, another.lastIndexOf(',')));
  }

  private static YearMonth month(PartialDate date) {
    return YearMonth.from(date.earliest().atOffset(ZoneOffset.UTC));
  }

  private static Stream<OutageMatch> matches(List<Fit> fits, Predicate<Fit> condition) {
    return fits.stream()
        .filter(condition)
        .map(
            fit ->
                new OutageMatch(
                    new Party.Known(fit.outage().id()),
                    fit.outage().start(),
                    fit.score(),
                    fit.reasons()));
  }

  private List<Fit> fits(Story story) {
    Set<KnownOutage> possible = new HashSet<>();
    story
        .sentences()
        .forEach(
            told -> told.ids().forEach(id -> possible.addAll(byParty.getOrDefault(id, Set.of()))));
    return possible.stream()
        .flatMap(
            outage ->
                new Fitting(outage, named.getOrDefault(outage.id(), Set.of()), story, this::label)
                    .fit().stream())
        .sorted(
            Comparator.comparingDouble(Fit::score)
                .reversed()
                .thenComparing(fit -> fit.outage().id()))
        .toList();
  }

  private String label(Id id) {
    return known
        .world()
        .profile(id)
        .flatMap(profile -> profile.names().findFirst())
        .map(text -> text.value())
        .orElseGet(id::slug);
  }

  /// Of two outages at about the same time an article is about the one that fits better, unless it
  /// names what only the other has.
  private static List<Fit> withoutRivals(List<Fit> fits) {
    if (fits.isEmpty()) {
      return fits;
    }
    Fit best = fits.getFirst();
    return fits.stream()
        .map(
            fit ->
                fit != best
                        && !fit.isDistinct()
                        && isWithin(fit.isDated() ? NEXT : RIVALS, fit, best)
                    ? fit.weakened(0.5, "another outage of that time fits better")
                    : fit)
        .toList();
  }

  private static boolean isWithin(int days, Fit one, Fit other) {
    Optional<PartialDate> start = one.outage().start();
    Optional<PartialDate> otherStart = other.outage().start();
    return start.isPresent()
        && otherStart.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(start.get().earliest(), otherStart.get().earliest()))
            <= days;
  }

  private Optional<OutageMatch> newcomer(Story story, Manuscript manuscript) {
    Newcomer newcomer = new Newcomer(story, manuscript, this::label);
    double strength = story.strength();
    if (strength > 0 && newcomer.isOnStatusPage()) {
      strength += STATUS_PAGE;
    }
    return strength < REPORT
        ? Optional.empty()
        : Optional.of(newcomer.match(Math.clamp(strength * 0.8, ENOUGH, 0.9)));
  }

  /// True if one of the graph began on about the day of the new one: it has a name already.
  private static boolean isAmong(List<Fit> fits, OutageMatch newcomer) {
    return fits.stream()
        .flatMap(fit -> fit.outage().start().stream())
        .anyMatch(
            start ->
                newcomer.startedAt().isPresent()
                    && newcomer.startedAt().get().precision() == PartialDate.Precision.DAY
                    && Math.abs(
                            ChronoUnit.DAYS.between(
                                start.earliest(), newcomer.startedAt().get().earliest()))
                        <= NEXT);
  }
}
