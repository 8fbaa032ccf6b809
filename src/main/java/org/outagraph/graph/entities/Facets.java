package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// The values by which a search can be narrowed, for one thing.
///
/// `type` is the path of the kind, `language` a tag, `year` four digits; all else are names such as
/// `vendors:example`. A thing has itself as a value of the facet of its kind. Only what stands
/// counts: a party that was wrongly held responsible is no value of `vendor`.
final class Facets {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}");

  private final Triples triples;
  private final Map<String, Set<String>> values = new TreeMap<>();

  Facets(Triples triples, Id id) {
    this.triples = triples;
    put("type", id.kind().path());
  }

  Map<String, List<String>> values() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((field, set) -> lists.put(field, List.copyOf(set)));
    return lists;
  }

  Facets of(Node thing) {
    see(thing);
    follow(thing, Vocabulary.RESPONSIBLE, "vendor");
    follow(thing, Vocabulary.SUPPLIED_BY, "vendor");
    follow(thing, Vocabulary.ORIGINATED_IN, "product");
    follow(thing, Vocabulary.CAUSE, "cause");
    follow(thing, Vocabulary.SECTOR, "sector");
    follow(thing, Vocabulary.PUBLISHER, "publisher");
    follow(thing, Vocabulary.ORIGINAL_PUBLISHER, "publisher");
    triples.objects(thing, Vocabulary.HEADQUARTERED_IN).forEach(this::region);
    triples.objects(thing, Vocabulary.JURISDICTION).forEach(this::region);
    triples.objects(thing, Vocabulary.AFFECTED).forEach(this::party);
    triples.objects(thing, Vocabulary.SPARED).forEach(this::party);
    triples.objects(thing, Vocabulary.LANGUAGE).forEach(tag -> put("language", words(tag)));
    return this;
  }

  Facets year(Optional<PartialDate> date) {
    date.ifPresent(day -> put("year", day.lexical().substring(0, 4)));
    return this;
  }

  /// Adds what a claim says, and which outage's vendor, product and cause it is about.
  Facets of(ClaimNode claim) {
    Node subject = claim.statement().subject();
    see(subject);
    party(claim.statement().object());
    follow(subject, Vocabulary.RESPONSIBLE, "vendor");
    follow(subject, Vocabulary.ORIGINATED_IN, "product");
    follow(subject, Vocabulary.CAUSE, "cause");
    return this;
  }

  /// Adds where a claim was reported.
  Facets citations(Collection<Node> articles) {
    for (Node article : articles) {
      follow(article, Vocabulary.PUBLISHER, "publisher");
      follow(article, Vocabulary.ORIGINAL_PUBLISHER, "publisher");
      triples.objects(article, Vocabulary.LANGUAGE).forEach(tag -> put("language", words(tag)));
    }
    return this;
  }

  private void follow(Node thing, Node property, String field) {
    triples.objects(thing, property).forEach(value -> put(field, value));
  }

  /// A party that was hit or spared: a region, a sector, or an organisation of some sectors.
  private void party(Node party) {
    if (party.isURI()) {
      see(party);
      follow(party, Vocabulary.SECTOR, "sector");
    }
  }

  /// Adds the thing itself where its kind is a facet.
  private void see(Node thing) {
    id(thing)
        .ifPresent(
            id -> {
              switch (id.kind()) {
                case VENDORS -> put("vendor", id.curie());
                case PRODUCTS -> put("product", id.curie());
                case REGIONS -> region(thing);
                case SECTORS -> put("sector", id.curie());
                case CAUSES -> put("cause", id.curie());
                case PUBLISHERS -> put("publisher", id.curie());
                case OUTAGES, ORGANISATIONS, POLICIES, ARTICLES, CLAIMS -> {}
                case CATEGORIES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS -> {}
              }
            });
  }

  /// Adds a region and what it is part of, up to its country.
  private void region(Node region) {
    id(region)
        .filter(id -> id.kind() == Kind.REGIONS)
        .filter(id -> put("region", id.curie()))
        .filter(id -> !COUNTRY.matcher(id.slug()).matches())
        .ifPresent(id -> wholes(region).forEach(this::region));
  }

  private List<Node> wholes(Node region) {
    List<Node> wholes = new ArrayList<>(triples.objects(region, Vocabulary.PART_OF));
    wholes.removeIf(whole -> id(whole).filter(id -> !GROUP.matcher(id.slug()).matches()).isEmpty());
    return wholes;
  }

  private void put(String field, Node value) {
    id(value).ifPresent(id -> put(field, id.curie()));
  }

  private boolean put(String field, String value) {
    return values.computeIfAbsent(field, any -> new TreeSet<>()).add(value);
  }

  private static Optional<Id> id(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()) : Optional.empty();
  }

  private static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
