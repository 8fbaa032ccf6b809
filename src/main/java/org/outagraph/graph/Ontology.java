package org.outagraph.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.outagraph.model.Example;
import org.outagraph.model.Names;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Violation;

/// What the folder `ontology/` says: the vocabulary, the shapes, the rules, the checks and the
/// example queries. Immutable; the graphs are only ever read.
public final class Ontology {
  private static final Node SHA256 = NodeFactory.createURI("https://schema.org/sha256");

  private final Graph vocabulary;
  private final Supplier<Shapes> shapes;
  private final List<Rule> rules;
  private final Supplier<List<Check>> checks;
  private final List<Example> examples;
  private final Set<Node> claimed;
  private final Set<Node> reference;

  private Ontology(
      Graph vocabulary,
      Supplier<Shapes> shapes,
      List<Rule> rules,
      Supplier<List<Check>> checks,
      List<Example> examples) {
    this.vocabulary = vocabulary;
    this.shapes = shapes;
    this.rules = List.copyOf(rules);
    this.checks = checks;
    this.examples = List.copyOf(examples);
    this.claimed = instances(Vocabulary.CLAIMED_PROPERTY);
    this.reference = instances(Vocabulary.REFERENCE_PROPERTY);
    for (Rule rule : rules) {
      describe(rule);
    }
  }

  /// An ontology that says nothing, for stores that only read.
  public static Ontology none() {
    return new Ontology(
        GraphFactory.createDefaultGraph(),
        () -> Shapes.parse(GraphFactory.createDefaultGraph()),
        List.of(),
        List::of,
        List.of());
  }

  /// Reads `outagraph.ttl`, `core/`, `alignments/`, `shapes/`, `rules/`, `checks/` and
  /// `sparql-examples/` of a folder; files whose names start with `_` are left out.
  ///
  /// Shapes and checks are read on a thread of their own, since a start that only reads the graph
  /// need not wait for them.
  ///
  /// Throws [Problem.ShapesBroken] with every fault, by file and line, if something cannot be read:
  /// for shapes and checks when they are first used.
  public static Ontology read(Path folder) {
    // Jena may deadlock when two threads are the first to use it.
    JenaSystem.init();
    List<Violation> faults = new ArrayList<>();
    Graph vocabulary = GraphFactory.createDefaultGraph();
    if (Files.exists(folder.resolve("outagraph.ttl"))) {
      add(TurtleFile.read(folder.resolve("outagraph.ttl")), vocabulary, faults);
    }
    turtle(folder.resolve("core"), vocabulary, faults);
    turtle(folder.resolve("alignments"), vocabulary, faults);
    Supplier<Shapes> shapes = Later.of("shapes", () -> shapes(folder.resolve("shapes")));
    Supplier<List<Check>> checks = Later.of("checks", () -> checks(folder.resolve("checks")));
    List<Rule> rules = queries(folder.resolve("rules"), Rule::of, faults);
    List<Example> examples = queries(folder.resolve("sparql-examples"), ExampleFile::of, faults);
    refuse(faults);
    ExampleTriples.of(examples, Prefixes.standard()).forEach(vocabulary::add);
    return new Ontology(vocabulary, shapes, rules, checks, examples);
  }

  private static Shapes shapes(Path folder) {
    List<Violation> faults = new ArrayList<>();
    Graph shapes = GraphFactory.createDefaultGraph();
    turtle(folder, shapes, faults);
    refuse(faults);
    try {
      return Shapes.parse(shapes);
    } catch (ShaclParseException e) {
      Violation fault = new Violation(folder.toString(), 0, "", String.valueOf(e.getMessage()));
      throw new Problem.ShapesBroken(List.of(fault)).toException(e);
    }
  }

  private static List<Check> checks(Path folder) {
    List<Violation> faults = new ArrayList<>();
    List<Check> checks = queries(folder, Check::of, faults);
    refuse(faults);
    return List.copyOf(checks);
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw new Problem.ShapesBroken(faults).toException();
    }
  }

  /// The prefixes of the project.
  public Prefixes prefixes() {
    return Prefixes.standard();
  }

  /// Classes, properties, concepts, rules and examples with their labels and definitions. Only to
  /// be read.
  public Graph vocabulary() {
    return vocabulary;
  }

  /// The shapes that data must have.
  public Shapes shapes() {
    return shapes.get();
  }

  /// The rules by file name.
  public List<Rule> rules() {
    return rules;
  }

  /// The checks by file name.
  public List<Check> checks() {
    return checks.get();
  }

  /// The queries that show what can be asked, by file name.
  public List<Example> examples() {
    return examples;
  }

  /// True if a statement with this property needs a claim.
  public boolean isClaimed(Node property) {
    return claimed.contains(property);
  }

  /// True if a statement with this property needs no claim.
  public boolean isReference(Node property) {
    return reference.contains(property);
  }

  /// True if the values of this property are figures: it declares its unit.
  public boolean isFigure(Node property) {
    return vocabulary.contains(property, Vocabulary.UNIT, Node.ANY);
  }

  /// The local names of the properties of ours with which claims are made.
  public Set<String> claimedNames() {
    return claimed.stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Names.ONTOLOGY))
        .map(iri -> iri.substring(Names.ONTOLOGY.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The local names of the figure properties, each with the slug of its unit.
  public Map<String, String> figureUnits() {
    Map<String, String> units = new HashMap<>();
    for (String name : claimedNames()) {
      Node property = NodeFactory.createURI(Names.ONTOLOGY + name);
      vocabulary
          .find(property, Vocabulary.UNIT, Node.ANY)
          .forEach(unit -> units.put(name, unit.getObject().getLocalName()));
    }
    return Map.copyOf(units);
  }

  /// True if the ontology says anything about this term.
  public boolean knows(Node term) {
    return vocabulary.contains(term, Node.ANY, Node.ANY);
  }

  /// Everything that the vocabulary says something about.
  public Set<Node> terms() {
    Set<Node> terms = new HashSet<>();
    vocabulary.find().mapWith(Triple::getSubject).filterKeep(Node::isURI).forEach(terms::add);
    return terms;
  }

  /// The same ontology without its rules.
  Ontology withoutRules() {
    return new Ontology(vocabulary, shapes, List.of(), checks, examples);
  }

  private Set<Node> instances(Node type) {
    Set<Node> instances = new HashSet<>(subjects(Vocabulary.TYPE, type));
    for (Node narrower : subjects(Vocabulary.SUB_CLASS_OF, type)) {
      instances.addAll(instances(narrower));
    }
    return instances;
  }

  private Set<Node> subjects(Node property, Node object) {
    return vocabulary.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
  }

  /// A rule stands in the vocabulary with a digest of its text, so that a store sees that a rule
  /// changed as it sees any other change of the ontology.
  private void describe(Rule rule) {
    vocabulary.add(rule.node(), Vocabulary.TYPE, Vocabulary.RULE);
    vocabulary.add(
        rule.node(), Vocabulary.LABEL, NodeFactory.createLiteralLang(rule.title(), "en"));
    vocabulary.add(
        rule.node(), Vocabulary.COMMENT, NodeFactory.createLiteralLang(rule.why(), "en"));
    vocabulary.add(
        rule.node(), SHA256, NodeFactory.createLiteralString(Digest.sha256(rule.text())));
  }

  private static void turtle(Path folder, Graph graph, List<Violation> faults) {
    for (Path file : Folder.files(folder, ".ttl")) {
      add(TurtleFile.read(file), graph, faults);
    }
  }

  private static void add(TurtleFile file, Graph graph, List<Violation> faults) {
    faults.addAll(file.faults());
    file.triples().forEach(graph::add);
  }

  private static <T> List<T> queries(
      Path folder, Function<QueryFile, T> reading, List<Violation> faults) {
    List<T> read = new ArrayList<>();
    for (Path file : Folder.files(folder, ".rq")) {
      try {
        read.add(reading.apply(QueryFile.read(file)));
      } catch (ProblemException e) {
        if (!(e.problem() instanceof Problem.ShapesBroken broken)) {
          throw e;
        }
        faults.addAll(broken.violations());
      }
    }
    return read;
  }
}
