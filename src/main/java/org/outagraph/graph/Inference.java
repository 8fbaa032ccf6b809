package org.outagraph.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;

/// Runs the rules until nothing changes any more: infers claims, and takes back those whose
/// premises are gone.
///
/// A rule runs only when the change touched a term by which it reads the graph, and, as far as that
/// can be told, only about the subjects that the change reaches. Claims that only support each
/// other must fall together: where an inferred claim does not rest, through all its premises, on
/// claims that somebody made, all rules start again from nothing.
final class Inference {
  private static final int ROUNDS = 20;

  private final DatasetGraph dataset;
  private final Edit edit;
  private final Ontology ontology;
  private final Node now;
  private final Map<Node, Node> recordedBefore = new HashMap<>();

  Inference(DatasetGraph dataset, Edit edit, Ontology ontology, Node now) {
    this.dataset = dataset;
    this.edit = edit;
    this.ontology = ontology;
    this.now = now;
  }

  /// Brings all inferred claims, and the statements that they carry, up to date after a change that
  /// touched these terms.
  void settle(Edit authored, Set<Node> touched) {
    forgetRulesThatAreGone(touched);
    Set<Triple> changed = new HashSet<>(authored.recent());
    changed.addAll(edit.recent());
    boolean ran = run(due(touched), rule -> reach(rule, touched, changed, authored), authored);
    boolean mayHaveLostGround = ran && (authored.tookAway() || edit.tookAway());
    if (mayHaveLostGround && !restsOnWhatSomebodySaid()) {
      Set<Triple> statements = new HashSet<>();
      ontology.rules().forEach(rule -> retract(rule.node(), statements));
      settlePlain(statements);
      run(ontology.rules(), Inference::everywhere, authored);
    }
  }

  /// The subjects about which the rule is to run; nothing for all of them.
  private Optional<Set<Node>> reach(
      Rule rule, Set<Node> terms, Set<Triple> changed, Edit authored) {
    if (terms.contains(rule.node())) {
      return Optional.empty();
    }
    return new RuleReach(
            dataset,
            (subject, property) -> {
              Set<Node> objects = new HashSet<>(edit.objects(subject, property));
              objects.addAll(authored.objectsDeleted(subject, property));
              objects.addAll(edit.objectsDeleted(subject, property));
              return objects;
            })
        .of(rule, changed);
  }

  private static Optional<Set<Node>> everywhere(Rule rule) {
    return Optional.empty();
  }

  /// Infers all that there is to infer, where nothing was inferred yet.
  ///
  /// @param inferredAt when claims are known to have been inferred before
  void settleAll(Map<Node, Node> inferredAt) {
    recordedBefore.putAll(inferredAt);
    run(ontology.rules(), Inference::everywhere, new Edit(dataset));
  }

  /// Runs the rules, and whichever those touch, until none is due; false if none was.
  private boolean run(List<Rule> first, Function<Rule, Optional<Set<Node>>> about, Edit authored) {
    List<Rule> due = first;
    Function<Rule, Optional<Set<Node>>> reach = about;
    for (int round = 0; round < ROUNDS; round++) {
      if (due.isEmpty()) {
        return round > 0;
      }
      Set<Node> terms = new HashSet<>();
      for (Rule rule : due) {
        run(rule, reach.apply(rule)).forEach(statement -> terms.add(statement.getPredicate()));
      }
      due = due(terms);
      Set<Triple> changed = edit.recent();
      reach = rule -> reach(rule, Set.of(), changed, authored);
    }
    throw new IllegalStateException("The rules still infer new claims after " + ROUNDS + " rounds");
  }

  private List<Rule> due(Set<Node> terms) {
    return ontology.rules().stream().filter(rule -> rule.isTouchedBy(terms)).toList();
  }

  /// True if one can begin at claims that are not inferred and reach every inferred one, each time
  /// after all of its premises.
  private boolean restsOnWhatSomebodySaid() {
    Map<Node, Set<Node>> open = new HashMap<>();
    for (Node claim : subjects(Vocabulary.BASIS, Vocabulary.INFERRED)) {
      open.put(claim, new HashSet<>(edit.objects(claim, Vocabulary.PREMISE)));
    }
    Set<Node> inferred = Set.copyOf(open.keySet());
    open.values().forEach(premises -> premises.retainAll(inferred));
    boolean found = true;
    while (found && !open.isEmpty()) {
      Set<Node> grounded = new HashSet<>();
      open.forEach(
          (claim, premises) -> {
            if (premises.isEmpty()) {
              grounded.add(claim);
            }
          });
      open.keySet().removeAll(grounded);
      open.values().forEach(premises -> premises.removeAll(grounded));
      found = !grounded.isEmpty();
    }
    return open.isEmpty();
  }

  /// Runs a rule and returns the statements about which claims came or went.
  ///
  /// @param about the subjects about which it may infer something else than before, if not any
  private Set<Triple> run(Rule rule, Optional<Set<Node>> about) {
    if (about.filter(Set::isEmpty).isPresent()) {
      return Set.of();
    }
    Map<Triple, Set<Triple>> inferred = inferred(rule, about);
    Set<Triple> changed = new HashSet<>();
    for (Node claim : claimsBy(rule, about)) {
      Triple statement = statement(claim);
      if (!inferred.containsKey(statement)) {
        edit.deleteAbout(claim);
        changed.add(statement);
      }
    }
    inferred.forEach(
        (statement, qualifiers) -> {
          if (write(rule, statement, qualifiers)) {
            changed.add(statement);
          }
        });
    settlePlain(changed);
    return changed;
  }

  /// What the rule infers now: statement to what is said about its claim.
  private Map<Triple, Set<Triple>> inferred(Rule rule, Optional<Set<Node>> about) {
    Graph constructed = GraphFactory.createDefaultGraph();
    Query query = about.map(some -> RuleReach.about(rule, some)).orElse(rule.query());
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution.construct(constructed);
    }
    Map<Triple, Set<Triple>> inferred = new HashMap<>();
    constructed
        .find(Node.ANY, Vocabulary.SUBJECT, Node.ANY)
        .forEach(
            said -> {
              Node claim = said.getSubject();
              Triple statement =
                  Triple.create(
                      said.getObject(),
                      one(constructed, claim, Vocabulary.PREDICATE, rule),
                      one(constructed, claim, Vocabulary.OBJECT, rule));
              Node name = name(rule, statement);
              constructed
                  .find(claim, Node.ANY, Node.ANY)
                  .forEach(
                      triple ->
                          inferred
                              .computeIfAbsent(statement, s -> new HashSet<>())
                              .add(Triple.create(name, triple.getPredicate(), triple.getObject())));
            });
    return inferred;
  }

  private boolean write(Rule rule, Triple statement, Set<Triple> qualifiers) {
    Node claim = name(rule, statement);
    List<Triple> present = edit.graph().find(claim, Node.ANY, Node.ANY).toList();
    Set<Triple> wanted = new HashSet<>(qualifiers);
    wanted.add(Triple.create(claim, Vocabulary.TYPE, Vocabulary.CLAIM));
    wanted.add(Triple.create(claim, Vocabulary.TYPE, Vocabulary.STATEMENT));
    wanted.add(Triple.create(claim, Vocabulary.STANCE, Vocabulary.ASSERTS));
    wanted.add(Triple.create(claim, Vocabulary.RANK, Vocabulary.NORMAL));
    wanted.add(Triple.create(claim, Vocabulary.STATUS, Vocabulary.ACCEPTED));
    wanted.add(Triple.create(claim, Vocabulary.BASIS, Vocabulary.INFERRED));
    wanted.add(Triple.create(claim, Vocabulary.INFERRED_BY, rule.node()));
    wanted.add(Triple.create(claim, Vocabulary.RECORDED_AT, recorded(claim)));
    List<Triple> stale = present.stream().filter(triple -> !wanted.contains(triple)).toList();
    List<Triple> fresh = wanted.stream().filter(triple -> !present.contains(triple)).toList();
    stale.forEach(edit::delete);
    fresh.forEach(edit::add);
    return !stale.isEmpty() || !fresh.isEmpty();
  }

  private Node recorded(Node claim) {
    return edit.objects(claim, Vocabulary.RECORDED_AT).stream()
        .findFirst()
        .orElseGet(() -> recordedBefore.getOrDefault(claim, now));
  }

  private void forgetRulesThatAreGone(Set<Node> touched) {
    Set<Triple> statements = new HashSet<>();
    for (Node term : touched) {
      boolean isRule = term.isURI() && term.getURI().startsWith(Names.RULES);
      if (isRule && ontology.rules().stream().noneMatch(rule -> rule.node().equals(term))) {
        retract(term, statements);
      }
    }
    settlePlain(statements);
  }

  private void retract(Node rule, Set<Triple> statements) {
    for (Node claim : claimsBy(rule)) {
      edit.objects(claim, Vocabulary.RECORDED_AT).forEach(at -> recordedBefore.put(claim, at));
      statements.add(statement(claim));
      edit.deleteAbout(claim);
    }
  }

  private List<Node> claimsBy(Rule rule, Optional<Set<Node>> about) {
    if (about.isEmpty()) {
      return claimsBy(rule.node());
    }
    return about.get().stream()
        .flatMap(subject -> subjects(Vocabulary.SUBJECT, subject).stream())
        .filter(claim -> edit.graph().contains(claim, Vocabulary.INFERRED_BY, rule.node()))
        .toList();
  }

  private List<Node> claimsBy(Node rule) {
    return subjects(Vocabulary.INFERRED_BY, rule);
  }

  private List<Node> subjects(Node property, Node object) {
    return edit.graph().find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private Triple statement(Node claim) {
    return Triple.create(
        edit.objects(claim, Vocabulary.SUBJECT).getFirst(),
        edit.objects(claim, Vocabulary.PREDICATE).getFirst(),
        edit.objects(claim, Vocabulary.OBJECT).getFirst());
  }

  private void settlePlain(Set<Triple> statements) {
    new PlainTriples(edit, ontology).settle(statements);
  }

  private static Node one(Graph graph, Node claim, Node property, Rule rule) {
    List<Node> objects = graph.find(claim, property, Node.ANY).mapWith(Triple::getObject).toList();
    if (objects.size() != 1) {
      throw new IllegalStateException(
          "The rule "
              + rule.name()
              + " gave a claim "
              + objects.size()
              + " values of "
              + Words.of(property));
    }
    return objects.getFirst();
  }

  private static Node name(Rule rule, Triple statement) {
    String digest =
        Digest.sha256(
            NodeFmtLib.strNT(statement.getSubject())
                + NodeFmtLib.strNT(statement.getPredicate())
                + NodeFmtLib.strNT(statement.getObject()));
    return NodeFactory.createURI(
        Kind.CLAIMS.iri() + "/rule-" + rule.name() + "-" + digest.substring(0, 16));
  }
}
