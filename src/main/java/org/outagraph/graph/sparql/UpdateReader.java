package org.outagraph.graph.sparql;

import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Names;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Reads SPARQL 1.1 and 1.2 updates strictly, with our prefixes declared beforehand.
final class UpdateReader {
  static final int BYTES = 1 << 20;

  private final Prefixes prefixes;

  UpdateReader(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  UpdateRequest read(String text, LanguageVersion version) {
    TextGate.check(text, "The update", BYTES);
    UpdateRequest request = new UpdateRequest();
    request.getPrefixMapping().setNsPrefixes(prefixes.map());
    try {
      UpdateFactory.parse(request, text, Names.BASE, version.syntax());
    } catch (QueryParseException e) {
      throw (isQuery(text) ? queryInstead() : SyntaxFault.of(text, e)).toException(e);
    } catch (QueryException e) {
      throw SyntaxFault.of(text, e).toException(e);
    } catch (JenaException e) {
      throw SyntaxFault.of(text, e).toException(e);
    } catch (StackOverflowError e) {
      throw new Problem.TooLarge("The nesting of the update", TextGate.GROUPS, "levels")
          .toException(e);
    }
    return request;
  }

  private static Problem queryInstead() {
    return SyntaxFault.at(1, 1, "this is a query, not an update: send it to /sparql.");
  }

  private boolean isQuery(String text) {
    if (text.length() > TextGate.BYTES) {
      return false;
    }
    try {
      new QueryReader(prefixes).read(text, LanguageVersion.SPARQL_1_2);
      return true;
    } catch (ProblemException e) {
      return e.problem() instanceof Problem.Refused;
    }
  }
}
