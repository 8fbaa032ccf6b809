package org.outagraph.graph.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private final Dumps dumps;
  private volatile Optional<Edition> latest = Optional.empty();

  /// @param dumps the folder for dumps
  public Catalogue(GraphStore store, QueryLimits limits, Path dumps) {
    this.store = store;
    this.dumps = new Dumps(store, dumps);
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

  /// Everything that the data set says, as a file.
  public Dump dump(DumpForm form) {
    return dumps.current(form);
  }

  /// The same in every form that there is.
  public List<Dump> dumps() {
    return Dumps.FORMS.stream().map(dumps::current).toList();
  }

  /// What catalogues of data want to know.
  ///
  /// @param issued when the first change was recorded
  /// @param modified when the last one was
  /// @param more files beside the dumps
  public byte[] catalog(
      RdfForm form, Site site, Instant issued, Instant modified, List<Distribution> more) {
    List<Distribution> all =
        Stream.concat(dumps().stream().map(Dump::distribution), more.stream()).toList();
    return writer.nested(Catalog.of(all, issued, modified, site), form);
  }

  private byte[] document(
      String name, RdfForm form, Site site, Function<Counts, List<Triple>> telling) {
    return edition()
        .document(
            new Edition.Address(name, form, site),
            counts -> writer.nested(telling.apply(counts), form));
  }

  private Edition edition() {
    return store.read(this::known).orElseGet(this::counted);
  }

  private Optional<Edition> known(DatasetGraph dataset) {
    long version = GraphStore.version(dataset);
    return latest.filter(edition -> edition.counts().version() == version);
  }

  /// One asker counts; the others wait for it here, not in a transaction.
  private synchronized Edition counted() {
    return store.read(
        dataset ->
            known(dataset)
                .orElseGet(
                    () -> {
                      Edition edition = Edition.of(Count.of(dataset));
                      latest = Optional.of(edition);
                      return edition;
                    }));
  }
}
