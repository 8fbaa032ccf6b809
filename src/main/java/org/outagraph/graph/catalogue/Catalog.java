package org.outagraph.graph.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Names;

/// Describes the data set for catalogues of data (<https://www.w3.org/TR/vocab-dcat-3/>): whose it
/// is, how it may be used, when it changed, and where it can be had.
final class Catalog {
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String SPDX_SHA256 = Terms.SPDX + "checksumAlgorithm_sha256";

  private final Site site;
  private final Document document = new Document();

  private Catalog(Site site) {
    this.site = site;
  }

  /// @param issued when the first change was recorded
  /// @param modified when the last one was
  static List<Triple> of(List<Distribution> dumps, Instant issued, Instant modified, Site site) {
    Catalog catalog = new Catalog(site);
    catalog.record();
    catalog.dataset(dumps, issued, modified);
    return catalog.document.triples();
  }

  private void record() {
    document
        .thing(site.at("/.well-known/dcat"))
        .a(Terms.DCAT + "CatalogRecord")
        .says(Terms.DCTERMS + "title", "Outagraph in catalogues of data")
        .link(Terms.FOAF + "primaryTopic", Names.DATASET)
        .link(Terms.RDFS + "seeAlso", site.at("/.well-known/void"));
  }

  private void dataset(List<Distribution> dumps, Instant issued, Instant modified) {
    long version = dumps.getFirst().version();
    Document.Thing dataset =
        Overview.of(document, version)
            .a(Terms.DCAT + "Dataset")
            .text(Terms.DCAT + "version", Long.toString(version))
            .value(Terms.DCTERMS + "issued", time(issued), XSDDatatype.XSDdateTime)
            .value(Terms.DCTERMS + "modified", time(modified), XSDDatatype.XSDdateTime)
            .link(Terms.DCAT + "landingPage", site.at("/"));
    for (String word : List.of("outage", "incident", "supply chain", "policy", "news", "claims")) {
      dataset.says(Terms.DCAT + "keyword", word);
    }
    dumps.forEach(dump -> dataset.link(Terms.DCAT + "distribution", distribution(dump)));
    service();
  }

  private Document.Thing distribution(Distribution dump) {
    String address = site.at("/dumps/" + dump.name());
    return document
        .thing(address)
        .a(Terms.DCAT + "Distribution")
        .says(Terms.DCTERMS + "title", title(dump))
        .link(Terms.DCAT + "downloadURL", address)
        .link(Terms.DCTERMS + "license", Dump.LICENCE)
        .link(Terms.DCAT + "mediaType", MEDIA_TYPES + dump.mediaType())
        .link(
            Terms.DCAT
                + (dump.packaging().equals("application/zip") ? "packageFormat" : "compressFormat"),
            MEDIA_TYPES + dump.packaging())
        .value(
            Terms.DCAT + "byteSize", Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger)
        .text(Terms.DCAT + "version", Long.toString(dump.version()))
        .link(
            Terms.SPDX + "checksum",
            document
                .unnamed()
                .a(Terms.SPDX + "Checksum")
                .link(Terms.SPDX + "algorithm", SPDX_SHA256)
                .value(Terms.SPDX + "checksumValue", dump.sha256(), XSDDatatype.XSDhexBinary));
  }

  private static String title(Distribution dump) {
    return "Version " + dump.version() + " as " + dump.title();
  }

  private void service() {
    document
        .thing(site.at("/sparql"))
        .a(Terms.DCAT + "DataService")
        .says(Terms.DCTERMS + "title", "Outagraph SPARQL endpoint")
        .link(Terms.DCAT + "endpointURL", site.at("/sparql"))
        .link(Terms.DCAT + "endpointDescription", site.at("/sparql"))
        .link(Terms.DCAT + "servesDataset", Names.DATASET)
        .link(Terms.DCTERMS + "conformsTo", "https://www.w3.org/TR/sparql11-protocol/");
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
