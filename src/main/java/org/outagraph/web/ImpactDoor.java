package org.outagraph.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Impact;
import org.outagraph.model.ImpactReport;
import org.outagraph.model.ImpactRequest;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.Standpoint;
import org.outagraph.model.Versioned;

/// `/api/outages/{slug}/impact`: whom an outage hit and spared, party by party.
final class ImpactDoor {
  /// The parties that can be asked for by id, slug or name, each with the kinds that it may be.
  static final Map<String, List<Kind>> PARTIES = parties();

  static final Set<String> PARAMETERS = parameters();

  static final String BETWEEN = "~";
  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})" + BETWEEN + "(.+)");

  private static final int USUAL = 100;
  private static final int MOST = 500;
  private static final String NOT_REPORTED = Impact.Status.NOT_REPORTED.word();

  private final KnowledgeBase base;

  ImpactDoor(KnowledgeBase base) {
    this.base = base;
  }

  private static Map<String, List<Kind>> parties() {
    Map<String, List<Kind>> parties = new LinkedHashMap<>();
    parties.put("region", List.of(Kind.REGIONS));
    parties.put("sector", List.of(Kind.SECTORS));
    parties.put("organisation", List.of(Kind.ORGANISATIONS, Kind.VENDORS, Kind.PUBLISHERS));
    parties.put("product", List.of(Kind.PRODUCTS));
    return parties;
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(PARTIES.keySet());
    names.addAll(List.of("party", "status", "include", "limit", "cursor"));
    names.addAll(Request.STANDPOINT);
    return names;
  }

  Reply impact(Request request) {
    request.allow(PARAMETERS);
    Id outage = request.id(Kind.OUTAGES, request.part("slug"));
    Standpoint standpoint =
        cursor(request)
            .map(cursor -> request.standpoint().pinned(cursor.version()))
            .orElseGet(request::standpoint);
    Versioned<ImpactReport> seen =
        base.entities(standpoint)
            .impact(asked(request, outage))
            .orElseThrow(() -> ResourceDoor.unseen(outage, request, base));
    return Json.reply(ImpactJson.of(seen.value(), seen.version())).atVersion(seen.version());
  }

  private ImpactRequest asked(Request request, Id outage) {
    Set<Impact.Status> statuses =
        words(request, "status", Impact.Status.values(), Impact.Status::word);
    return new ImpactRequest(
        outage,
        named(request),
        words(request, "party", Impact.Group.values(), Impact.Group::word),
        statuses,
        includes(request) || statuses.contains(Impact.Status.NOT_REPORTED),
        request.number("limit", USUAL, 1, MOST),
        cursor(request).map(Cursor::last));
  }

  /// The version of the page before and the last party on it.
  private record Cursor(long version, Id last) {}

  private static Optional<Cursor> cursor(Request request) {
    return request.one("cursor").map(ImpactDoor::cursor);
  }

  private static Cursor cursor(String text) {
    Matcher parts = CURSOR.matcher(text);
    return Optional.of(parts)
        .filter(Matcher::matches)
        .flatMap(known -> Id.ofCurie(known.group(2)))
        .map(last -> new Cursor(Long.parseLong(parts.group(1)), last))
        .orElseThrow(
            () ->
                new Problem.Invalid(
                        "cursor", text, "take it unchanged from \"next\" of the page before")
                    .toException());
  }

  private List<Id> named(Request request) {
    Set<Id> ids = new LinkedHashSet<>();
    PARTIES.forEach(
        (name, kinds) ->
            request
                .all(name)
                .forEach(given -> ids.addAll(base.entities().meant(name, kinds, given))));
    return List.copyOf(ids);
  }

  private static boolean includes(Request request) {
    Optional<String> include = request.one("include");
    include
        .filter(word -> !word.equals(NOT_REPORTED))
        .ifPresent(
            word -> {
              throw new Problem.Unknown("include", word, List.of(NOT_REPORTED)).toException();
            });
    return include.isPresent();
  }

  private static <E> Set<E> words(
      Request request, String name, E[] values, Function<E, String> word) {
    Map<String, E> known =
        Arrays.stream(values)
            .collect(Collectors.toMap(word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Set<E> meant = new LinkedHashSet<>();
    for (String given : request.all(name)) {
      E value = known.get(given);
      if (value == null) {
        List<String> near = Nearest.to(given, known.keySet());
        throw new Problem.Unknown(name, given, near.isEmpty() ? List.copyOf(known.keySet()) : near)
            .toException();
      }
      meant.add(value);
    }
    return meant;
  }
}
