package org.outagraph.graph.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.ARQInternalErrorException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.outagraph.graph.Naming;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Languages;
import org.outagraph.model.ProblemException;

/// `og:label(?thing, "zh,en")`: the name of anything, in the nearest language that there is.
final class LabelFunction extends FunctionBase {
  static final String IRI = Vocabulary.LABEL_FUNCTION.getURI();

  private static final Symbol NAMING = Symbol.create("urn:x-outagraph:naming");

  /// Gives one run of a query the names that it may ask for.
  static void set(Context context, Naming naming) {
    context.set(NAMING, naming);
  }

  /// Refuses a call that no run could answer.
  static void check(ExprList arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new WrongCall(
          IRI,
          "og:label takes a thing and, if you like, languages, as in og:label(?thing, \"zh,en\");"
              + " it was given "
              + arguments.size()
              + " arguments");
    }
    if (arguments.size() == 2 && arguments.get(1).isConstant()) {
      try {
        Languages.of(string(arguments.get(1).getConstant()));
      } catch (ProblemException | ExprEvalException e) {
        throw new WrongCall(
            IRI,
            "the second argument of og:label is language tags with commas between them, as in"
                + " og:label(?thing, \"zh-Hant,en\")");
      }
    }
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    throw new ARQInternalErrorException("og:label needs the graph");
  }

  @Override
  protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
    Naming known = environment.getContext().get(NAMING);
    Naming naming = known != null ? known : new Naming(environment.getDataset().getDefaultGraph());
    Node thing = arguments.getFirst().asNode();
    return NodeValue.makeNode(
        arguments.size() == 1
            ? naming.inEnglish().name(thing)
            : inLanguages(naming, arguments.get(1)).name(thing));
  }

  private static Naming.InLanguages inLanguages(Naming naming, NodeValue tags) {
    try {
      return naming.in(string(tags));
    } catch (ProblemException e) {
      throw new ExprEvalException(e.getMessage(), e);
    }
  }

  private static String string(NodeValue tags) {
    if (!tags.isString() && !tags.isLangString()) {
      throw new ExprEvalException("languages are a string");
    }
    return tags.asNode().getLiteralLexicalForm();
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new QueryBuildException("og:label takes one argument or two");
    }
  }
}
