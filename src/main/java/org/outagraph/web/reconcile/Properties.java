package org.outagraph.web.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Nearest;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// The properties that can be asked for: those of the vocabulary, and a few words for what no
/// single one says. Safe for use by several threads.
@OwnsState("the properties of the version that was asked for last")
final class Properties {
  private static final String QUERY =
      """
      SELECT ?p (SAMPLE(?l) AS ?label) (SAMPLE(?d) AS ?definition) ?domain (SAMPLE(?r) AS ?range) {
        ?p a rdf:Property ; rdfs:label ?l .
        OPTIONAL { ?p skos:definition ?d }
        OPTIONAL { ?p schema:domainIncludes ?domain }
        OPTIONAL { ?p schema:rangeIncludes ?r }
        FILTER NOT EXISTS { ?p a og:ClaimProperty }
      } GROUP BY ?p ?domain ORDER BY ?label ?p
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, String> WORDS =
      Map.of(
          "label", "name, in every language",
          "alias", "other names, in any script",
          "description", "what it is, in a sentence",
          "iri", "the address that names it",
          "wikidata", "Wikidata item, such as Q312",
          "claims", "number of claims about it");

  private static final List<String> FACETS =
      List.of("vendor", "product", "region", "sector", "cause", "publisher", "year", "language");

  private static final Map<String, String> MEANT =
      Map.of("country", "region", "name", "label", "date", "year", "url", "og:address");

  private final KnowledgeBase base;
  private volatile Known known = new Known(-1, List.of());

  private record Known(long version, List<PropertyTerm> terms) {}

  Properties(KnowledgeBase base) {
    this.base = base;
  }

  /// The property that is called so: `og:sector`, its IRI, `sector`, or its name in words.
  ///
  /// @param where where it was asked for, for messages
  PropertyTerm named(String name, String where) {
    String wanted = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    return all().stream()
        .filter(term -> isCalled(term, wanted))
        .findFirst()
        .orElseThrow(() -> unknown(name, where));
  }

  private static boolean isCalled(PropertyTerm term, String wanted) {
    return term.id().equals(wanted)
        || term.iri().filter(wanted::equals).isPresent()
        || term.id().equals("og:" + wanted)
        || term.name().equalsIgnoreCase(wanted);
  }

  private RuntimeException unknown(String name, String where) {
    List<String> ids = all().stream().map(PropertyTerm::id).toList();
    List<String> nearest = Nearest.to(name, ids);
    if (nearest.isEmpty()) {
      nearest = Nearest.to("og:" + name, ids);
    }
    return new Problem.Unknown("property at " + where, name, nearest).toException();
  }

  /// Those that things of a type may have; the first ones are the words.
  List<PropertyTerm> of(Optional<EntityType> type) {
    return all().stream().filter(term -> type.map(term::isOf).orElse(true)).toList();
  }

  List<PropertyTerm> all() {
    long version = base.version();
    Known now = known;
    if (now.version != version) {
      now = new Known(version, read());
      known = now;
    }
    return now.terms;
  }

  private List<PropertyTerm> read() {
    List<PropertyTerm> terms = new ArrayList<>();
    for (String word : List.of("label", "alias", "description", "iri", "wikidata", "claims")) {
      terms.add(worked(word, WORDS.getOrDefault(word, word)));
    }
    FACETS.forEach(facet -> terms.add(worked(facet, "any " + facet + " that it has to do with")));
    Map<String, PropertyTerm> ofVocabulary = new LinkedHashMap<>();
    for (JsonNode row : rows()) {
      PropertyTerm term = term(row);
      ofVocabulary.merge(term.id(), term, Properties::joined);
    }
    terms.addAll(ofVocabulary.values());
    return List.copyOf(terms);
  }

  private static PropertyTerm worked(String id, String description) {
    return new PropertyTerm(
        id, Optional.empty(), id, Optional.of(description), Set.of(), Optional.empty());
  }

  private static PropertyTerm joined(PropertyTerm one, PropertyTerm other) {
    Set<EntityType> domains = EnumSet.noneOf(EntityType.class);
    domains.addAll(one.domains());
    domains.addAll(other.domains());
    return new PropertyTerm(
        one.id(), one.iri(), one.name(), one.description(), domains, one.range());
  }

  private PropertyTerm term(JsonNode row) {
    Prefixes prefixes = base.store().ontology().prefixes();
    String iri = row.path("p").path("value").asText();
    Set<EntityType> domains =
        EntityType.named(row.path("domain").path("value").asText()).map(Set::of).orElse(Set.of());
    return new PropertyTerm(
        prefixes.shorten(iri),
        Optional.of(iri),
        row.path("label").path("value").asText(),
        Optional.of(row.path("definition").path("value").asText()).filter(it -> !it.isEmpty()),
        domains,
        EntityType.named(row.path("range").path("value").asText()));
  }

  private JsonNode rows() {
    QueryRunner queries = base.queries();
    byte[] answer = queries.run(queries.prepare(QUERY), ResultForm.JSON, Map.of()).body();
    try {
      return JSON.readTree(answer).path("results").path("bindings");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
