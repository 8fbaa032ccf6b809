package org.outagraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.PatternVars;

/// Finds about which subjects a rule may infer something else after a change, so that it need not
/// run over the whole graph.
///
/// It rather finds too many subjects than too few.
final class RuleReach {
  /// Of more than these it is quicker to run over everything.
  private static final int MOST = 1_000;

  private final DatasetGraph dataset;
  private final BiFunction<Node, Node, Set<Node>> beforeOrAfter;
  private final Set<Node> subjects = new HashSet<>();
  private final Set<List<Node>> followed = new HashSet<>();

  /// @param beforeOrAfter the objects of a property that are there now or were before the change
  RuleReach(DatasetGraph dataset, BiFunction<Node, Node, Set<Node>> beforeOrAfter) {
    this.dataset = dataset;
    this.beforeOrAfter = beforeOrAfter;
  }

  /// The subjects that the changed triples reach; nothing if they may reach any.
  Optional<Set<Node>> of(Rule rule, Collection<Triple> changed) {
    Optional<RulePatterns> known = RulePatterns.of(rule.query());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    for (Triple triple : changed) {
      for (RulePatterns.Pattern pattern : known.get().patterns()) {
        if (!follow(triple, pattern, known.get(), rule) || subjects.size() > MOST) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(subjects);
  }

  /// Adds what the triple reaches by a pattern; false if that may be anything.
  private boolean follow(
      Triple triple, RulePatterns.Pattern pattern, RulePatterns patterns, Rule rule) {
    if (!pattern.isPlain()) {
      return !isStep(triple.getPredicate(), pattern.path().getPath());
    }
    if (!pattern.asksFor(triple)) {
      return true;
    }
    Node variable = pattern.path().getSubject();
    if (variable.equals(patterns.subject())) {
      subjects.add(triple.getSubject());
      return true;
    }
    if (pattern.path().getObject().equals(patterns.subject())) {
      subjects.add(triple.getObject());
      return true;
    }
    if (!variable.isVariable()) {
      return false;
    }
    Node node = triple.getSubject();
    if (!isPossible(node, pattern)) {
      return true;
    }
    if (patterns.isAboutSubject(pattern)) {
      subjects.addAll(beforeOrAfter.apply(node, Vocabulary.SUBJECT));
      return true;
    }
    if (!patterns.premises().contains(variable)) {
      return followPlain(triple, pattern, patterns, rule);
    }
    if (followed.add(List.of(variable, node))) {
      subjects.addAll(inferredFrom(node));
      subjects.addAll(inferable(Map.of(variable, node), patterns, rule));
    }
    return true;
  }

  /// Adds what a statement that came makes inferable; false if it went, or stands against
  /// something.
  private boolean followPlain(
      Triple triple, RulePatterns.Pattern pattern, RulePatterns patterns, Rule rule) {
    if (!pattern.isJoined() || !dataset.getDefaultGraph().contains(triple)) {
      return false;
    }
    Map<Node, Node> bound = new HashMap<>();
    bound.put(pattern.path().getSubject(), triple.getSubject());
    if (pattern.path().getObject().isVariable()) {
      bound.put(pattern.path().getObject(), triple.getObject());
    }
    subjects.addAll(inferable(bound, patterns, rule));
    return true;
  }

  /// True if the node has, or had, all that the patterns beside this one ask for.
  private boolean isPossible(Node node, RulePatterns.Pattern pattern) {
    return RulePatterns.needed(pattern).stream()
        .allMatch(
            needed -> {
              Set<Node> values = beforeOrAfter.apply(node, needed.getPredicate());
              return needed.getObject().isConcrete()
                  ? values.contains(needed.getObject())
                  : !values.isEmpty();
            });
  }

  /// About what a claim has been a premise of something so far.
  private Set<Node> inferredFrom(Node premise) {
    Set<Node> about = new HashSet<>();
    dataset
        .getDefaultGraph()
        .find(Node.ANY, Vocabulary.PREMISE, premise)
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(claim -> about.addAll(beforeOrAfter.apply(claim, Vocabulary.SUBJECT)));
    return about;
  }

  /// About what the rule may infer something now, where its variables stand for these nodes.
  private Set<Node> inferable(Map<Node, Node> bound, RulePatterns patterns, Rule rule) {
    BindingBuilder row = Binding.builder();
    bound.forEach((variable, node) -> row.add(Var.alloc(variable), node));
    List<Var> names = bound.keySet().stream().map(Var::alloc).toList();
    Query query = QueryFactory.create();
    query.setQuerySelectType();
    query.setDistinct(true);
    query.addResultVar(patterns.subject());
    query.setQueryPattern(
        within(rule.query().getQueryPattern(), new ElementData(names, List.of(row.build()))));
    Set<Node> about = new HashSet<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution
          .select()
          .forEachRemaining(found -> about.add(found.get(Var.alloc(patterns.subject()))));
    }
    return about;
  }

  /// The query of a rule, for some subjects only.
  static Query about(Rule rule, Set<Node> subjects) {
    RulePatterns patterns = RulePatterns.of(rule.query()).orElseThrow();
    Query query = rule.query().cloneQuery();
    Var name = Var.alloc(patterns.subject());
    List<Binding> rows =
        subjects.stream().<Binding>map(value -> BindingFactory.binding(name, value)).toList();
    query.setQueryPattern(
        within(rule.query().getQueryPattern(), new ElementData(List.of(name), rows)));
    return query;
  }

  /// A pattern with values for some variables, which a MINUS and an inner query have to be told,
  /// too.
  private static ElementGroup within(Element pattern, ElementData values) {
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    for (Element part : ((ElementGroup) pattern).getElements()) {
      group.addElement(told(part, values));
    }
    return group;
  }

  private static Element told(Element part, ElementData values) {
    return switch (part) {
      case ElementGroup inner when knows(inner, values) -> within(inner, values);
      case ElementMinus minus when knows(minus.getMinusElement(), values) ->
          new ElementMinus(within(minus.getMinusElement(), values));
      case ElementSubQuery inner when mayBeTold(inner.getQuery(), values) ->
          new ElementSubQuery(about(inner.getQuery(), values));
      default -> part;
    };
  }

  /// True if the inner query says nothing else about these values when it looks at them alone.
  private static boolean mayBeTold(Query inner, ElementData values) {
    boolean groups = inner.hasGroupBy() || inner.hasAggregators();
    List<Var> kept = groups ? inner.getGroupBy().getVars() : inner.getProjectVars();
    return inner.getProjectVars().containsAll(values.getVars())
        && kept.containsAll(values.getVars());
  }

  private static Query about(Query inner, ElementData values) {
    Query query = inner.cloneQuery();
    query.setQueryPattern(within(inner.getQueryPattern(), values));
    return query;
  }

  private static boolean knows(Element part, ElementData values) {
    return PatternVars.vars(part).containsAll(values.getVars());
  }

  private static boolean isStep(Node property, Path path) {
    return switch (path) {
      case P_Path0 link -> link.getNode().equals(property);
      case P_Path1 around -> isStep(property, around.getSubPath());
      case P_Path2 pair -> isStep(property, pair.getLeft()) || isStep(property, pair.getRight());
      default -> true;
    };
  }
}
