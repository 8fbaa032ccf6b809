package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Every mistake is told in one sentence, at the place where it stands.
class SyntaxFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '§',
      value = {
        // brackets, strings, IRIs that are not closed
        "SELECT * { ?s ?p ?o @ 19 @ the query ends before a \"{\" is closed.",
        "SELECT * { ?s ?p ?o FILTER (?o > 3 } @ 36 @ found \"}\", expected \")\" or an operator.",
        "SELECT * { ?s ?p (1 2 } @ 23 @ found \"}\", expected a variable, an IRI, a literal or"
            + " \")\".",
        "SELECT * { ?s ?p [ og:x 1 } @ 27 @ found \"}\", expected \"]\".",
        "SELECT * { ?s ?p ?o } } @ 23 @ this \"}\" closes nothing; there is one too many.",
        "SELECT * { ?s ?p \"open } @ 18 @ the string that begins here is not closed.",
        "SELECT * { ?s ?p \"\"\"open } @ 18 @ the string that begins here is not closed.",
        "SELECT * { ?s ?p 'open } @ 18 @ the string that begins here is not closed.",
        "SELECT * { <http://e.org/ a og:Outage } @ 12 @ the IRI that begins here is not closed, or"
            + " has a blank in it.",
        "SELECT * { ?s ?p <http://e.org/a b> } @ 18 @ the IRI that begins here is not closed, or"
            + " has a blank in it.",
        // mistyped words
        "SELCT * { ?s ?p ?o } @ 1 @ \"SELCT\" is not a word of SPARQL; did you mean SELECT?",
        "SELECT * WEHRE { ?s ?p ?o } @ 10 @ \"WEHRE\" is not a word of SPARQL; did you mean WHERE?",
        "SELECT * { ?s ?p ?o FILTR(?o > 3) } @ 21 @ \"FILTR\" is not a function of SPARQL; did you"
            + " mean FILTER?",
        "SELECT * { ?s ?p ?o OPTINAL { ?s ?q ?z } } @ 21 @ \"OPTINAL\" is not a word of SPARQL; did"
            + " you mean OPTIONAL?",
        "SELECT * { ?s ?p ?o } ORDR BY ?s @ 23 @ \"ORDR\" is not a word of SPARQL; did you mean"
            + " ORDER?",
        "SELECT * { ?s ?p ?o } extra @ 23 @ \"extra\" is not a word of SPARQL.",
        "MATCH (n) RETURN n @ 1 @ \"MATCH\" is not a function of SPARQL.",
        "SELECT * { ?s ?p ?o FILTER(STRLENN(?o) > 3) } @ 28 @ \"STRLENN\" is not a function of"
            + " SPARQL; did you mean STRLEN?",
        "SELECT * { ?s ?p ?o FILTER nosuch(?o) } @ 28 @ \"nosuch\" is not a function of SPARQL.",
        "SELECT * { ?s ?p “curly” } @ 18 @ a string stands in straight quotes: \"…\".",
        // what is missing or too much
        "SELECT * WHERE ?s ?p ?o } @ 16 @ found \"?s\", expected \"{\".",
        "SELECT * { ?s a og:Outage ?s og:cause ?c } @ 27 @ the triple before \"?s\" does not end"
            + " with \".\".",
        "SELECT * { ?s ?p } @ 18 @ found \"}\", expected a variable, an IRI or a literal.",
        "SELECT * { ?s } @ 15 @ found \"}\", expected a property, a variable or a property path.",
        "SELECT * { ?s \"p\" ?o } @ 15 @ found \"p\", expected a property, a variable or a property"
            + " path.",
        "SELECT * { ?s og:cause causes:fire, } @ 37 @ found \"}\", expected a variable, an IRI or a"
            + " literal.",
        "SELECT * { ?s ?p ?o UNION ?a ?b ?c } @ 21 @ found \"UNION\", expected \".\", \";\", \",\""
            + " or \"}\".",
        "SELECT * { GRAPH { ?s ?p ?o } } @ 18 @ found \"{\", expected an IRI or a variable.",
        "SELECT * { ?s ?p ?o } WHERE {} @ 23 @ found \"WHERE\", expected the end of the query,"
            + " GROUP BY, HAVING, ORDER BY, LIMIT or OFFSET.",
        "DESCRIBE @ 8 @ found the end of the query, expected an IRI, a variable or \"*\".",
        "ASK @ 3 @ found the end of the query, expected FROM, WHERE or \"{\".",
        "SELECT * { ?s ?p ?o } ORDER BY @ 30 @ found the end of the query, expected an expression.",
        "SELECT * { ?s ?p ?o } GROUP ?s @ 29 @ found \"?s\", expected BY.",
        // SELECT and expressions
        "SELECT ?s, ?o { ?s ?p ?o } @ 10 @ columns are separated by blanks, not by commas.",
        "SELECT COUNT(*) { ?s ?p ?o } @ 8 @ write a computed column as (COUNT(…) AS ?name).",
        "SELECT (COUNT(*) ?n) { ?s ?p ?o } @ 18 @ found \"?n\", expected AS or an operator.",
        "SELECT * { ?s ?p ?o FILTER ?o > 3 } @ 28 @ a condition stands in brackets: (?o …).",
        "SELECT * { ?s ?p ?o FILTER (?o = ) } @ 34 @ found \")\", expected an expression.",
        "SELECT * { ?s ?p ?o FILTER (?o == 3) } @ 33 @ equality is written \"=\", not \"==\".",
        "SELECT * { ?s ?p ?o FILTER (?o = 3 AND ?p = 4) } @ 36 @ \"and\" is written \"&&\".",
        "SELECT * { ?s ?p ?o BIND(2) } @ 27 @ found \")\", expected AS or an operator.",
        "SELECT * { ?s ?p ?o FILTER regex(?o) } @ 36 @ found \")\", expected \",\" or an operator.",
        // numbers and escapes
        "SELECT * { ?s ?p 1.2.3 } @ 21 @ \"1.2.3\" is no number.",
        "SELECT * { ?s ?p 12abc } @ 20 @ \"12abc\" is no number.",
        "SELECT * { ?s ?p ?o } LIMIT -1 @ 29 @ found \"-1\", expected a whole number.",
        "SELECT * { ?s ?p ?o } LIMIT 99999999999999999999 @ 29 @ 99999999999999999999 is more than"
            + " can be counted here.",
        "SELECT * { ?s ?p \"bad \\q\" } @ 23 @ \"\\q\" is no escape; a backslash is written \\\\.",
        // prefixes
        "SELECT * { ?s foaf:name ?o } @ 15 @ the prefix \"foaf:\" is not declared; put PREFIX foaf:"
            + " <http://xmlns.com/foaf/0.1/> at the beginning.",
        "SELECT * { ?s outage:x ?o } @ 15 @ the prefix \"outage:\" is not declared; did you mean"
            + " \"outages:\"?",
        "PREFIX mine: <x:> SELECT * { ?s min:x ?o } @ 33 @ the prefix \"min:\" is not declared; did"
            + " you mean \"mine:\"?",
        "SELECT * { ?s zzqq:x ?o } @ 15 @ the prefix \"zzqq:\" is not declared; put PREFIX zzqq:"
            + " <…> at the beginning.",
        "PREFIX foaf <http://xmlns.com/foaf/0.1/> ASK {} @ 8 @ a prefix ends with a colon: foaf:.",
        "PREFIX e: http://e.org/ ASK {} @ 11 @ an IRI stands in angle brackets: <http:…>.",
        // what follows the grammar and means nothing
        "SELECT * { ?s ?p ?o } GROUP BY ?s @ 8 @ SELECT * cannot be used with GROUP BY; name the"
            + " columns.",
        "SELECT ?s ?o { ?s ?p ?o } GROUP BY ?s @ 11 @ ?o is neither in GROUP BY nor in an"
            + " aggregate, such as (SAMPLE(?o) AS ?any).",
        "SELECT (COUNT(COUNT(?o)) AS ?n) { ?s ?p ?o } @ 15 @ an aggregate cannot stand inside"
            + " another one; use a sub-select.",
        "SELECT ?s { ?s ?p ?o FILTER (SUM(?o) > 3) } @ 30 @ an aggregate cannot stand here; use"
            + " HAVING, or a sub-select.",
        "SELECT (?o AS ?s) { ?s ?p ?o } @ 15 @ ?s has a value already; choose another name after"
            + " AS.",
        "SELECT * { ?s ?p ?o BIND(2 AS ?o) } @ 31 @ ?o has a value already; choose another name"
            + " after AS.",
        "SELECT (1 AS ?x) (2 AS ?x) {} @ 24 @ ?x is a column already; choose another name.",
        "SELECT * { _:a ?p ?o . { _:a ?q ?z } } @ 26 @ the blank node _:a stands in two groups; use"
            + " a variable.",
        "SELECT * { VALUES (?x ?y) { (1) } } @ 31 @ VALUES has 2 variables, but this row has 1"
            + " values.",
        "SELECT * { ?s ?p ?o FILTER regex(?o, \"(\") } @ 38 @ the regular expression cannot be"
            + " read: unclosed group.",
        // other languages
        "INSERT DATA { <a> <b> <c> } @ 1 @ this is an update, which goes to /update by POST.",
        "PREFIX e: <x:> DELETE WHERE { ?s ?p ?o } @ 16 @ this is an update, which goes to /update"
            + " by POST."
      })
  void aMistakeHasItsPlaceAndOneSentence(String query, int column, String reason) {
    Problem.Syntax fault = fault(query);
    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.line()).isEqualTo(1);
    assertThat(fault.column()).isEqualTo(column);
    assertThat(fault.sentence().length()).isLessThan(200);
  }

  @Test
  void lineAndColumnCountFromOne() {
    Problem.Syntax fault = fault("SELECT *\n{\n  ?s ?p }");
    assertThat(fault.sentence())
        .isEqualTo(
            "SPARQL, line 3, column 9: found \"}\", expected a variable, an IRI or a literal.");
    assertThat(fault("SELECT *\n{\n\t?s ?p '''open\nand\n } ").line()).isEqualTo(3);
  }

  @Test
  void whatWasFoundAndExpectedIsToldForProgramsToo() {
    Problem.Syntax fault = fault("SELECT * WEHRE { ?s ?p ?o }");
    assertThat(fault.found()).isEqualTo("WEHRE");
    assertThat(fault.expected()).containsExactly("WHERE");
    assertThat(fault("SELECT * { ?s ?p }").expected())
        .containsExactly("a variable", "an IRI", "a literal");
  }

  @Test
  void theDeclarationOfAPrefixIsOffered() {
    assertThat(fault("SELECT * { ?s wdt:P31 ?o }").declaration())
        .isEqualTo("PREFIX wdt: <http://www.wikidata.org/prop/direct/>");
    assertThat(fault("SELECT * { ?s outage:x ?o }").declaration())
        .isEqualTo("PREFIX outages: <https://w3id.org/outagraph/outages/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "# nothing but a comment"})
  void anEmptyQueryIsToldHowToBegin(String query) {
    assertThat(fault(query).expected()).contains("SELECT", "ASK");
  }

  @Test
  void extensionsOfTheEngineAreNotSparql() {
    assertThat(fault("SELECT * { LET (?x := 1) }").reason()).contains("LET");
    assertThat(fault("CONSTRUCT WHERE { GRAPH ?g { ?s ?p ?o } }").reason()).contains("GRAPH");
    assertThat(fault("CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { LET (?x := 1) }").line())
        .isEqualTo(1);
  }

  private static Problem.Syntax fault(String query) {
    var problem =
        catchThrowableOfType(
                ProblemException.class, () -> QueryRunner.prepared(query, Prefixes.standard()))
            .problem();
    assertThat(problem).isInstanceOf(Problem.Syntax.class);
    return (Problem.Syntax) problem;
  }
}
