package org.outagraph.graph.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// The functions that a query may call by IRI: our own, the XML Schema casts and the harmless ones
/// of XPath.
///
/// Jena's own registry loads any class that a `java:` IRI names, prints, sleeps and evaluates; this
/// one answers from a closed list only.
final class AllowedFunctions extends FunctionRegistry {
  private static final List<String> XPATH =
      List.of(
          "string-length",
          "substring",
          "upper-case",
          "lower-case",
          "contains",
          "starts-with",
          "ends-with",
          "substring-before",
          "substring-after",
          "normalize-space",
          "abs",
          "ceiling",
          "floor",
          "round",
          "year-from-date",
          "month-from-date",
          "day-from-date",
          "year-from-dateTime",
          "month-from-dateTime",
          "day-from-dateTime",
          "hours-from-dateTime",
          "minutes-from-dateTime",
          "seconds-from-dateTime");

  private static final Map<String, FunctionFactory> ALLOWED = allowed();
  static final AllowedFunctions REGISTRY = new AllowedFunctions();

  private AllowedFunctions() {}

  static Set<String> names() {
    return ALLOWED.keySet();
  }

  static void check(E_Function call) {
    String iri = call.getFunctionIRI();
    if (!ALLOWED.containsKey(iri)) {
      throw new Problem.Unknown("function", iri, Nearest.to(iri, ALLOWED.keySet())).toException();
    }
    if (iri.equals(LabelFunction.IRI)) {
      LabelFunction.check(new ExprList(call.getArgs()));
    }
  }

  @Override
  public @Nullable FunctionFactory getFunctionFactory(String iri) {
    return ALLOWED.get(iri);
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public @Nullable FunctionFactory get(String iri) {
    return ALLOWED.get(iri);
  }

  @Override
  public boolean isRegistered(String iri) {
    return ALLOWED.containsKey(iri);
  }

  private static Map<String, FunctionFactory> allowed() {
    FunctionRegistry all = new FunctionRegistry();
    StandardFunctions.loadStdDefs(all);
    Map<String, FunctionFactory> allowed = new HashMap<>();
    all.keys()
        .forEachRemaining(
            iri -> {
              if (isHarmless(iri)) {
                allowed.put(iri, all.getFunctionFactory(iri));
              }
            });
    allowed.put(LabelFunction.IRI, _ -> new LabelFunction());
    return Map.copyOf(allowed);
  }

  private static boolean isHarmless(String iri) {
    return iri.startsWith(XSD.getURI())
        || (iri.startsWith(ARQConstants.fnPrefix)
            && XPATH.contains(iri.substring(ARQConstants.fnPrefix.length())));
  }
}
