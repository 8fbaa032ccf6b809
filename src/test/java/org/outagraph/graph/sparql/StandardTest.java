package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Standard RDF 1.2 data has its standard behaviour beside claims: the same made-up data, asked by
/// the bare engine in memory and by the runner on a real store, gives equal answers.
///
/// One thing is the store's own: it keeps the values of small numbers, so a variable that finds
/// `01` is given `1`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardTest {
  private static final String PROLOGUE =
      """
      PREFIX : <http://example.org/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String DATA =
      PROLOGUE
          + """
          :s :p :o , 1 , "word"@en , "\\u05D0"@he--rtl .
          :s :q :o ~ :named {| :source :book ; :year 2001 |} .
          :s :q :z ~ _:one {| :source :book |} ~ _:two {| :source :paper ; :year 2002 |} .
          << :a :b :c >> :source :rumour .
          << :a :b :d ~ :claimed >> :source :rumour , :paper .
          :deep rdf:reifies <<( :s :says <<( :a :b :c )>> )>> .
          :plain rdf:reifies :nothing .
          :holder :has <<( :s :p 1 )>> , <<( :s :p 01 )>> , <<( :s :p "1" )>> , <<( :s :p "word"@en )>> ,
            <<( :s :p "x"@ar--rtl )>> , <<( :a :b _:blank )>> .
          :list :items ( <<( :a :b 3 )>> <<( :a :b 1 )>> <<( :a :b 2 )>> ) .
          _:r rdf:reifies <<( :s :q :o )>> , <<( :s :q :z )>> .
          :g1 { :s :q :o ~ :in1 {| :source :book |} . :a :b :c . :x :has <<( :g :h :i )>> . }
          :g2 { << :s :q :o ~ :in2 >> :source :paper . :in2 :year 1999 . }
          """;

  private SmallGraph ours;
  private DatasetGraph bare;

  @BeforeAll
  void fill() {
    ours = SmallGraph.withNamedGraphs(DATA);
    bare = DatasetGraphFactory.create();
    RDFParser.fromString(DATA, Lang.TRIG).parse(bare);
  }

  @AfterAll
  void close() {
    ours.close();
  }

  static Stream<String> queries() {
    return Stream.of(
        // triple terms as constants
        "SELECT * { :deep rdf:reifies <<( :s :says <<( :a :b :c )>> )>> }",
        "SELECT ?x { ?x :has <<( :s :p 1 )>> }",
        "SELECT ?x { ?x :has <<( :s :p 01 )>> }",
        "SELECT ?x { ?x :has <<( :s :p \"x\"@ar--rtl )>> }",
        "ASK { :holder :has <<( :s :p 2 )>> }",
        "ASK { ?any rdf:reifies <<( :s :q :o )>> }",
        // patterns with variables
        "SELECT ?x ?o { ?x :has <<( :s :p ?o )>> FILTER(isNumeric(?o) = false) }",
        "SELECT ?s ?p ?o { ?r rdf:reifies <<( ?s ?p ?o )>> }",
        "SELECT ?r ?p { ?r ?p <<( ?s :q ?o )>> }",
        "SELECT ?r ?p ?q { ?r ?p <<( ?s ?q ?o )>> }",
        "SELECT ?r ?p { ?r ?p <<( ?s ?p ?o )>> }",
        "SELECT ?r ?t { ?r rdf:reifies ?t }",
        "SELECT ?r ?p ?t { ?r ?p ?t FILTER(isTRIPLE(?t)) }",
        "SELECT ?x { ?x rdf:reifies ?x }",
        "SELECT ?s ?o { ?s ?p <<( ?s ?q ?o )>> }",
        "SELECT ?t { :named rdf:reifies ?t }",
        "SELECT ?r { ?r rdf:reifies :nothing }",
        // nested
        "SELECT ?r ?o { ?r rdf:reifies <<( ?s :says <<( :a :b ?o )>> )>> }",
        "SELECT ?a ?b { ?r rdf:reifies <<( ?s ?p <<( ?a ?b :c )>> )>> }",
        "SELECT ?inner { ?r rdf:reifies <<( ?s :says ?inner )>> }",
        // reifiers in subject position
        "SELECT ?who { << :a :b :c >> :source ?who }",
        "SELECT ?o ?who { << :a :b ?o >> :source ?who }",
        "SELECT ?r ?o { << :s :q ?o ~ ?r >> :source :book }",
        "SELECT ?o { << :s :q ?o ~ :named >> :year ?y }",
        "SELECT ?s ?p ?o { << ?s ?p ?o >> }",
        "SELECT ?y { << :s :q :z >> :source :paper ; :year ?y }",
        "SELECT ?x { ?x :p ?v . << ?x :q :o >> :source ?w }",
        // annotations
        "SELECT ?o ?y { :s :q ?o {| :year ?y |} }",
        "SELECT ?o { :s :q ?o {| :source :book |} }",
        "SELECT ?o { :s :q ?o {| :source :book |} {| :source :paper |} }",
        "SELECT ?o { :s :q ?o {| :source :book ; :source :paper |} }",
        "SELECT ?o ?r { :s :q ?o ~ ?r }",
        "SELECT ?o ?a ?b { :s :q ?o ~ ?a {| :source :book |} ~ ?b {| :source :paper |} }",
        "SELECT ?o { :a :b ?o {| :source ?w |} }",
        "SELECT ?s ?p ?o { ?s ?p ?o {| :source ?w |} }",
        "SELECT ?o ?w { :s :q ?o OPTIONAL { :s :q ?o {| :year ?w |} } }",
        "SELECT ?o { :s :q ?o FILTER NOT EXISTS { :s :q ?o {| :year 2002 |} } }",
        "SELECT ?o { :s :q ?o MINUS { :s :q ?o ~ :named } }",
        "SELECT ?o { { :s :q ?o ~ :named } UNION { << :a :b ?o >> :source :paper } }",
        "SELECT ?n { { SELECT (COUNT(?r) AS ?n) { ?r rdf:reifies ?t } } }",
        "SELECT ?o (COUNT(?r) AS ?n) { :s :q ?o ~ ?r } GROUP BY ?o",
        // paths
        "SELECT ?w { <<( :a :b :c )>> ^rdf:reifies/:source ?w }",
        "SELECT ?r ?t { ?r (rdf:reifies|:has) ?t }",
        "SELECT ?r ?t { ?r rdf:reifies+ ?t }",
        "SELECT ?t { :named rdf:reifies? ?t }",
        "SELECT ?t { :named (rdf:reifies|:source)* ?t }",
        "SELECT ?r ?t { ?r !(:source|:year|:p|:q|rdf:first|rdf:rest) ?t FILTER(isTRIPLE(?t)) }",
        "SELECT ?i { :list :items/rdf:rest*/rdf:first ?i }",
        "SELECT ?a ?w { << ?a :b :d >> (:source|:none) ?w }",
        "SELECT ?x ?y { ?x :p/^:q ?y . ?r rdf:reifies/^rdf:reifies ?r2 }",
        // terms in VALUES, BIND and functions
        "SELECT ?r { VALUES ?t { <<( :a :b :c )>> <<( :a :b :d )>> } ?r rdf:reifies ?t }",
        "SELECT ?r { BIND(<<( :s :q :o )>> AS ?t) ?r rdf:reifies ?t }",
        "SELECT ?r { :s :q ?o BIND(TRIPLE(:s, :q, ?o) AS ?t) ?r rdf:reifies ?t }",
        "SELECT (SUBJECT(?t) AS ?s) (PREDICATE(?t) AS ?p) (OBJECT(?t) AS ?o) { ?r rdf:reifies ?t }",
        "SELECT ?t (isTRIPLE(?t) AS ?is) { { :holder :has ?t } UNION { :s :p ?t } }",
        "SELECT ?t { :holder :has ?t FILTER(?t = <<( :s :p 1 )>>) }",
        "SELECT ?t { :holder :has ?t FILTER(sameTerm(?t, <<( :s :p 1 )>>)) }",
        "SELECT ?t { :holder :has ?t FILTER(OBJECT(?t) > 0) }",
        "SELECT (TRIPLE(1, :p, :o) AS ?bad) {}",
        "SELECT (TRIPLE(:s, \"p\", :o) AS ?bad) {}",
        "SELECT ?t (STR(?t) AS ?x) (LANG(OBJECT(?t)) AS ?l) { :holder :has ?t"
            + " FILTER(isLITERAL(OBJECT(?t))) }",
        "SELECT DISTINCT ?s { ?r rdf:reifies ?t BIND(SUBJECT(?t) AS ?s) }",
        "SELECT ?t (COUNT(*) AS ?n) { ?r rdf:reifies ?t } GROUP BY ?t HAVING(COUNT(*) > 1)",
        "SELECT ?t { VALUES ?t { <<( :a :b 1 )>> <<( :a :b 01 )>> } FILTER(?t IN (<<( :a :b 1 )>>))"
            + " }",
        // order
        "SELECT ?i { :list :items/rdf:rest*/rdf:first ?i } ORDER BY ?i",
        "SELECT ?i { :list :items/rdf:rest*/rdf:first ?i } ORDER BY DESC(OBJECT(?i))",
        "SELECT ?x { VALUES ?x { <<( :b :b 1 )>> 5 :iri <<( :a :b 1 )>> \"s\" } } ORDER BY ?x",
        "SELECT (MIN(?i) AS ?least) { :list :items/rdf:rest*/rdf:first ?i }",
        // graphs
        "SELECT ?g ?r { GRAPH ?g { ?r rdf:reifies ?t } }",
        "SELECT ?g ?o { GRAPH ?g { :s :q ?o {| :source ?w |} } }",
        "SELECT ?g ?w { GRAPH ?g { << :s :q :o >> :source ?w } }",
        "SELECT ?y { GRAPH :g2 { << :s :q :o ~ ?r >> :source :paper . ?r :year ?y } }",
        "SELECT ?g { GRAPH ?g { ?x :has <<( :g :h ?i )>> } }",
        "SELECT ?g ?r { ?r rdf:reifies ?t . GRAPH ?g { ?q rdf:reifies ?t } }",
        "SELECT ?g { GRAPH ?g { ?s ?p ?o FILTER EXISTS { ?r rdf:reifies ?t } } }",
        "SELECT ?g ?t { GRAPH ?g { ?r (rdf:reifies|:none) ?t } }",
        // language direction
        "SELECT ?o (LANGDIR(?o) AS ?d) (LANG(?o) AS ?l) { :s :p ?o }",
        "SELECT ?o { :s :p ?o FILTER(hasLANGDIR(?o)) }",
        "SELECT ?o { :s :p ?o FILTER(hasLANG(?o)) }",
        "SELECT (STRLANGDIR(\"x\", \"ar\", \"rtl\") AS ?x) (DATATYPE(?x) AS ?t) {}",
        "SELECT (STRLANGDIR(\"x\", \"ar\", \"up\") AS ?x) {}",
        "SELECT ?x { ?x :has <<( ?s ?p ?o )>> FILTER(LANGDIR(?o) = \"rtl\") }",
        "SELECT (\"a\"@en--ltr = \"a\"@en AS ?same) (CONCAT(\"a\"@en--ltr, \"b\"@en--ltr) AS ?both)"
            + " {}",
        // escapes of code points
        "SELECT ?o { :s :\\u0070 ?o }",
        "SELECT (\"\\u0041\\U00000042\" AS ?x) {}",
        "SELECT ?o { :s \\u003Ahttp ?o }",
        // descriptions and constructions
        "CONSTRUCT { ?s ?p ?o } WHERE { ?r rdf:reifies <<( ?s ?p ?o )>> }",
        "CONSTRUCT { :s :q ?o {| :y ?y |} } WHERE { :s :q ?o {| :year ?y |} }",
        "CONSTRUCT { << :s :q ?o ~ ?r >> :w ?w } WHERE { << :s :q ?o ~ ?r >> :source ?w }",
        "CONSTRUCT { ?r :t <<( ?s ?p ?o )>> } WHERE { ?r rdf:reifies <<( ?s ?p ?o )>> }",
        "CONSTRUCT { ?x :t ?t } WHERE { ?x :has ?t FILTER(isLITERAL(OBJECT(?t))) }",
        "CONSTRUCT WHERE { ?r :source ?w ; rdf:reifies ?t }");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theRunnerAgreesWithTheBareEngine(String query) {
    var parsed = QueryFactory.create();
    String text = PROLOGUE + query;
    try (QueryExec execution =
        QueryExec.dataset(bare)
            .query(QueryFactory.parse(parsed, text, null, Syntax.syntaxSPARQL_12))
            .build()) {
      if (parsed.isAskType()) {
        assertThat(SmallGraph.text(ours.ask(text, ResultForm.CSV)))
            .isEqualTo("_askResult\r\n" + execution.ask() + "\r\n");
      } else if (parsed.isConstructType()) {
        var graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        RDFParser.fromString(SmallGraph.text(ours.ask(text, ResultForm.NTRIPLES)), Lang.NTRIPLES)
            .parse(graph);
        var expected = execution.construct();
        assertThat(graph.isIsomorphicWith(expected)).as("%s\n%s", graph, expected).isTrue();
      } else {
        var expected = execution.select().rewindable();
        var found = rows(ours.ask(text, ResultForm.JSON).body()).rewindable();
        boolean equal =
            parsed.isOrdered()
                ? ResultsCompare.equalsByTermAndOrder(expected, found)
                : ResultsCompare.equalsByTerm(expected, found);
        expected.reset();
        found.reset();
        assertThat(equal)
            .as("%s\nexpected\n%s\nfound\n%s", query, shown(expected), shown(found))
            .isTrue();
      }
    }
  }

  private static String shown(RowSet rows) {
    var text = new java.io.ByteArrayOutputStream();
    RowSetOps.out(text, rows);
    return text.toString(StandardCharsets.UTF_8);
  }

  private static RowSet rows(byte[] json) {
    RowSetReader reader =
        org.apache.jena.riot.rowset.RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON);
    return reader.read(new ByteArrayInputStream(json), new Context());
  }
}
