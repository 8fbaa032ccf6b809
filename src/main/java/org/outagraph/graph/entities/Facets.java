package org.outagraph.graph.entities;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// The values by which a search can be narrowed, for one thing.
///
/// `region` has countries and their parts, `area` what has these in it, up to the world. `type` is
/// the path of the kind, `language` a tag, `year` four digits; all else are names such as
/// `vendors:example`. A thing has itself as a value of the facet of its kind. Only what stands
/// counts: a party that was wrongly held responsible is no value of `vendor`.
final class Facets {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}");

  private final Triples triples;
  private final Reports reports;
  private final Map<String, Map<String, Instant>> values = new TreeMap<>();

  Facets(Triples triples, Reports reports, Id id) {
    this.triples = triples;
    this.reports = reports;
    put("type", id.kind().path(), Instant.MIN);
  }

  Map<String, List<String>> values() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((field, some) -> lists.put(field, List.copyOf(some.keySet())));
    return lists;
  }

  /// When each value was first reported.
  Map<String, Map<String, Instant>> known() {
    return values;
  }

  Facets of(Node thing) {
    see(thing, Instant.MIN);
    follow(thing, Vocabulary.RESPONSIBLE, "vendor");
    follow(thing, Vocabulary.SUPPLIED_BY, "vendor");
    follow(thing, Vocabulary.ORIGINATED_IN, "product");
    follow(thing, Vocabulary.CAUSE, "cause");
    follow(thing, Vocabulary.SECTOR, "sector");
    follow(thing, Vocabulary.PUBLISHER, "publisher");
    follow(thing, Vocabulary.ORIGINAL_PUBLISHER, "publisher");
    each(thing, Vocabulary.HEADQUARTERED_IN, this::region);
    each(thing, Vocabulary.JURISDICTION, this::region);
    each(thing, Vocabulary.AFFECTED, this::party);
    each(thing, Vocabulary.SPARED, this::party);
    languages(thing, Instant.MIN);
    return this;
  }

  /// The year of the date that is shown for a thing.
  Facets year(Node thing, Optional<PartialDate> date) {
    date.ifPresent(day -> put("year", day.lexical().substring(0, 4), reported(thing, day)));
    return this;
  }

  private Instant reported(Node thing, PartialDate day) {
    return Stream.of(Vocabulary.STARTED_AT, Vocabulary.IN_FORCE_FROM)
        .flatMap(
            property ->
                triples.objects(thing, property).stream()
                    .filter(value -> Values.date(value).equals(Optional.of(day)))
                    .map(value -> reports.of(new Statement(thing, property, value))))
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /// Adds what a claim says, and which outage's vendor, product and cause it is about.
  Facets of(ClaimNode claim) {
    Node subject = claim.statement().subject();
    Instant said = reports.of(claim.node());
    see(subject, said);
    party(claim.statement().object(), said);
    follow(subject, Vocabulary.RESPONSIBLE, "vendor");
    follow(subject, Vocabulary.ORIGINATED_IN, "product");
    follow(subject, Vocabulary.CAUSE, "cause");
    return this;
  }

  /// Adds where a claim was reported: another article may have been published later.
  Facets citations(Collection<Node> articles) {
    for (Node article : articles) {
      Instant published = reports.of(article);
      Seen publisher = (value, known) -> put("publisher", value, Reports.later(published, known));
      each(article, Vocabulary.PUBLISHER, publisher);
      each(article, Vocabulary.ORIGINAL_PUBLISHER, publisher);
      languages(article, published);
    }
    return this;
  }

  private void languages(Node article, Instant known) {
    triples
        .objects(article, Vocabulary.LANGUAGE)
        .forEach(tag -> put("language", words(tag), known));
  }

  private interface Seen {
    void at(Node value, Instant known);
  }

  /// Every value that stands with when it was first reported.
  private void each(Node thing, Node property, Seen seen) {
    for (Node value : triples.objects(thing, property)) {
      seen.at(value, reports.of(new Statement(thing, property, value)));
    }
  }

  private void follow(Node thing, Node property, String field) {
    each(thing, property, (value, known) -> put(field, value, known));
  }

  /// A party that was hit or spared: a region, a sector, or an organisation of some sectors.
  private void party(Node party, Instant known) {
    if (party.isURI()) {
      see(party, known);
      each(
          party,
          Vocabulary.SECTOR,
          (sector, said) -> put("sector", sector, Reports.later(known, said)));
    }
  }

  /// Adds the thing itself where its kind is a facet.
  private void see(Node thing, Instant known) {
    id(thing)
        .ifPresent(
            id -> {
              switch (id.kind()) {
                case VENDORS -> put("vendor", id.curie(), known);
                case PRODUCTS -> put("product", id.curie(), known);
                case REGIONS -> region(thing, known);
                case SECTORS -> put("sector", id.curie(), known);
                case CAUSES -> put("cause", id.curie(), known);
                case PUBLISHERS -> put("publisher", id.curie(), known);
                case OUTAGES, ORGANISATIONS, POLICIES, ARTICLES, CLAIMS -> {}
                case CATEGORIES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS -> {}
              }
            });
  }

  /// Adds a region and what it is part of, up to its country; and, apart, all that has it in it.
  private void region(Node region, Instant known) {
    id(region)
        .filter(id -> id.kind() == Kind.REGIONS)
        .filter(id -> put("region", id.curie(), known))
        .ifPresent(
            id -> {
              List<Node> wholes = wholes(region);
              wholes.forEach(whole -> area(whole, known));
              if (!COUNTRY.matcher(id.slug()).matches()) {
                wholes.stream().filter(Facets::isNoGroup).forEach(whole -> region(whole, known));
              }
            });
  }

  /// Adds a country, a continent, a union.
  private void area(Node area, Instant known) {
    id(area)
        .filter(id -> put("area", id.curie(), known))
        .ifPresent(id -> wholes(area).forEach(whole -> area(whole, known)));
  }

  private List<Node> wholes(Node region) {
    return triples.objects(region, Vocabulary.PART_OF);
  }

  private static boolean isNoGroup(Node region) {
    return id(region).filter(id -> !GROUP.matcher(id.slug()).matches()).isPresent();
  }

  private void put(String field, Node value, Instant known) {
    id(value).ifPresent(id -> put(field, id.curie(), known));
  }

  /// Keeps the earliest report; false if an earlier one is there already.
  private boolean put(String field, String value, Instant known) {
    Map<String, Instant> some = values.computeIfAbsent(field, any -> new TreeMap<>());
    Instant before = some.get(value);
    if (before != null && !known.isBefore(before)) {
      return false;
    }
    some.put(value, known);
    return true;
  }

  private static Optional<Id> id(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()) : Optional.empty();
  }

  private static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
