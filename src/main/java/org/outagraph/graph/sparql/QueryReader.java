package org.outagraph.graph.sparql;

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
  private final Prefixes prefixes;

  QueryReader(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  Query read(String text) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(prefixes.map());
    try {
      QueryFactory.parse(query, text, Names.BASE, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      throw SyntaxFault.of(text, e).toException(e);
    } catch (QueryException e) {
      throw SyntaxFault.at(1, 1, SyntaxFault.sentence(e)).toException(e);
    } catch (JenaException e) {
      throw SyntaxFault.at(1, 1, SyntaxFault.sentence(e)).toException(e);
    } catch (StackOverflowError e) {
      throw new Problem.TooLarge("The nesting of the query", TextGate.GROUPS, "levels")
          .toException(e);
    }
    if (query.hasDatasetDescription()) {
      throw new Problem.Refused(
              "FROM",
              "there is one data set, and a query always asks all of it; leave the line out")
          .toException();
    }
    return query;
  }
}
