package org.outagraph.graph.sparql;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Names;
import org.outagraph.model.Problem;

/// Reads SPARQL 1.1 and 1.2 strictly, with our prefixes declared beforehand.
final class QueryReader {
  private static final Pattern TEMPLATE =
      Pattern.compile("\\bCONSTRUCT\\s*\\{", Pattern.CASE_INSENSITIVE);

  private final Prefixes prefixes;

  QueryReader(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  Query read(String text, LanguageVersion version) {
    try {
      return parsed(text, version.syntax());
    } catch (QueryParseException e) {
      return withGraphs(text).orElseThrow(() -> SyntaxFault.ofQuery(text, e).toException(e));
    } catch (QueryException e) {
      throw SyntaxFault.of(text, e).toException(e);
    } catch (JenaException e) {
      throw SyntaxFault.of(text, e).toException(e);
    }
  }

  private Query parsed(String text, Syntax syntax) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(prefixes.map());
    try {
      return QueryFactory.parse(query, text, Names.BASE, syntax);
    } catch (StackOverflowError e) {
      throw new Problem.TooLarge("The nesting of the query", TextGate.GROUPS, "levels")
          .toException(e);
    }
  }

  /// A CONSTRUCT whose template has GRAPH, our one extension of the language; everything else in it
  /// has to be SPARQL.
  private Optional<Query> withGraphs(String text) {
    if (!TEMPLATE.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      Query query = parsed(text, Syntax.syntaxARQ);
      if (!query.isConstructQuad()) {
        return Optional.empty();
      }
      Query select = query.cloneQuery();
      select.setQuerySelectType();
      select.setQueryResultStar(true);
      parsed(select.serialize(Syntax.syntaxSPARQL_12), Syntax.syntaxSPARQL_12);
      return Optional.of(query);
    } catch (JenaException e) {
      return Optional.empty();
    }
  }
}
