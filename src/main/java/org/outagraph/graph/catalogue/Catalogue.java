package org.outagraph.graph.catalogue;

import java.util.List;
import java.util.Optional;
import org.outagraph.graph.ExampleTriples;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfWriter;
import org.outagraph.model.Example;

/// Writes what the data set says of itself. Safe for use by several threads.
public final class Catalogue {
  private final Ontology ontology;
  private final RdfWriter writer;

  public Catalogue(Ontology ontology) {
    this.ontology = ontology;
    this.writer = new RdfWriter(ontology.prefixes());
  }

  /// The queries that show what can be asked.
  public List<Example> examples() {
    return ontology.examples();
  }

  /// The same as a document, with the address at which they can be asked, if that is known.
  public byte[] examples(RdfForm form, Optional<String> endpoint) {
    return writer.written(ExampleTriples.of(examples(), ontology.prefixes(), endpoint), form);
  }
}
