package org.outagraph.graph.catalogue;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Names;

/// Says what every description of the data set says: its name, whose it is, and its version.
final class Overview {
  private Overview() {}

  /// The data set in a document.
  static Document.Thing of(Document document, long version) {
    return document
        .thing(Names.DATASET)
        .says(Terms.DCTERMS + "title", "Outagraph")
        .says(
            Terms.DCTERMS + "description",
            "An open knowledge graph of technology outages: what failed, whom it hit or spared,"
                + " which policies are said to explain it, and who says so.")
        .link(Terms.DCTERMS + "publisher", Vocabulary.EDITORS.getURI())
        .link(Terms.DCTERMS + "license", Dump.LICENCE)
        .says(
            Terms.DCTERMS + "rights",
            "Names of countries and groups come from Unicode CLDR, under the Unicode License."
                + " Headlines belong to their publishers.")
        .value(Vocabulary.VERSION.getURI(), Long.toString(version), XSDDatatype.XSDinteger);
  }
}
