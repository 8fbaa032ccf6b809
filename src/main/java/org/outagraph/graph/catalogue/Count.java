package org.outagraph.graph.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;
import org.outagraph.model.OwnsState;

/// Counts a graph by going over it twice: once for everything, once for what the members of each
/// class have.
@OwnsState("lives on one stack while a graph is counted")
final class Count {
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> objects = new HashSet<>();
  private final Map<Node, Parts> properties = new HashMap<>();
  private final Map<Node, Set<Node>> types = new HashMap<>();
  private final Map<Node, Map<Node, Long>> ofClasses = new HashMap<>();
  private long triples;

  private Count() {}

  /// The triples of one property.
  @OwnsState("lives with its count")
  private static final class Parts {
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> objects = new HashSet<>();
    private long triples;

    private Counts.OfProperty counted() {
      return new Counts.OfProperty(triples, subjects.size(), objects.size());
    }
  }

  /// Counts inside an open read transaction.
  static Counts of(DatasetGraph dataset) {
    Graph graph = dataset.getDefaultGraph();
    Count count = new Count();
    graph.find().forEach(count::see);
    graph.find().forEach(count::seeInClasses);
    return count.counted(GraphStore.version(dataset), graphs(dataset));
  }

  private void see(Triple triple) {
    triples++;
    subjects.add(triple.getSubject());
    objects.add(triple.getObject());
    Parts parts = properties.computeIfAbsent(triple.getPredicate(), p -> new Parts());
    parts.triples++;
    parts.subjects.add(triple.getSubject());
    parts.objects.add(triple.getObject());
    if (triple.getPredicate().equals(Vocabulary.TYPE)) {
      types.computeIfAbsent(triple.getSubject(), s -> new HashSet<>()).add(triple.getObject());
    }
  }

  private void seeInClasses(Triple triple) {
    for (Node type : types.getOrDefault(triple.getSubject(), Set.of())) {
      ofClasses
          .computeIfAbsent(type, t -> new HashMap<>())
          .merge(triple.getPredicate(), 1L, Long::sum);
    }
  }

  private static SortedMap<String, Long> graphs(DatasetGraph dataset) {
    SortedMap<String, Long> graphs = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph() && quad.getGraph().isURI()) {
                graphs.merge(quad.getGraph().getURI(), 1L, Long::sum);
              }
            });
    return graphs;
  }

  private Counts counted(long version, SortedMap<String, Long> graphs) {
    return new Counts(
        version,
        triples,
        subjects.stream().filter(Count::isOurs).count(),
        subjects.size(),
        objects.size(),
        byIri(ofClasses, this::counted),
        byIri(properties, property -> partsOf(property).counted()),
        graphs,
        example());
  }

  private Parts partsOf(Node property) {
    return properties.getOrDefault(property, new Parts());
  }

  private Counts.OfClass counted(Node type) {
    Map<Node, Long> inside = ofClasses.getOrDefault(type, Map.of());
    long entities = types.values().stream().filter(has -> has.contains(type)).count();
    return new Counts.OfClass(entities, byIri(inside, p -> inside.getOrDefault(p, 0L)));
  }

  private static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(Names.BASE);
  }

  /// An outage, since those are what people come for.
  private String example() {
    return subjects.stream()
        .filter(Count::isOurs)
        .map(Node::getURI)
        .min(
            Comparator.comparing((String iri) -> !iri.startsWith(Kind.OUTAGES.iri() + "/"))
                .thenComparing(iri -> iri))
        .orElse("");
  }

  private static <T> SortedMap<String, T> byIri(Map<Node, ?> nodes, Function<Node, T> counted) {
    SortedMap<String, T> byIri = new TreeMap<>();
    List<Node> named = nodes.keySet().stream().filter(Node::isURI).toList();
    named.forEach(node -> byIri.put(node.getURI(), counted.apply(node)));
    return byIri;
  }
}
