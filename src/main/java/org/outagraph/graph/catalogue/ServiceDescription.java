package org.outagraph.graph.catalogue;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.sparql.Features;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.model.Names;

/// Describes the SPARQL service (<https://www.w3.org/TR/sparql11-service-description/>).
///
/// The service has no name of its own in it, so that whoever comes by another address than the
/// public one still finds it. The parts of the graph are not listed here but at
/// `/.well-known/void`: a client that plans by them would take a property that is answered without
/// being stored, such as that of an annotation, for one that has no answers.
final class ServiceDescription {
  private static final String ENTAILMENT = "http://www.w3.org/ns/entailment/Simple";
  private static final String SPARQL_VERSIONS = "http://www.w3.org/ns/sparql#";

  private final Counts counts;
  private final QueryLimits limits;
  private final Site site;
  private final Document document = new Document();

  private ServiceDescription(Counts counts, QueryLimits limits, Site site) {
    this.counts = counts;
    this.limits = limits;
    this.site = site;
  }

  static List<Triple> of(Counts counts, QueryLimits limits, Site site) {
    ServiceDescription description = new ServiceDescription(counts, limits, site);
    description.service();
    if (site.writable()) {
      description.updates();
    }
    return description.document.triples();
  }

  private void service() {
    Document.Thing service =
        document
            .unnamed()
            .a(Terms.SD + "Service")
            .link(Terms.SD + "endpoint", site.at("/sparql"))
            .says(Terms.DCTERMS + "title", "Outagraph SPARQL endpoint")
            .says(Terms.RDFS + "comment", limitsInWords())
            .link(Terms.RDFS + "seeAlso", site.at("/.well-known/void"))
            .link(Terms.RDFS + "seeAlso", site.at("/.well-known/sparql-examples"))
            .link(Terms.SD + "supportedLanguage", Terms.SD + "SPARQL11Query")
            .link(Terms.SD + "supportedVersion", SPARQL_VERSIONS + "version-1.1")
            .link(Terms.SD + "supportedVersion", SPARQL_VERSIONS + "version-1.2")
            .link(Terms.SD + "defaultEntailmentRegime", ENTAILMENT)
            .link(Terms.SD + "defaultDataset", dataset());
    for (ResultForm form : ResultForm.values()) {
      service.link(Terms.SD + "resultFormat", Terms.format(form));
    }
    for (String function : Features.functions()) {
      service.link(Terms.SD + "extensionFunction", function);
    }
    for (String property : Features.properties()) {
      service.link(Terms.SD + "propertyFeature", property);
    }
  }

  /// This one has a name, so that nobody takes it for the one that answers queries.
  private void updates() {
    document
        .thing(site.at("/update"))
        .a(Terms.SD + "Service")
        .link(Terms.SD + "endpoint", site.at("/update"))
        .link(Terms.SD + "supportedLanguage", Terms.SD + "SPARQL11Update")
        .says(
            Terms.RDFS + "comment",
            "Changes need the bearer key. They are held against the shapes, and LOAD is refused.");
  }

  private Document.Thing dataset() {
    Document.Thing defaultGraph =
        document
            .unnamed()
            .a(Terms.SD + "Graph")
            .number(Terms.VOID + "triples", counts.triples())
            .link(Terms.DCTERMS + "isPartOf", Names.DATASET);
    Document.Thing dataset =
        document.unnamed().a(Terms.SD + "Dataset").link(Terms.SD + "defaultGraph", defaultGraph);
    counts
        .graphs()
        .forEach((name, triples) -> dataset.link(Terms.SD + "namedGraph", graph(name, triples)));
    return dataset;
  }

  private Document.Thing graph(String name, long triples) {
    return document
        .unnamed()
        .a(Terms.SD + "NamedGraph")
        .link(Terms.SD + "name", name)
        .link(
            Terms.SD + "graph",
            document.unnamed().a(Terms.SD + "Graph").number(Terms.VOID + "triples", triples));
  }

  private String limitsInWords() {
    return ("A query may run for %s s and answer %,d rows or triples, or %d MB; an answer that was"
            + " cut says so in the header Outagraph-Complete. The default graph does not hold"
            + " the named graphs. SERVICE is refused, and nothing outside is fetched: no"
            + " federated query, no dereferencing. Reading needs no key. The prefixes of the"
            + " project need no declaration.")
        .formatted(
            limits.time().toMillis() % 1000 == 0
                ? Long.toString(limits.time().toSeconds())
                : Double.toString(limits.time().toMillis() / 1000.0),
            limits.rows(),
            limits.bytes() >> 20);
  }
}
