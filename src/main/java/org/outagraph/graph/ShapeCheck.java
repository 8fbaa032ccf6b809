package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.outagraph.model.Violation;

/// Checks chosen nodes of a graph against the shapes, and only the shapes that are meant for them.
final class ShapeCheck {
  private static final int PORTION = 200;

  private final Ontology ontology;
  private final Graph graph;
  private final Map<Node, List<Shape>> byClass = new HashMap<>();
  private final List<Shape> others = new ArrayList<>();
  private final Map<Node, List<Node>> superClasses = new HashMap<>();

  ShapeCheck(Ontology ontology, Graph graph) {
    this.ontology = ontology;
    this.graph = graph;
    for (Shape shape : ontology.shapes().getTargetShapes()) {
      if (shape.deactivated()) {
        continue;
      }
      if (shape.getTargets().stream().allMatch(ShapeCheck::isClass)) {
        shape
            .getTargets()
            .forEach(
                t -> byClass.computeIfAbsent(t.getObject(), c -> new ArrayList<>()).add(shape));
      } else {
        others.add(shape);
      }
    }
  }

  /// What is wrong with the nodes of a graph in memory, looked at on all processors.
  static List<Violation> checkMany(Ontology ontology, Graph graph, Collection<Node> nodes) {
    List<Node> all = List.copyOf(nodes);
    return IntStream.rangeClosed(0, all.size() / PORTION)
        .mapToObj(i -> all.subList(i * PORTION, Math.min(all.size(), (i + 1) * PORTION)))
        .parallel()
        .flatMap(portion -> new ShapeCheck(ontology, graph).check(portion).stream())
        .toList();
  }

  /// What is wrong with the nodes.
  List<Violation> check(Collection<Node> nodes) {
    ValidationContext context = ValidationContext.create(ontology.shapes(), graph);
    for (Node node : nodes) {
      for (Shape shape : shapesFor(node)) {
        VLib.validateShape(context, graph, shape, node);
      }
    }
    return context.generateReport().getEntries().stream()
        .filter(entry -> entry.severity().equals(Severity.Violation))
        .map(ShapeCheck::violation)
        .distinct()
        .toList();
  }

  private Set<Shape> shapesFor(Node node) {
    Set<Shape> shapes = new LinkedHashSet<>();
    for (Node type : classes(node)) {
      shapes.addAll(byClass.getOrDefault(type, List.of()));
    }
    for (Shape shape : others) {
      if (VLib.isFocusNode(shape, node, graph)) {
        shapes.add(shape);
      }
    }
    return shapes;
  }

  private Set<Node> classes(Node node) {
    Set<Node> classes = new HashSet<>();
    List<Node> open = new ArrayList<>(objects(node, Vocabulary.TYPE));
    while (!open.isEmpty()) {
      Node type = open.removeLast();
      if (classes.add(type)) {
        open.addAll(superClasses.computeIfAbsent(type, t -> objects(t, Vocabulary.SUB_CLASS_OF)));
      }
    }
    return classes;
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static boolean isClass(Target target) {
    return target.getTargetType() == TargetType.targetClass
        || target.getTargetType() == TargetType.implicitClass;
  }

  private static Violation violation(ReportEntry entry) {
    String message = entry.message();
    Node value = entry.value();
    boolean says = value == null || !value.isConcrete() || message.contains(Words.of(value));
    String sentence = says ? message : message + " (" + Words.of(value) + ")";
    return new Violation("", 0, Words.of(entry.focusNode()), sentence);
  }
}
