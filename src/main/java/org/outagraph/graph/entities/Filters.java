package org.outagraph.graph.entities;

import static org.outagraph.graph.Vocabulary.ABOUT;
import static org.outagraph.graph.Vocabulary.AFFECTED;
import static org.outagraph.graph.Vocabulary.ASSERTED_BY;
import static org.outagraph.graph.Vocabulary.ASSERTS;
import static org.outagraph.graph.Vocabulary.BASIS;
import static org.outagraph.graph.Vocabulary.BECAUSE;
import static org.outagraph.graph.Vocabulary.BROADER;
import static org.outagraph.graph.Vocabulary.CATEGORY;
import static org.outagraph.graph.Vocabulary.CAUSE;
import static org.outagraph.graph.Vocabulary.COVERS;
import static org.outagraph.graph.Vocabulary.DENIES;
import static org.outagraph.graph.Vocabulary.DEPRECATED;
import static org.outagraph.graph.Vocabulary.EDITORIAL;
import static org.outagraph.graph.Vocabulary.HEADQUARTERED_IN;
import static org.outagraph.graph.Vocabulary.INFERRED;
import static org.outagraph.graph.Vocabulary.INTEREST;
import static org.outagraph.graph.Vocabulary.IN_FORCE_FROM;
import static org.outagraph.graph.Vocabulary.IN_FORCE_UNTIL;
import static org.outagraph.graph.Vocabulary.JURISDICTION;
import static org.outagraph.graph.Vocabulary.LANGUAGE;
import static org.outagraph.graph.Vocabulary.LEVEL;
import static org.outagraph.graph.Vocabulary.NORMAL;
import static org.outagraph.graph.Vocabulary.OBJECT;
import static org.outagraph.graph.Vocabulary.ORIGINAL_PUBLISHER;
import static org.outagraph.graph.Vocabulary.ORIGINATED_IN;
import static org.outagraph.graph.Vocabulary.PART_OF;
import static org.outagraph.graph.Vocabulary.POLICY_KIND;
import static org.outagraph.graph.Vocabulary.PREDICATE;
import static org.outagraph.graph.Vocabulary.PREFERRED;
import static org.outagraph.graph.Vocabulary.PUBLISHER;
import static org.outagraph.graph.Vocabulary.RANK;
import static org.outagraph.graph.Vocabulary.RELATED_POLICY;
import static org.outagraph.graph.Vocabulary.RELAYED_BY;
import static org.outagraph.graph.Vocabulary.REPORTED;
import static org.outagraph.graph.Vocabulary.REPORTED_IN;
import static org.outagraph.graph.Vocabulary.RESPONSIBLE;
import static org.outagraph.graph.Vocabulary.SCOPE;
import static org.outagraph.graph.Vocabulary.SECTOR;
import static org.outagraph.graph.Vocabulary.SERVICE;
import static org.outagraph.graph.Vocabulary.SPARED;
import static org.outagraph.graph.Vocabulary.STANCE;
import static org.outagraph.graph.Vocabulary.SUBJECT;
import static org.outagraph.graph.Vocabulary.SUPPLIED_BY;
import static org.outagraph.graph.Vocabulary.UNVERIFIED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// The filters of each kind's list. A region also means its parts, a concept the narrower ones;
/// what is denied or known to be wrong fits nothing but filters of claims.
public final class Filters {
  private static final Way PARTY = Way.any(Way.by(AFFECTED), Way.by(SPARED));

  private Filters() {}

  /// The names of the filters of a kind with what their values are, in words.
  public static Map<String, String> of(Kind kind) {
    return all(kind).stream()
        .collect(
            Collectors.toMap(
                Filter::name, Filter::meaning, (one, other) -> one, LinkedHashMap::new));
  }

  static Optional<Filter> named(String name, Kind kind) {
    return all(kind).stream().filter(filter -> filter.name().equals(name)).findFirst();
  }

  private static List<Filter> all(Kind kind) {
    return switch (kind) {
      case OUTAGES -> outages();
      case PRODUCTS ->
          List.of(
              things("vendor", Way.by(SUPPLIED_BY), Kind.VENDORS),
              things("category", Way.by(CATEGORY), Kind.CATEGORIES));
      case VENDORS, ORGANISATIONS, PUBLISHERS ->
          List.of(
              things("region", Way.by(HEADQUARTERED_IN), Kind.REGIONS),
              things("sector", Way.by(SECTOR), Kind.SECTORS));
      case REGIONS -> List.of(things("partOf", Way.by(PART_OF), Kind.REGIONS));
      case POLICIES -> policies();
      case ARTICLES -> articles();
      case CLAIMS -> claims();
      case CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS ->
          List.of(things("broader", Way.by(BROADER), kind));
    };
  }

  private static List<Filter> outages() {
    return List.of(
        things(
            "vendor",
            Way.any(Way.by(RESPONSIBLE), Way.by(SUPPLIED_BY).then(Way.by(ORIGINATED_IN))),
            Kind.VENDORS),
        things("product", Way.by(ORIGINATED_IN), Kind.PRODUCTS),
        things("region", PARTY, Kind.REGIONS),
        things("sector", Way.any(PARTY, Way.by(SECTOR).then(PARTY)), Kind.SECTORS),
        Filter.things(
            "organisation",
            "an organisation that was hit or spared",
            Filter.organisations(),
            PARTY),
        things("cause", Way.by(CAUSE), Kind.CAUSES),
        things("policy", Way.by(RELATED_POLICY), Kind.POLICIES),
        year(),
        from(),
        to());
  }

  private static List<Filter> policies() {
    return List.of(
        things("jurisdiction", Way.by(JURISDICTION), Kind.REGIONS),
        things("kind", Way.by(POLICY_KIND), Kind.POLICY_KINDS),
        things("covers", covering(), Kind.CATEGORIES),
        Filter.date("inForceOn", "a date on which it may have been in force", Filters::inForce));
  }

  /// A policy that covers a category covers the narrower ones, too.
  private static Way covering() {
    return (category, triples) ->
        Stream.concat(Stream.of(category), new Wholes(triples).of(category).stream())
            .flatMap(wider -> triples.subjects(COVERS, wider).stream());
  }

  private static BiPredicate<Node, PartialDate> inForce(Reading reading) {
    return (policy, date) ->
        dates(policy, IN_FORCE_FROM, reading).anyMatch(from -> Filter.reaches(date, from))
            && dates(policy, IN_FORCE_UNTIL, reading)
                .allMatch(until -> Filter.reaches(until, date));
  }

  private static Stream<PartialDate> dates(Node thing, Node property, Reading reading) {
    return reading.triples.objects(thing, property).stream()
        .flatMap(value -> Values.date(value).stream());
  }

  private static List<Filter> articles() {
    return List.of(
        things(
            "publisher",
            Way.any(Way.by(PUBLISHER), Way.by(ORIGINAL_PUBLISHER)),
            Kind.PUBLISHERS,
            Kind.ORGANISATIONS),
        Filter.word("language", "a language tag, such as en", LANGUAGE),
        Filter.things(
            "about",
            "what claims in it are about",
            Filter.anything(),
            Way.any(Way.by(SUBJECT), Way.by(OBJECT)).then(Way.to(REPORTED_IN))),
        year(),
        from(),
        to());
  }

  private static List<Filter> claims() {
    return List.of(
        Filter.things("subject", "what it is about", Filter.anything(), Way.by(SUBJECT)),
        Filter.things("object", "what it says of that", Filter.anything(), Way.by(OBJECT)),
        Filter.things(
            "about",
            "its subject, its object or the matter of its conflict",
            Filter.anything(),
            Way.any(Way.by(SUBJECT), Way.by(OBJECT), Way.by(ABOUT))),
        Filter.things(
            "mentions",
            "a thing that it names in any role: as subject, object, reason, speaker, scope …",
            Filter.anything(),
            Way.any(
                Way.by(SUBJECT),
                Way.by(OBJECT),
                Way.by(BECAUSE),
                Way.by(ASSERTED_BY),
                Way.by(RELAYED_BY),
                Way.by(REPORTED_IN),
                Way.by(SCOPE))),
        Filter.property("property", PREDICATE),
        things("article", Way.by(REPORTED_IN), Kind.ARTICLES),
        Filter.things("speaker", "who says so", Filter.organisations(), Way.by(ASSERTED_BY)),
        Filter.things(
            "because",
            "the reason that it gives",
            List.of(Kind.POLICIES, Kind.REASONS, Kind.POLICY_KINDS),
            Way.by(BECAUSE)),
        things("level", Way.by(LEVEL), Kind.LEVELS),
        things("service", Way.by(SERVICE), Kind.SERVICES),
        Filter.choice("basis", BASIS, REPORTED, EDITORIAL, UNVERIFIED, INFERRED),
        Filter.choice("rank", RANK, PREFERRED, NORMAL, DEPRECATED),
        Filter.choice("stance", STANCE, ASSERTS, DENIES),
        Filter.presence("interested", INTEREST),
        from(),
        to());
  }

  private static Filter things(String name, Way way, Kind... kinds) {
    String meaning = Stream.of(kinds).map(Kind::singular).collect(Collectors.joining(" or "));
    return Filter.things(name, "a " + meaning + " by id, slug or name", List.of(kinds), way);
  }

  private static Filter year() {
    return Filter.date("year", "its year", reading -> on(reading, Filter::overlap));
  }

  private static Filter from() {
    return Filter.date(
        "from", "a date on or after which it may be", reading -> on(reading, Filter::reaches));
  }

  private static Filter to() {
    return Filter.date(
        "to",
        "a date on or before which it may be",
        reading -> on(reading, (date, to) -> Filter.reaches(to, date)));
  }

  private static BiPredicate<Node, PartialDate> on(
      Reading reading, BiPredicate<PartialDate, PartialDate> test) {
    return (thing, asked) ->
        reading.dates.of(thing).filter(date -> test.test(date, asked)).isPresent();
  }
}
