package org.outagraph.graph.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.outagraph.graph.ExampleTriples;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfWriter;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.model.Example;
import org.outagraph.model.OwnsState;

/// Writes what the data set says of itself. A version is counted once, when somebody first asks,
/// and each of its documents is written once. Safe for use by several threads.
@OwnsState("what was counted and written of the version that was asked for last")
public final class Catalogue {
  private final GraphStore store;
  private final QueryLimits limits;
  private final RdfWriter writer;
  private volatile Optional<Edition> latest = Optional.empty();

  public Catalogue(GraphStore store, QueryLimits limits) {
    this.store = store;
    this.limits = limits;
    this.writer = new RdfWriter(Terms.prefixes(store.ontology().prefixes()));
  }

  /// The queries that show what can be asked.
  public List<Example> examples() {
    return store.ontology().examples();
  }

  /// The same as a document, with the address at which they can be asked, if that is known.
  public byte[] examples(RdfForm form, Site site) {
    Optional<String> endpoint = site.isKnown() ? Optional.of(site.at("/sparql")) : Optional.empty();
    return document(
        "examples",
        form,
        site,
        counts -> ExampleTriples.of(examples(), store.ontology().prefixes(), endpoint));
  }

  /// What the SPARQL service can do.
  public byte[] service(RdfForm form, Site site) {
    return document("service", form, site, counts -> ServiceDescription.of(counts, limits, site));
  }

  /// What the data set holds.
  public byte[] contents(RdfForm form, Site site) {
    return document("contents", form, site, counts -> Contents.of(counts, site));
  }

  private byte[] document(
      String name, RdfForm form, Site site, Function<Counts, List<Triple>> telling) {
    return store
        .read(this::edition)
        .document(
            new Edition.Address(name, form, site),
            counts -> writer.nested(telling.apply(counts), form));
  }

  private Edition edition(DatasetGraph dataset) {
    return known(dataset).orElseGet(() -> counted(dataset));
  }

  private Optional<Edition> known(DatasetGraph dataset) {
    long version = GraphStore.version(dataset);
    return latest.filter(edition -> edition.counts().version() == version);
  }

  /// One asker counts, the others wait for it.
  private synchronized Edition counted(DatasetGraph dataset) {
    return known(dataset)
        .orElseGet(
            () -> {
              Edition edition = Edition.of(Count.of(dataset));
              latest = Optional.of(edition);
              return edition;
            });
  }
}
