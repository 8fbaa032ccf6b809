package org.outagraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Kind;
import org.outagraph.web.SeedServer.Answered;

/// What is in the graph can be taken along without RDF: line by line as JSON, and as tables.
class ExtractsTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyThingIsOnALineAsItsAddressHasIt() throws IOException {
    List<String> lines =
        new String(new GZIPInputStream(file("jsonl.gz")).readAllBytes(), UTF_8).lines().toList();
    assertThat((long) lines.size())
        .isEqualTo(
            SERVER.base().entities().counts().values().stream().mapToLong(Long::longValue).sum());
    for (String line : List.of(lines.getFirst(), lines.get(lines.size() / 2), lines.getLast())) {
      JsonNode thing = JSON.readTree(line);
      String path = "/api/" + thing.path("kind").asText() + "/" + thing.path("slug").asText();
      assertThat(SERVER.get(path).json()).isEqualTo(thing);
    }
    String last = "";
    for (String line : lines) {
      JsonNode thing = JSON.readTree(line);
      int kind = Kind.ofPath(thing.path("kind").asText()).orElseThrow().ordinal();
      String place = "%02d/%s".formatted(kind, thing.path("slug").asText());
      assertThat(place).isGreaterThan(last);
      last = place;
    }
  }

  @Test
  void theTablesHaveEveryOutagePolicyArticleAndClaim() throws IOException {
    Map<String, List<List<String>>> tables = tables();
    for (Kind kind : List.of(Kind.OUTAGES, Kind.POLICIES, Kind.ARTICLES, Kind.CLAIMS)) {
      List<List<String>> rows = tables.getOrDefault(kind.path() + ".csv", List.of());
      assertThat(rows.size() - 1L)
          .as(kind.path())
          .isEqualTo(SERVER.base().entities().counts().get(kind));
      assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
      assertThat(rows.stream().skip(1))
          .noneMatch(
              row -> row.stream().anyMatch(cell -> cell.startsWith("=") || cell.startsWith("@")));
      List<String> told =
          requireNonNull(tables.get("columns.csv")).stream()
              .filter(row -> row.getFirst().equals(kind.path()))
              .map(row -> row.get(1))
              .toList();
      assertThat(told).isEqualTo(rows.getFirst());
    }
    List<List<String>> claims = requireNonNull(tables.get("claims.csv"));
    List<String> row =
        claims.stream()
            .filter(it -> it.getFirst().equals("claims/crowdstrike-cn-spared"))
            .findFirst()
            .orElseThrow();
    assertThat(row)
        .contains("outages/crowdstrike-2024-07", "spared", "regions/CN", "China", "asserts", "QAX")
        .contains("articles/scmp-2024-07-22-china-avoids");
  }

  @Test
  void theListAndTheCatalogueTellOfThem() throws Exception {
    JsonNode list = SERVER.get("/dumps/").json().path("results");
    assertThat(list.size()).isEqualTo(10);
    for (JsonNode one : list) {
      assertThat(one.path("version").asLong()).isEqualTo(SERVER.base().version());
      assertThat(one.path("licence").asText()).startsWith("https://");
    }
    JsonNode csv = list.get(9);
    byte[] bytes = file("csv.zip").readAllBytes();
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(csv.path("sha256").asText()).isEqualTo(digest);
    assertThat(csv.path("bytes").asLong()).isEqualTo(bytes.length);
    assertThat(csv.path("compression").asText()).isEqualTo("application/zip");
    assertThat(SERVER.get(csv.path("checksum").asText()).body())
        .isEqualTo(digest + "  " + csv.path("name").asText() + "\n");
    assertThat(SERVER.get("/.well-known/dcat").body()).contains(digest, "dcat:packageFormat");
    assertThat(SERVER.get("/dumps/outagraph-99999.csv.zip").status()).isEqualTo(404);
  }

  @Test
  void whatWouldBeAFormulaIsWords(@TempDir Path folder) throws IOException {
    try (WritingServer server = WritingServer.over(folder)) {
      Answered written =
          server.update(
              "INSERT DATA { articles:made-up a og:Article ;"
                  + " rdfs:label \"=HYPERLINK(\\\"x\\\",\\\"y\\\")\"@en }");
      assertThat(written.status()).as(written.body()).isEqualTo(200);
      String name = "/dumps/outagraph-" + server.base().version() + ".csv.zip";
      URI address = URI.create("http://127.0.0.1:" + server.port() + name);
      List<String> row =
          requireNonNull(read(address.toURL().openStream()).get("articles.csv")).get(1);
      assertThat(row.get(2)).isEqualTo("'=HYPERLINK(\"x\",\"y\")");
    }
  }

  private static java.io.InputStream file(String suffix) throws IOException {
    String name = "/dumps/outagraph-" + SERVER.base().version() + "." + suffix;
    return URI.create(SERVER.address() + name).toURL().openStream();
  }

  private static Map<String, List<List<String>>> tables() throws IOException {
    return read(file("csv.zip"));
  }

  private static Map<String, List<List<String>>> read(java.io.InputStream in) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        tables.put(entry.getName(), CsvReader.rows(new String(zip.readAllBytes(), UTF_8)));
      }
    }
    return tables;
  }
}
