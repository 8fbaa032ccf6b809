package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.web.SeedServer.Answered;

/// Tables can be matched with the graph by the protocol that OpenRefine speaks; every answer is
/// held against the rules of its version 0.2.
class ReconciliationTest {
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final SeedServer SERVER = SeedServer.get();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void aWholeSessionOfOpenRefine() {
    JsonNode manifest = valid("manifest", SERVER.get("/reconcile"));
    assertThat(words(manifest.path("versions"))).containsExactly("0.1", "0.2");

    // It guesses the type of a column from the first ten names, without types.
    ObjectNode guesses = Json.object();
    List<String> column =
        List.of(
            "CrowdStrike",
            "Microsoft",
            "Cloudflare",
            "Fastly",
            "Optus",
            "Rogers",
            "Kaseya",
            "KDDI",
            "Kyivstar",
            "Viasat");
    for (int i = 0; i < column.size(); i++) {
      guesses.putObject("q" + i).put("query", column.get(i)).put("limit", 3);
    }
    JsonNode guessed = batch(guesses);
    assertThat(guessed.size()).isEqualTo(10);
    Map<String, Integer> types = new LinkedHashMap<>();
    for (JsonNode result : guessed) {
      String first = result.path("result").path(0).path("type").path(0).path("id").asText();
      types.merge(first, 1, Integer::sum);
    }
    assertThat(types).containsEntry("Vendor", 10);

    // It matches the cells with the type, and a column beside them as evidence.
    ObjectNode queries = Json.object();
    ObjectNode query =
        queries.putObject("q0").put("query", "Crowdstrike Inc.").put("type", "Vendor");
    query.put("type_strict", "should");
    query.putArray("properties").addObject().put("pid", "og:headquarteredIn").put("v", "USA");
    JsonNode first = batch(queries).path("q0").path("result").path(0);
    assertThat(first.path("id").asText()).isEqualTo("vendors/crowdstrike");
    assertThat(first.path("match").asBoolean()).isTrue();
    assertThat(feature(first, "same_without_legal_form").asBoolean()).isTrue();

    // It shows the candidate in a frame.
    String preview = address(manifest.path("preview").path("url").asText(), first);
    Answered page = SERVER.get(preview);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(page.body()).contains("CrowdStrike").doesNotContain("<script");
    assertThat(
            SERVER
                .get("/vendors/crowdstrike", "Accept", "text/html")
                .header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'");
    Answered view = SERVER.get(address(manifest.path("view").path("url").asText(), first));
    assertThat(view.header("Location")).isEqualTo("/vendors/crowdstrike");

    // Somebody looks for a thing, a property and a type by hand.
    JsonNode suggest = manifest.path("suggest");
    JsonNode things = suggested(suggest.path("entity"), "crowds");
    assertThat(things.findValuesAsText("id")).contains("vendors/crowdstrike");
    assertThat(suggested(suggest.path("property"), "head").findValuesAsText("id"))
        .contains("og:headquarteredIn");
    assertThat(suggested(suggest.path("type"), "ven").findValuesAsText("id"))
        .containsExactly("Vendor");
    flyouts(suggest);

    // It adds columns.
    String propose =
        path(manifest.path("extend").path("propose_properties")) + "?type=Vendor&limit=500";
    JsonNode proposed = valid("properties", SERVER.get(propose));
    assertThat(proposed.path("properties").findValuesAsText("id"))
        .contains("og:headquarteredIn", "alias", "wikidata")
        .doesNotContain("og:inForceFrom");
    ObjectNode extend = Json.object();
    extend.putArray("ids").add("vendors/crowdstrike").add("organisations/netflix").add("x/none");
    ArrayNode properties = extend.putArray("properties");
    properties.addObject().put("id", "og:headquarteredIn");
    properties.addObject().put("id", "wikidata");
    properties
        .addObject()
        .put("id", "alias")
        .putObject("settings")
        .put("limit", "1")
        .put("language", "ru");
    JsonNode extended =
        valid("extension", SERVER.post("/reconcile", FORM, "extend=" + escape(extend)));
    JsonNode rows = extended.path("rows");
    assertThat(rows.at("/vendors~1crowdstrike/og:headquarteredIn/0/id").asText())
        .isEqualTo("regions/US");
    assertThat(rows.at("/vendors~1crowdstrike/alias/0/str").asText()).isEqualTo("КраудСтрайк");
    assertThat(rows.at("/vendors~1crowdstrike/alias").size()).isEqualTo(1);
    assertThat(rows.at("/organisations~1netflix/wikidata/0/str").asText()).isEqualTo("Q907311");
    assertThat(rows.at("/x~1none/wikidata").isArray()).isTrue();
    assertThat(extended.path("meta").findValuesAsText("id"))
        .contains("og:headquarteredIn", "wikidata", "alias");
  }

  private static void flyouts(JsonNode suggest) {
    Map<String, String> ids =
        Map.of("entity", "vendors/crowdstrike", "property", "og:headquarteredIn", "type", "Vendor");
    ids.forEach(
        (what, id) -> {
          String path = suggest.path(what).path("flyout_service_path").asText();
          JsonNode flyout =
              valid("flyout", SERVER.get(path.replace("${id}", SeedServer.escape(id))));
          assertThat(flyout.path("id").asText()).isEqualTo(id);
          assertThat(flyout.path("html").asText()).contains("<p>");
        });
  }

  @Test
  void gradedMentions() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> falsely = new ArrayList<>();
    List<String[]> all = mentions();
    int matched = 0;
    for (int start = 0; start < all.size(); start += 20) {
      List<String[]> some = all.subList(start, Math.min(all.size(), start + 20));
      ObjectNode queries = Json.object();
      for (int i = 0; i < some.size(); i++) {
        ObjectNode query = queries.putObject("q" + i).put("query", some.get(i)[0]);
        if (!some.get(i)[1].isEmpty()) {
          query.put("type", some.get(i)[1]);
        }
      }
      JsonNode results = batch(queries);
      for (int i = 0; i < some.size(); i++) {
        String[] mention = some.get(i);
        JsonNode result = results.path("q" + i).path("result");
        String best = result.path(0).path("id").asText("-");
        if (!mention[2].equals("-") && !best.equals(mention[2])) {
          wrong.add(mention[0] + " -> " + best);
        }
        for (JsonNode candidate : result) {
          if (candidate.path("match").asBoolean()) {
            matched++;
            if (!candidate.path("id").asText().equals(mention[2])) {
              falsely.add(mention[0] + " -> " + candidate.path("id").asText());
            }
          }
        }
      }
    }
    long right = all.stream().filter(mention -> !mention[2].equals("-")).count();
    System.out.printf(
        Locale.ROOT,
        "Reconciliation of %d mentions: right at 1 %d of %d, called a match %d, falsely %d%n",
        all.size(),
        right - wrong.size(),
        right,
        matched,
        falsely.size());
    wrong.forEach(line -> System.out.println("  not first: " + line));
    assertThat(all).hasSizeGreaterThanOrEqualTo(40);
    assertThat(falsely).as("called a match, and are not").isEmpty();
    assertThat(wrong.size()).as("right at 1").isLessThanOrEqualTo((int) (right / 20));
    assertThat(matched).isGreaterThan((int) (right * 0.8));
  }

  @Test
  void everyNameAndAliasOfAThingFindsIt() {
    for (String path : List.of("vendors/microsoft", "organisations/maersk", "outages/kakao-2022")) {
      Answered thing = SERVER.get("/api/" + path);
      if (thing.status() != 200) {
        continue;
      }
      ObjectNode queries = Json.object();
      for (String list : List.of("labels", "aliases")) {
        for (JsonNode name : thing.json().path(list)) {
          queries.putObject("q" + queries.size()).put("query", name.path("value").asText());
        }
      }
      for (JsonNode result : batch(queries)) {
        assertThat(result.path("result").findValuesAsText("id")).contains(path);
      }
    }
  }

  @Test
  void namesakesAreBothToldAndNeitherIsAMatch(@TempDir Path folder) {
    try (WritingServer server = WritingServer.over(folder)) {
      Answered written =
          server.update(
              """
              INSERT DATA {
                regions:X a og:Region ; rdfs:label "Made-up Ex"@en .
                regions:Y a og:Region ; rdfs:label "Made-up Why"@en .
                regions:XS a og:Region ; rdfs:label "Springfield"@en ; og:partOf regions:X .
                regions:YS a og:Region ; rdfs:label "Springfield"@en ; og:partOf regions:Y }
              """);
      assertThat(written.status()).as(written.body()).isEqualTo(200);
      JsonNode both = asked(server, "{\"query\":\"springfield\",\"type\":\"Region\"}");
      assertThat(both.findValuesAsText("id")).contains("regions/XS", "regions/YS");
      assertThat(both).noneMatch(one -> one.path("match").asBoolean());
      JsonNode one =
          asked(
              server,
              "{\"query\":\"Springfield\",\"type\":\"Region\",\"properties\":"
                  + "[{\"pid\":\"og:partOf\",\"v\":\"made-up why\"}]}");
      assertThat(one.path(0).path("id").asText()).isEqualTo("regions/YS");
      assertThat(one.path(0).path("match").asBoolean()).isTrue();
      assertThat(one.path(1).path("match").asBoolean()).isFalse();
    }
  }

  private static JsonNode asked(WritingServer server, String query) {
    String path = "/reconcile?queries=" + SeedServer.escape("{\"q\":" + query + "}");
    return valid("result-batch", server.send(server.request(path).GET())).at("/q/result");
  }

  @Test
  void evidenceAgainstKeepsANameFromBeingAMatch() {
    ObjectNode queries = Json.object();
    ObjectNode query = queries.putObject("q0").put("query", "CrowdStrike").put("type", "Vendor");
    query.putArray("properties").addObject().put("pid", "country").put("v", "Norway");
    query.withArray("properties").addObject().put("pid", "og:headquarteredIn").put("v", "NO");
    JsonNode first = batch(queries).path("q0").path("result").path(0);
    assertThat(first.path("id").asText()).isEqualTo("vendors/crowdstrike");
    assertThat(first.path("match").asBoolean()).isFalse();
    assertThat(feature(first, "property:og:headquarteredIn").asDouble()).isZero();
    assertThat(first.path("score").asDouble()).isLessThan(90);
  }

  @Test
  void aBatchMayComeByGetAndOneNameAlone() {
    String queries = "{\"q0\":{\"query\":\"CrowdStrike\",\"limit\":1}}";
    JsonNode byGet =
        valid("result-batch", SERVER.get("/reconcile?queries=" + SeedServer.escape(queries)));
    assertThat(byGet.path("q0").path("result").size()).isEqualTo(1);
    JsonNode single = SERVER.get("/reconcile?query=CrowdStrike").json();
    assertThat(single.path("result").path(0).path("id").asText()).isEqualTo("vendors/crowdstrike");
    assertThat(SERVER.get("/reconcile").header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThat(refused("queries={\"q0\":{\"query\":\"x\",\"tpye\":\"Vendor\"}}"))
        .contains("field of q0", "type");
    assertThat(refused("queries={\"q0\":{\"query\":\"x\",\"type\":\"Vendr\"}}"))
        .contains("q0.type", "Vendor");
    assertThat(
            refused(
                "queries={\"q0\":{\"query\":\"x\",\"properties\":[{\"pid\":\"og:sectr\",\"v\":1}]}}"))
        .contains("q0.properties", "og:sector");
    assertThat(refused("queries={\"q0\":{}}")).contains("give query");
    assertThat(refused("queries={\"q0\":{\"query\":\"x\",\"limit\":-1}}")).contains("q0.limit");
    assertThat(refused("queries=[1]")).contains("JSON object");
    assertThat(refused("queries={")).contains("JSON in queries, line 1");
    assertThat(refused("extend={\"ids\":[]}")).contains("ids and properties");
    ObjectNode many = Json.object();
    for (int i = 0; i <= ReconcileManifest.BATCH; i++) {
      many.putObject("q" + i).put("query", "x");
    }
    assertThat(SERVER.post("/reconcile", FORM, "queries=" + escape(many)).status()).isEqualTo(413);
    assertThat(SERVER.post("/reconcile", "application/json", "{}").status()).isEqualTo(415);
    assertThat(SERVER.get("/reconcile/preview?id=vendors%2Fnone").status()).isEqualTo(404);
  }

  private static String refused(String form) {
    int at = form.indexOf('=');
    Answered answer =
        SERVER.post(
            "/reconcile",
            FORM,
            form.substring(0, at + 1) + SeedServer.escape(form.substring(at + 1)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("detail").asText();
  }

  /// Sends a batch as OpenRefine does, and holds question and answer against the rules.
  private static JsonNode batch(ObjectNode queries) {
    assertThat(faults("query-batch", queries.toString())).isEmpty();
    return valid("result-batch", SERVER.post("/reconcile", FORM, "queries=" + escape(queries)));
  }

  private static JsonNode suggested(JsonNode service, String prefix) {
    return valid("suggest", SERVER.get(path(service) + "?prefix=" + prefix)).path("result");
  }

  private static String path(JsonNode service) {
    assertThat(service.path("service_url").asText()).isEqualTo(SERVER.address());
    return service.path("service_path").asText();
  }

  private static String address(String template, JsonNode candidate) {
    return template
        .replace("{{id}}", SeedServer.escape(candidate.path("id").asText()))
        .replace(SERVER.address(), "");
  }

  private static JsonNode feature(JsonNode candidate, String name) {
    for (JsonNode feature : candidate.path("features")) {
      if (feature.path("id").asText().equals(name)) {
        return feature.path("value");
      }
    }
    throw new AssertionError("no feature " + name + " in " + candidate);
  }

  private static JsonNode valid(String schema, Answered answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(faults(schema, answer.body())).as(answer.body()).isEmpty();
    return answer.json();
  }

  private static List<String> faults(String schema, String json) {
    try (var in =
        Objects.requireNonNull(
            ReconciliationTest.class.getResourceAsStream("reconcile/" + schema + ".json"))) {
      return SCHEMAS.getSchema(in).validate(json, InputFormat.JSON).stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String escape(JsonNode node) {
    return SeedServer.escape(node.toString());
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String[]> mentions() throws IOException {
    try (var in =
        Objects.requireNonNull(
            ReconciliationTest.class.getResourceAsStream("reconcile/mentions.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
