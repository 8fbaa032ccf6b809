package org.outagraph.ingest.claims;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.model.PartialDate;

/// The time of a place beside that of the world, "9:30 a.m. (0630 GMT) on Friday": together they
/// tell the place's zone, in which the day and the other times of an article are meant.
///
/// @param time the time of the place
/// @param zone its zone
record HomeTime(LocalTime time, ZoneId zone) {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration EAST = Duration.ofHours(14);
  private static final Duration WEST = Duration.ofHours(-10);

  /// The time of the place, if the slots called `home` tell one and a zone may be so far from the
  /// world's.
  ///
  /// @param world what stands in the brackets
  /// @param named the zone that the place's time has itself
  static Optional<HomeTime> of(Match match, Day world, Optional<ZoneId> named) {
    List<Element> home = match.elements("home").toList();
    Optional<LocalTime> time = time(home);
    if (time.isEmpty() || world.time().isEmpty() || !world.zone().equals(Optional.of(UTC))) {
      return Optional.empty();
    }
    Duration ahead = Duration.between(world.time().get(), time.get());
    if (ahead.compareTo(EAST) > 0) {
      ahead = ahead.minusDays(1);
    } else if (ahead.compareTo(WEST) < 0) {
      ahead = ahead.plusDays(1);
    }
    if (ahead.toMinutes() % QUARTER.toMinutes() != 0) {
      return Optional.empty();
    }
    ZoneId zone = ZoneOffset.ofTotalSeconds((int) ahead.toSeconds());
    return Optional.of(new HomeTime(time.get(), named.orElse(zone)));
  }

  /// The same point in time, told in the time of the place.
  ///
  /// @param inBrackets true if the day stands with the time of the world: "(1640 GMT Tuesday)"
  Day day(Day world, boolean inBrackets) {
    if (!inBrackets || !world.isDay()) {
      return new Day(world.date(), Optional.of(time), Optional.of(zone), world.later());
    }
    LocalDateTime there =
        LocalDate.parse(world.date().orElseThrow().lexical())
            .atTime(world.time().orElseThrow())
            .atZone(ZoneOffset.UTC)
            .withZoneSameInstant(zone)
            .toLocalDateTime();
    PartialDate date = PartialDate.parse(there.toLocalDate().toString());
    return new Day(
        Optional.of(date), Optional.of(there.toLocalTime()), Optional.of(zone), Day.SAME);
  }

  private static Optional<LocalTime> time(List<Element> home) {
    Optional<String> clock =
        home.stream().filter(it -> it.slot().matches("time|clock")).map(Element::value).findFirst();
    List<Integer> small =
        home.stream()
            .filter(it -> it.slot().equals("small"))
            .map(it -> Integer.valueOf(it.value()))
            .toList();
    String half =
        home.stream()
            .filter(it -> it.slot().equals("half"))
            .map(Element::value)
            .findFirst()
            .orElse("");
    if (clock.isPresent()) {
      return Optional.of(
          Dates.time(
              Integer.parseInt(clock.get().substring(0, 2)),
              Integer.parseInt(clock.get().substring(2)),
              half));
    }
    return small.isEmpty()
        ? Optional.empty()
        : Optional.of(Dates.time(small.getFirst(), small.size() > 1 ? small.get(1) : 0, half));
  }
}
