package org.outagraph.ingest.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// Which of the outages of an article a sentence is about: the first, unless a date, a name or
/// words such as "last year" say that it tells of another one.
final class Outages {
  private static final Pattern MONTH = Pattern.compile(".*-(\\d{4}-(?:0[1-9]|1[0-2]))");
  private static final int NEAR = 1;

  private final List<OutageMatch> matches;
  private final YearMonth now;

  Outages(List<OutageMatch> matches, LocalDate today) {
    this.matches = List.copyOf(matches);
    this.now = YearMonth.from(today);
  }

  boolean isEmpty() {
    return matches.isEmpty();
  }

  /// The outage, or empty if the sentence is about one that nobody knows.
  Optional<Party> of(Tape tape) {
    Optional<Party> named = named(tape);
    if (named.isPresent()) {
      return named;
    }
    Optional<Party> first = matches.stream().findFirst().map(OutageMatch::outage);
    List<Element> others =
        tape.elements("date").stream()
            .filter(element -> isElsewhere(element) && !isLasting(element, tape))
            .toList();
    if (!others.isEmpty()) {
      return others.stream().flatMap(element -> dated(element).stream()).findFirst();
    }
    return tape.elements("background").stream().allMatch(it -> isLasting(it, tape))
        ? first
        : Optional.empty();
  }

  /// Another outage of which the sentence gives the date, with that date.
  Optional<Map.Entry<Party, PartialDate>> another(Tape tape) {
    return tape.elements("date").stream()
        .filter(this::isElsewhere)
        .flatMap(
            element ->
                dated(element).stream()
                    .flatMap(
                        outage ->
                            ((Day) element.meaning())
                                .date().stream().map(date -> Map.entry(outage, date))))
        .findFirst();
  }

  /// Another outage that the sentence names.
  private Optional<Party> named(Tape tape) {
    return tape.elements("outage").stream()
        .map(element -> element.meaning())
        .filter(Party.Known.class::isInstance)
        .map(Party.class::cast)
        .filter(party -> !isFirst(party))
        .findFirst();
  }

  private boolean isFirst(Party party) {
    return !matches.isEmpty() && matches.getFirst().outage().equals(party);
  }

  /// True if a date is far from the first outage, and in the past.
  private boolean isElsewhere(Element element) {
    if (!(element.meaning() instanceof Day day) || day.month().isEmpty() || isEmpty()) {
      return false;
    }
    YearMonth month = day.month().get();
    YearMonth first = month(matches.getFirst()).orElse(now);
    boolean yearOnly =
        day.date().filter(it -> it.precision() == PartialDate.Precision.YEAR).isPresent();
    if (yearOnly) {
      return month.getYear() < first.getYear();
    }
    return ChronoUnit.MONTHS.between(month, first) > NEAR;
  }

  /// True if it is from when something holds that explains who was hit, such as a law, or is only
  /// said aside: "X, which changed its supplier last year, was not affected".
  private static boolean isLasting(Element date, Tape tape) {
    return tape.elements("lasting").stream()
        .anyMatch(lasting -> lasting.from() <= date.from() && date.to() <= lasting.to());
  }

  private Optional<Party> dated(Element element) {
    if (!(element.meaning() instanceof Day day)) {
      return Optional.empty();
    }
    return matches.stream()
        .skip(1)
        .filter(match -> month(match).equals(day.month()))
        .map(OutageMatch::outage)
        .findFirst();
  }

  private static Optional<YearMonth> month(OutageMatch match) {
    Optional<YearMonth> started = match.startedAt().flatMap(date -> Day.of(date).month());
    if (started.isPresent() || !(match.outage() instanceof Party.Known(var id))) {
      return started;
    }
    Matcher month = MONTH.matcher(id.slug());
    return month.matches() ? Optional.of(YearMonth.parse(month.group(1))) : Optional.empty();
  }

  /// True unless an outage is known to have been in another month than the one before or after.
  boolean isNear(Party outage, PartialDate date) {
    Optional<YearMonth> began =
        matches.stream()
            .filter(match -> match.outage().equals(outage))
            .findFirst()
            .flatMap(Outages::month);
    Optional<YearMonth> said = Day.of(date).month();
    return began.isEmpty()
        || said.isEmpty()
        || date.precision() == PartialDate.Precision.YEAR
        || Math.abs(ChronoUnit.MONTHS.between(began.get(), said.get())) <= NEAR;
  }

  /// True unless the graph knows that an outage began on another day than any clock of the world
  /// showed then.
  boolean mayHaveBegun(Party outage, PartialDate date) {
    return date.precision().compareTo(PartialDate.Precision.DAY) < 0
        || matches.stream()
            .filter(match -> outage instanceof Party.Known && match.outage().equals(outage))
            .flatMap(match -> match.startedAt().stream())
            .filter(known -> known.precision().compareTo(PartialDate.Precision.DAY) >= 0)
            .allMatch(known -> isSameDaySomewhere(known, day(date)));
  }

  private static boolean isSameDaySomewhere(PartialDate known, LocalDate day) {
    boolean exact = known.precision() == PartialDate.Precision.INSTANT;
    LocalDateTime first =
        exact
            ? LocalDateTime.ofInstant(Instant.parse(known.lexical()), ZoneOffset.UTC)
            : day(known).atStartOfDay();
    LocalDateTime last = exact ? first : first.plusDays(1);
    return !day.isBefore(first.minusHours(12).toLocalDate())
        && !day.isAfter(last.plusHours(14).toLocalDate());
  }

  private static LocalDate day(PartialDate date) {
    return LocalDate.parse(date.lexical().substring(0, 10));
  }

  /// The day on which the first outage began, if it is known so exactly.
  Optional<PartialDate> day() {
    return matches.stream()
        .findFirst()
        .flatMap(OutageMatch::startedAt)
        .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
        .map(date -> PartialDate.parse(day(date).toString()));
  }

  /// True if a party is the one whose systems failed, as far as the outage's name tells.
  boolean isAbout(Party outage, Party party) {
    String begin = firstWord(outage);
    return !begin.isEmpty() && firstWord(party).equals(begin);
  }

  /// True if an outage has the whole name of a party.
  static boolean isNamedAfter(Party outage, Party party) {
    return switch (outage) {
      case Party.Known(var id) ->
          party instanceof Party.Known(var other) && id.slug().matches(other.slug() + "-\\d{4}.*");
      case Party.Newcomer(_, String name) ->
          party instanceof Party.Newcomer(_, String other) && name.startsWith(other + " outage");
    };
  }

  /// True for the vendor whose own systems failed, as far as the outage's name tells.
  boolean isFailing(Party outage, Party party) {
    return party.kind() == Kind.VENDORS && isAbout(outage, party);
  }

  /// True for the vendor whose systems failed in the first outage.
  boolean isFirstVendor(Party party) {
    return !isEmpty() && isFailing(matches.getFirst().outage(), party);
  }

  private static String firstWord(Party party) {
    String name =
        switch (party) {
          case Party.Known(var id) -> id.slug();
          case Party.Newcomer(_, String printed) -> printed;
        };
    return name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", 2)[0];
  }
}
