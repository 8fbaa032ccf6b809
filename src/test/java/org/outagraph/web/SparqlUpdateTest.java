package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.knowledge.Progress;
import org.outagraph.web.SeedServer.Answered;

/// What each operation of SPARQL Update does here, through HTTP; all data is made up.
class SparqlUpdateTest {
  private static final String CLAIM =
      """
      outages:o a og:Outage ; rdfs:label "O"@en ;
        og:affected regions:ES ~ claims:c {| og:basis og:editorial |} .
      regions:ES a og:Region ; rdfs:label "Spain"@en .
      """;

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir private static Path folder;
  private static WritingServer server;

  @BeforeAll
  static void start() {
    server = WritingServer.over(folder, LIMIT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void clear() {
    ok("DROP ALL");
  }

  private Answered ok(String update) {
    Answered answer = server.update("PREFIX x: <urn:x:> " + update);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private Answered refused(String update, int status) {
    long version = server.base().version();
    Answered answer = server.update("PREFIX x: <urn:x:> " + update);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(server.base().version()).isEqualTo(version);
    return answer;
  }

  private boolean has(String pattern) {
    return server.ask(pattern.replaceAll("\\bx:(\\w+)", "<urn:x:$1>"));
  }

  private List<String> select(String query) {
    return server.select("PREFIX x: <urn:x:> " + query);
  }

  @Test
  void insertDataAndDeleteData() {
    ok("INSERT DATA { x:a x:p 1, 2 . GRAPH x:g { x:a x:p 3 } }");
    assertThat(has("x:a x:p 1, 2 . GRAPH x:g { x:a x:p 3 }")).isTrue();
    Answered answer = ok("DELETE DATA { x:a x:p 1, 9 . GRAPH x:g { x:a x:p 3 } }");
    assertThat(answer.json().path("removed").asInt()).isEqualTo(2);
    assertThat(has("x:a x:p 1")).isFalse();
    assertThat(has("x:a x:p 2")).isTrue();
    assertThat(has("GRAPH x:g { ?s ?p ?o }")).isFalse();
  }

  @Test
  void deleteWhere() {
    ok("INSERT DATA { x:a x:p 1 ; x:q 2 . x:b x:p 1 . GRAPH x:g { x:a x:r 1 } }");
    ok("DELETE WHERE { ?s x:p 1 ; x:q 2 . GRAPH ?g { ?s x:r ?o } }");
    assertThat(has("x:a ?p ?o")).isFalse();
    assertThat(has("GRAPH x:g { ?s ?p ?o }")).isFalse();
    assertThat(has("x:b x:p 1")).isTrue();
  }

  @Test
  void deleteInsertWhereDeletesFirst() {
    ok("INSERT DATA { x:a x:p 1 . x:b x:p 2 }");
    ok("DELETE { ?s x:p ?o } INSERT { ?s x:p ?n } WHERE { ?s x:p ?o BIND (?o + 1 AS ?n) }");
    assertThat(select("SELECT ?o { ?s x:p ?o }")).containsExactly("2", "3");
  }

  @Test
  void whatIsNoTripleIsLeftOut() {
    ok("INSERT DATA { x:a x:p \"text\" , x:b }");
    ok("INSERT { ?o x:q ?missing . ?o x:r 1 } WHERE { x:a x:p ?o }");
    assertThat(select("SELECT ?s { ?s x:r 1 }")).containsExactly("urn:x:b");
    assertThat(has("?s x:q ?o")).isFalse();
  }

  @Test
  void blankNodesOfATemplateAreNewForEachRow() {
    ok("INSERT DATA { x:a x:p 1, 2 }");
    ok("INSERT { ?s x:has [ x:value ?o ; x:same _:it ] . _:it x:of ?o } WHERE { ?s x:p ?o }");
    assertThat(select("SELECT (COUNT(DISTINCT ?b) AS ?n) { ?s x:has ?b }")).containsExactly("2");
    assertThat(select("SELECT ?v { ?s x:has ?b . ?b x:value ?v ; x:same [ x:of ?v ] }"))
        .containsExactly("1", "2");
  }

  @Test
  void withIsTheGraphOfThePatternAndOfTheTemplates() {
    ok("INSERT DATA { x:a x:p 1 . GRAPH x:g { x:a x:p 2 } }");
    ok("WITH x:g DELETE { ?s x:p ?o } INSERT { ?s x:q ?o } WHERE { ?s x:p ?o }");
    assertThat(has("x:a x:p 1 . GRAPH x:g { x:a x:q 2 }")).isTrue();
    assertThat(has("GRAPH x:g { x:a x:p 2 }")).isFalse();
  }

  @Test
  void usingIsThePatternsOnly() {
    ok("INSERT DATA { GRAPH x:g { x:a x:p 2 } GRAPH x:h { x:a x:q 3 } }");
    ok("INSERT { ?s x:both ?o } USING x:g USING x:h WHERE { ?s x:p ?o ; x:q ?q }");
    assertThat(has("x:a x:both 2")).isTrue();
    ok("WITH x:w INSERT { ?s x:copied ?g } USING NAMED x:h WHERE { GRAPH ?g { ?s ?p ?o } }");
    assertThat(has("GRAPH x:w { x:a x:copied x:h }")).isTrue();
    assertThat(has("GRAPH x:w { x:a x:copied x:g }")).isFalse();
  }

  @Test
  void createSucceedsOnlyWhereThereIsNothing() {
    ok("CREATE GRAPH x:g ; CLEAR GRAPH x:g ; INSERT DATA { GRAPH x:g { x:a x:p 1 } }");
    refused("CREATE GRAPH x:g", 400);
    ok("CREATE SILENT GRAPH x:g");
  }

  @Test
  void clearAndDropEmptyAGraph() {
    String data = "INSERT DATA { x:a x:p 0 . GRAPH x:g { x:a x:p 1 } GRAPH x:h { x:a x:p 2 } } ; ";
    for (String word : List.of("CLEAR", "DROP")) {
      ok(data + word + " GRAPH x:g");
      assertThat(select("SELECT ?o { { x:a x:p ?o } UNION { GRAPH ?g { x:a x:p ?o } } }"))
          .containsExactly("0", "2");
      ok(data + word + " NAMED");
      assertThat(select("SELECT ?o { { x:a x:p ?o } UNION { GRAPH ?g { x:a x:p ?o } } }"))
          .containsExactly("0");
      ok(data + word + " DEFAULT");
      assertThat(select("SELECT ?o { { x:a x:p ?o } UNION { GRAPH ?g { x:a x:p ?o } } }"))
          .containsExactly("1", "2");
      ok(data + word + " ALL");
      assertThat(has("GRAPH ?g { ?s ?p ?o }")).isFalse();
      assertThat(has("x:a ?p ?o")).isFalse();
    }
  }

  @Test
  void copyMoveAndAdd() {
    String data = "DROP ALL ; INSERT DATA { GRAPH x:g { x:a x:p 1 } GRAPH x:h { x:a x:p 2 } } ; ";
    String all = "SELECT (CONCAT(STR(?g), STR(?o)) AS ?x) { GRAPH ?g { x:a x:p ?o } }";
    ok(data + "ADD x:g TO x:h");
    assertThat(select(all)).containsExactly("urn:x:g1", "urn:x:h1", "urn:x:h2");
    ok(data + "COPY x:g TO x:h");
    assertThat(select(all)).containsExactly("urn:x:g1", "urn:x:h1");
    ok(data + "MOVE x:g TO x:h");
    assertThat(select(all)).containsExactly("urn:x:h1");
    ok(data + "MOVE x:g TO x:g ; COPY x:h TO x:h");
    assertThat(select(all)).containsExactly("urn:x:g1", "urn:x:h2");
    ok(data + "MOVE x:g TO DEFAULT");
    assertThat(has("x:a x:p 1")).isTrue();
  }

  @Test
  void anUnknownSourceIsAFaultUnlessSilent() {
    for (String operation :
        List.of("COPY %s x:no TO x:g", "MOVE %s x:no TO x:g", "ADD %s x:no TO x:g")) {
      refused("INSERT DATA { x:a x:p 1 } ; " + operation.formatted(""), 400);
      ok(operation.formatted("SILENT"));
    }
    assertThat(has("x:a x:p 1")).isFalse();
  }

  @Test
  void toClearOrDropAGraphThatIsNotThereIsNoFault() {
    ok("CLEAR GRAPH x:no ; DROP GRAPH x:no");
    ok("CLEAR SILENT GRAPH x:no ; DROP SILENT GRAPH x:no");
  }

  @Test
  void theOperationsOfASequenceSeeEachOther() {
    ok(
        "INSERT DATA { x:a x:p 1 } ; INSERT { ?s x:q 2 } WHERE { ?s x:p 1 } ;"
            + " DELETE WHERE { ?s x:p 1 } ; INSERT { ?s x:r 3 } WHERE { ?s x:q 2 }");
    assertThat(select("SELECT ?o { x:a ?p ?o }")).containsExactly("2", "3");
  }

  @Test
  void aSequenceIsOneVersionOrNothing() {
    long version = server.base().version();
    ok("INSERT DATA { x:a x:p 1 } ; INSERT DATA { x:a x:p 2 } ; DELETE DATA { x:a x:p 1 }");
    assertThat(server.base().version()).isEqualTo(version + 1);
    refused("INSERT DATA { x:b x:p 1 } ; INSERT DATA { outages:o a og:Outage }", 422);
    refused("INSERT DATA { x:b x:p 1 } ; COPY x:none TO x:g", 400);
    assertThat(has("x:b ?p ?o")).isFalse();
  }

  @Test
  void annotationsOfInsertDataBecomeClaims() {
    ok("INSERT DATA { " + CLAIM + " }");
    assertThat(
            server.ask(
                "claims:c rdf:subject outages:o ; rdf:predicate og:affected ; rdf:object"
                    + " regions:ES ; og:status og:accepted . outages:o og:affected regions:ES"))
        .isTrue();
    assertThat(server.ask("claims:c rdf:reifies ?t FILTER NOT EXISTS { claims:c a og:Claim }"))
        .isFalse();
  }

  @Test
  void anAnnotationIsSeenByTheNextOperation() {
    ok(
        "INSERT DATA { "
            + CLAIM
            + " } ; INSERT { ?c og:level levels:severe } WHERE { ?o og:affected ?r ~ ?c }");
    assertThat(server.ask("claims:c og:level levels:severe")).isTrue();
  }

  @Test
  void anAnnotationToDeleteMatchesTheClaimThatSaysSo() {
    ok("INSERT DATA { " + CLAIM + " }");
    ok("DELETE DATA { claims:c rdf:reifies <<( outages:o og:affected regions:PT )>> }");
    assertThat(server.ask("claims:c rdf:subject outages:o")).isTrue();
    ok("DELETE { ?s ?p ?o ~ ?c } WHERE { ?s ?p ?o ~ ?c {| og:basis og:editorial |} }");
    assertThat(server.ask("claims:c ?p ?o")).isFalse();
    assertThat(server.ask("outages:o og:affected ?r")).isFalse();
    assertThat(server.ask("outages:o a og:Outage")).isTrue();
  }

  @Test
  void aClaimedStatementIsNotWrittenNorDeletedWithoutItsClaim() {
    ok("INSERT DATA { " + CLAIM + " }");
    assertThat(refused("DELETE DATA { outages:o og:affected regions:ES }", 422).body())
        .contains("claims:c");
    assertThat(refused("INSERT DATA { outages:o og:spared regions:ES }", 422).body())
        .contains("No accepted claim");
  }

  @Test
  void clearDefaultLeavesWhatTheSystemSays() {
    ok("INSERT DATA { " + CLAIM + " regions:ES og:partOf regions:150 . regions:150 a og:Region }");
    assertThat(server.ask("outages:o og:affected regions:150")).isTrue();
    ok("CLEAR DEFAULT");
    assertThat(server.ask("outages:o ?p ?o")).isFalse();
    assertThat(server.ask("?c a og:Claim")).isFalse();
    assertThat(server.ask("og:Outage rdfs:label \"outage\"@en . ?d og:version ?v")).isTrue();
    assertThat(server.base().store().vocabularyChange().isEmpty()).isTrue();
  }

  @Test
  void deletingEverythingByPatternDoesTheSame() {
    ok("INSERT DATA { " + CLAIM + " regions:ES og:partOf regions:150 . regions:150 a og:Region }");
    ok("DELETE WHERE { ?s ?p ?o }");
    assertThat(server.ask("?c a og:Claim")).isFalse();
    assertThat(server.ask("og:Outage rdfs:label \"outage\"@en . ?d og:version ?v")).isTrue();
    assertThat(server.base().store().vocabularyChange().isEmpty()).isTrue();
  }

  @Test
  void theDefaultGraphCanBeCopiedAwayAndBack() {
    ok("INSERT DATA { " + CLAIM + " regions:ES og:partOf regions:150 . regions:150 a og:Region }");
    long size = server.base().store().names().size();
    ok("COPY DEFAULT TO x:backup ; CLEAR DEFAULT");
    ok("COPY x:backup TO DEFAULT");
    assertThat(server.base().store().names()).hasSize((int) size);
    assertThat(server.ask("outages:o og:affected regions:ES, regions:150")).isTrue();
  }

  @Test
  void claimsInNamedGraphsAreOrdinaryRdf() {
    ok("INSERT DATA { GRAPH x:g { " + CLAIM + " } }");
    assertThat(
            has(
                "GRAPH x:g { claims:c rdf:reifies <<( outages:o og:affected regions:ES )>> ."
                    + " outages:o og:affected regions:ES }"))
        .isTrue();
    assertThat(has("GRAPH x:g { claims:c rdf:subject ?s }")).isFalse();
    assertThat(has("outages:o ?p ?o")).isFalse();
    ok("DELETE { GRAPH x:g { ?c rdf:reifies ?t } } WHERE { GRAPH x:g { ?c rdf:reifies ?t } }");
    assertThat(has("GRAPH x:g { ?c rdf:reifies ?t }")).isFalse();
  }

  @Test
  void theUnionOfAllGraphsIsNotWritten() {
    refused("INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { x:a x:p 1 } }", 400);
    refused("CLEAR GRAPH <urn:x-arq:UnionGraph>", 400);
  }

  @Test
  void theVersionIsNobodysToWrite() {
    ok("INSERT DATA { <https://w3id.org/outagraph/dataset> og:version 99 }");
    ok("DELETE { ?d og:version ?v } INSERT { x:a x:p 1 } WHERE { ?d og:version ?v }");
    assertThat(select("SELECT ?v { ?d og:version ?v }"))
        .containsExactly(Long.toString(server.base().version()));
  }

  @Test
  void aRebuildBringsBackTheSame() {
    ok(
        """
        INSERT DATA { %s
          x:a x:p "a \\"quoted\\" text\\nin two lines"@en--ltr, 1.50, _:b . _:b x:q _:c . x:a x:t
            <<( x:a x:p <<( x:b x:p "é"@fr )>> )>> .
          GRAPH x:g { x:a x:p _:b . _:r rdf:reifies <<( x:a x:p _:b )>> }
          GRAPH <urn:x:%%C3%%A9> { x:a x:p "😀" }
        }\
        """
            .formatted(CLAIM));
    ok("DELETE { ?s x:q ?o } INSERT { ?s x:r ?o } WHERE { ?s x:q ?o }");
    List<String> before = everything();
    server.base().rebuild(Progress.NONE);
    assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(20);
    stop();
    start();
    assertThat(everything()).isEqualTo(before);
  }

  /// Each triple with its graph; a blank node is told by what is said of it.
  private List<String> everything() {
    List<String> all = new ArrayList<>();
    for (String graph : List.of("{ ?s ?p ?o }", "{ GRAPH ?g { ?s ?p ?o } }")) {
      all.addAll(
          select(
              "SELECT (CONCAT(COALESCE(STR(?g), \"\"), \" \", IF(ISBLANK(?s), \"_:\", STR(?s)), \""
                  + " \", STR(?p), \" \", IF(ISBLANK(?o), \"_:\", IF(ISTRIPLE(?o),"
                  + " COALESCE(CONCAT(STR(SUBJECT(?o)), STR(PREDICATE(?o)),"
                  + " COALESCE(STR(OBJECT(?o)), \"\")), \"<<>>\"), CONCAT(STR(?o),"
                  + " COALESCE(LANG(?o), \"\"), COALESCE(STR(DATATYPE(?o)), \"\"))))) AS ?x) "
                  + graph));
    }
    all.add(
        select("SELECT (COUNT(*) AS ?n) { x:a x:p ?b . ?b x:r ?c . FILTER ISBLANK(?c) }")
            .toString());
    all.add(select("SELECT (COUNT(*) AS ?n) { x:a x:p ?b . GRAPH x:g { x:a x:p ?b } }").toString());
    all.add(
        select(
                "SELECT (COUNT(*) AS ?n) { GRAPH x:g { x:a x:p ?b . ?r rdf:reifies ?t }"
                    + " FILTER (OBJECT(?t) = ?b) }")
            .toString());
    return all;
  }

  @Test
  @Timeout(60)
  void aCrossProductEndsAndTheNextWriteWorks() {
    String data =
        IntStream.range(0, 400)
            .mapToObj(i -> "x:n" + i + " x:p " + i)
            .collect(Collectors.joining(" . "));
    ok("INSERT DATA { " + data + " }");
    long start = System.nanoTime();
    refused(
        "INSERT { ?a x:q ?d } WHERE { ?a x:p ?b . ?c x:p ?d . ?e x:p ?f . ?g x:p ?h FILTER (?b + ?d"
            + " + ?f + ?h < 0) }",
        503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(10));
    ok("INSERT DATA { x:after x:p 1 }");
  }

  @Test
  @Timeout(60)
  void anUpdateOfTooManyTriplesIsRefusedAndNotCut() {
    String data =
        IntStream.range(0, 160)
            .mapToObj(i -> "x:n" + i + " x:p " + i)
            .collect(Collectors.joining(" . "));
    String ten =
        IntStream.range(0, 10).mapToObj(i -> "x:q" + i + " ?b").collect(Collectors.joining(" ; "));
    ok("INSERT DATA { " + data + " }");
    Answered answer = refused("INSERT { ?a " + ten + " } WHERE { ?a x:p ?x . ?b x:p ?y }", 413);
    assertThat(answer.json().path("limit").asLong()).isEqualTo(250_000);
    assertThat(has("?a x:q0 ?b")).isFalse();
  }

  @Test
  void aPatternThatIsTooDeepOrCallsWhatItMayNotIsRefused() {
    refused("DELETE { ?s ?p ?o } WHERE " + "{ ".repeat(30) + "?s ?p ?o" + " }".repeat(30), 413);
    refused(
        "INSERT { ?s x:p ?x } WHERE { ?s ?p ?o BIND (<java:java.lang.System>(?o) AS ?x) }", 400);
  }

  @Test
  void searchIsForQueriesOnly() {
    String search = "?hit text:query \"spain\"";
    assertThat(refused("INSERT { ?hit x:p 1 } WHERE { " + search + " }", 400).body())
        .contains("text:query");
  }

  @Test
  void manyTriplesFitIntoOneUpdate() {
    String data =
        IntStream.range(0, 9_000)
            .mapToObj(
                i -> "<urn:x:made-up-" + i + "> <urn:x:p> \"made-up text of number " + i + "\"")
            .collect(Collectors.joining(" .\n"));
    Answered answer = ok("INSERT DATA {" + data + "}");
    assertThat(answer.json().path("added").asInt()).isEqualTo(9_000);
  }

  @Test
  @Timeout(120)
  void concurrentWritersLoseNothing() throws InterruptedException {
    int writers = 8;
    int times = 10;
    ok("INSERT DATA { x:counter x:value 0 }");
    List<Thread> threads =
        IntStream.range(0, writers)
            .mapToObj(
                writer ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (int i = 0; i < times; i++) {
                                ok(
                                    "DELETE { x:counter x:value ?n } INSERT { x:counter x:value ?m"
                                        + " } WHERE { x:counter x:value ?n BIND (?n + 1 AS ?m) }");
                              }
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(select("SELECT ?n { x:counter x:value ?n }"))
        .containsExactly(Integer.toString(writers * times));
  }
}
