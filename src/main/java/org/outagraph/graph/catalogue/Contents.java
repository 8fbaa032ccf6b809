package org.outagraph.graph.catalogue;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.model.Names;

/// Describes what the data set holds (<https://www.w3.org/TR/void/>): its size, and how it divides
/// by class and by property.
final class Contents {
  private final Counts counts;
  private final Site site;
  private final Document document = new Document();

  private Contents(Counts counts, Site site) {
    this.counts = counts;
    this.site = site;
  }

  static List<Triple> of(Counts counts, Site site) {
    Contents contents = new Contents(counts, site);
    contents.description();
    contents.dataset();
    return contents.document.triples();
  }

  private void description() {
    document
        .thing(site.at("/.well-known/void"))
        .a(Terms.VOID + "DatasetDescription")
        .says(Terms.DCTERMS + "title", "What Outagraph holds, in numbers")
        .link(Terms.FOAF + "primaryTopic", Names.DATASET)
        .link(Terms.RDFS + "seeAlso", site.at("/.well-known/dcat"));
  }

  private void dataset() {
    Document.Thing dataset =
        Overview.of(document, counts.version())
            .a(Terms.VOID + "Dataset")
            .link(Terms.FOAF + "homepage", site.at("/"))
            .link(Terms.VOID + "sparqlEndpoint", site.at("/sparql"))
            .text(Terms.VOID + "uriSpace", Names.BASE)
            .number(Terms.VOID + "triples", counts.triples())
            .number(Terms.VOID + "entities", counts.entities())
            .number(Terms.VOID + "classes", counts.classes().size())
            .number(Terms.VOID + "properties", counts.properties().size())
            .number(Terms.VOID + "distinctSubjects", counts.subjects())
            .number(Terms.VOID + "distinctObjects", counts.objects());
    if (!counts.example().isEmpty()) {
      dataset.link(Terms.VOID + "exampleResource", counts.example());
    }
    ResultForm.graphs().forEach(form -> dataset.link(Terms.VOID + "feature", Terms.format(form)));
    for (DumpForm form : Dumps.FORMS) {
      dataset.link(Terms.VOID + "dataDump", site.at("/dumps/" + Dump.name(counts.version(), form)));
    }
    vocabularies().forEach(vocabulary -> dataset.link(Terms.VOID + "vocabulary", vocabulary));
    counts
        .classes()
        .forEach((iri, count) -> dataset.link(Terms.VOID + "classPartition", part(iri, count)));
    counts
        .properties()
        .forEach((iri, count) -> dataset.link(Terms.VOID + "propertyPartition", part(iri, count)));
  }

  private Document.Thing part(String iri, Counts.OfClass count) {
    Document.Thing part =
        document
            .unnamed()
            .link(Terms.VOID + "class", iri)
            .number(Terms.VOID + "entities", count.entities());
    count
        .properties()
        .forEach(
            (property, triples) ->
                part.link(
                    Terms.VOID + "propertyPartition",
                    document
                        .unnamed()
                        .link(Terms.VOID + "property", property)
                        .number(Terms.VOID + "triples", triples)));
    return part;
  }

  private Document.Thing part(String iri, Counts.OfProperty count) {
    return document
        .unnamed()
        .link(Terms.VOID + "property", iri)
        .number(Terms.VOID + "triples", count.triples())
        .number(Terms.VOID + "distinctSubjects", count.subjects())
        .number(Terms.VOID + "distinctObjects", count.objects());
  }

  /// The namespaces of the classes and properties in use.
  private TreeSet<String> vocabularies() {
    TreeSet<String> vocabularies = new TreeSet<>();
    for (String term : counts.properties().keySet()) {
      vocabularies.add(namespace(term));
    }
    for (String term : counts.classes().keySet()) {
      vocabularies.add(namespace(term));
    }
    return vocabularies;
  }

  private static String namespace(String term) {
    return term.substring(0, Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
  }
}
