package org.outagraph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/// The patterns by which a rule reads the graph, as far as they tell about which subjects it infers
/// something.
///
/// @param subject the variable of what the rule infers something about
/// @param premises the variables of the claims that it names as premises
/// @param patterns all patterns, those in NOT EXISTS and MINUS too
record RulePatterns(Node subject, Set<Node> premises, List<Pattern> patterns) {
  /// One pattern.
  ///
  /// @param path the pattern itself
  /// @param beside the patterns that hold whenever this one matters
  /// @param isJoined true if what it matches goes into the rows, false inside EXISTS and MINUS
  record Pattern(TriplePath path, List<TriplePath> beside, boolean isJoined) {
    /// True if it asks for one property and not for a path.
    boolean isPlain() {
      return path.isTriple();
    }

    /// True if the triple is one that it asks for.
    boolean asksFor(Triple triple) {
      return fits(path.getSubject(), triple.getSubject())
          && fits(path.getPredicate(), triple.getPredicate())
          && fits(path.getObject(), triple.getObject());
    }

    private static boolean fits(Node asked, Node node) {
      return asked.isVariable() || asked.equals(node);
    }
  }

  /// The patterns of a rule, if it has none but simple ones.
  static Optional<RulePatterns> of(Query rule) {
    List<Triple> template = rule.getConstructTemplate().getTriples();
    List<Node> subjects = objects(template, Vocabulary.SUBJECT).distinct().toList();
    if (subjects.size() != 1 || !subjects.getFirst().isVariable()) {
      return Optional.empty();
    }
    List<Pattern> patterns = new ArrayList<>();
    boolean isSimple = collect(rule.getQueryPattern(), List.of(), true, patterns);
    return isSimple
        ? Optional.of(
            new RulePatterns(
                subjects.getFirst(),
                new HashSet<>(objects(template, Vocabulary.PREMISE).toList()),
                patterns))
        : Optional.empty();
  }

  private static Stream<Node> objects(List<Triple> template, Node property) {
    return template.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject);
  }

  /// Collects a group and the groups inside it; false if there is anything else that reads.
  private static boolean collect(
      Element element, List<TriplePath> outside, boolean isJoined, List<Pattern> patterns) {
    if (!(element instanceof ElementGroup group)) {
      return false;
    }
    List<TriplePath> beside = new ArrayList<>(outside);
    List<TriplePath> here = new ArrayList<>();
    for (Element part : group.getElements()) {
      if (part instanceof ElementPathBlock block) {
        block.patternElts().forEachRemaining(here::add);
      }
    }
    beside.addAll(here);
    here.forEach(path -> patterns.add(new Pattern(path, beside, isJoined)));
    return group.getElements().stream()
        .allMatch(part -> isSimple(part, beside, isJoined, patterns));
  }

  private static boolean isSimple(
      Element part, List<TriplePath> beside, boolean isJoined, List<Pattern> patterns) {
    return switch (part) {
      case ElementPathBlock block ->
          block.getPattern().getList().stream()
              .noneMatch(path -> path.isTriple() && path.getPredicate().isVariable());
      case ElementFilter filter -> isSimple(filter.getExpr(), beside, patterns);
      case ElementBind bind -> isSimple(bind.getExpr(), beside, patterns);
      case ElementMinus minus -> collect(minus.getMinusElement(), List.of(), false, patterns);
      case ElementUnion union ->
          union.getElements().stream()
              .allMatch(choice -> collect(choice, beside, isJoined, patterns));
      case ElementGroup group -> collect(group, beside, isJoined, patterns);
      case ElementSubQuery inner ->
          isPlain(inner.getQuery())
              && collect(inner.getQuery().getQueryPattern(), beside, isJoined, patterns);
      default -> false;
    };
  }

  /// True if every row of an inner query depends on the group that it is made of alone.
  private static boolean isPlain(Query inner) {
    return inner.isSelectType()
        && !inner.hasLimit()
        && !inner.hasOffset()
        && !inner.hasHaving()
        && !inner.hasValues()
        && inner.getGroupBy().getExprs().isEmpty();
  }

  private static boolean isSimple(
      Expr expression, List<TriplePath> beside, List<Pattern> patterns) {
    if (expression instanceof ExprFunctionOp exists) {
      return collect(exists.getElement(), beside, false, patterns);
    }
    return !expression.isFunction()
        || expression.getFunction().getArgs().stream()
            .allMatch(argument -> isSimple(argument, beside, patterns));
  }

  /// True if what the variable stands for is a claim about the subject.
  boolean isAboutSubject(Pattern pattern) {
    return pattern.beside().stream()
        .anyMatch(
            path ->
                path.isTriple()
                    && path.getSubject().equals(pattern.path().getSubject())
                    && path.getPredicate().equals(Vocabulary.SUBJECT)
                    && path.getObject().equals(subject));
  }

  /// What else has to be said of whatever stands for the pattern's subject: properties, each with
  /// the one value that will do, or with a variable.
  static List<Triple> needed(Pattern pattern) {
    Node variable = pattern.path().getSubject();
    List<Triple> needed = new ArrayList<>();
    for (TriplePath path : pattern.beside()) {
      if (!path.getSubject().equals(variable)) {
        continue;
      }
      if (path.isTriple()) {
        needed.add(path.asTriple());
      } else if (path.getPath() instanceof P_OneOrMore1 steps
          && steps.getSubPath() instanceof P_Link step) {
        needed.add(Triple.create(variable, step.getNode(), Node.ANY));
      }
    }
    return needed;
  }
}
