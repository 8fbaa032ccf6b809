package org.outagraph.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.outagraph.web.SeedServer.Answered;

/// A server with the real ontology and a small world that is made up, for tests that review.
final class ReviewDesk implements AutoCloseable {
  static final String KEY = "a made-up key";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "https://w3id.org/outagraph/";
  private static final String OG = "<" + BASE + "ontology#";
  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";

  private final LiveServer live;

  private ReviewDesk(LiveServer live) {
    this.live = live;
  }

  /// With one outage, one region and two organisations.
  static ReviewDesk in(Path data) {
    ReviewDesk desk = over(data);
    desk.live.base().updateVocabulary();
    desk.live.add(
        "A <"
            + BASE
            + "outages/made-up-outage> "
            + OG
            + "incomplete> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
        "A <" + BASE + "outages/made-up-outage> " + TYPE + " " + OG + "Outage>",
        "A <" + BASE + "outages/made-up-outage> " + LABEL + " \"Made-up outage\"@en");
    desk.live.add(
        "A <" + BASE + "regions/XX> " + TYPE + " " + OG + "Region>",
        "A <" + BASE + "regions/XX> " + LABEL + " \"Norland\"@en",
        "A <" + BASE + "regions/XX> " + OG + "isoCode> \"XX\"");
    desk.thing("organisations/lumo-bank", "Organisation", "Lumo Bank");
    desk.thing("organisations/nordwind-rail", "Organisation", "Nordwind Rail");
    return desk;
  }

  /// Over a folder that has everything already.
  static ReviewDesk over(Path data) {
    return new ReviewDesk(Beginning.in(data).key(KEY).start());
  }

  private void thing(String path, String type, String label) {
    live.add(
        "A <" + BASE + path + "> " + TYPE + " " + OG + type + ">",
        "A <" + BASE + path + "> " + LABEL + " \"" + label + "\"@en");
  }

  void organisation(String slug, String label) {
    thing("organisations/" + slug, "Organisation", label);
  }

  /// Proposes a claim whose value is among its fields; returns the proposal's id.
  String proposeValue(String article, String property, String quote, Map<String, Object> fields) {
    return propose(article, property, null, quote, fields).path("id").asText();
  }

  long add(String... lines) {
    return live.add(lines);
  }

  LiveServer live() {
    return live;
  }

  /// Sends an article in; returns its id.
  String article(String publisher, String date, String text) {
    Answered answer =
        post(
            "/api/articles",
            Map.of(
                "text", text,
                "headline", "Notes from Norland",
                "publisher", publisher,
                "publishedAt", date,
                "language", "en"));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.body());
    }
    return answer.json().path("id").asText();
  }

  /// Proposes a claim about the made-up outage.
  JsonNode propose(
      String article,
      String property,
      @Nullable Object object,
      String quote,
      Map<String, Object> more) {
    Map<String, Object> claim = new HashMap<>(more);
    claim.put("reviewer", "Ada Reviewer");
    claim.put("article", article);
    claim.putIfAbsent("subject", "outages:made-up-outage");
    claim.put("property", property);
    if (object != null) {
      claim.put("object", object);
    }
    claim.put("quote", Map.of("text", quote));
    Answered answer = post("/api/proposals", claim);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.body());
    }
    return answer.json();
  }

  Answered decide(String proposal, String step, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("reviewer", "Ada Reviewer");
    return post("/api/proposals/" + proposal + "/" + step, body);
  }

  Answered post(String path, Map<String, ?> body) {
    try {
      return live.send(
          live.request(path, "Authorization", "Bearer " + KEY, "Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answered get(String path, String... headers) {
    return live.send(live.request(path, headers).GET());
  }

  Answered keyless(String path) {
    return get(path);
  }

  Answered keyed(String path) {
    return get(path, "Authorization", "Bearer " + KEY);
  }

  Answered delete(String path) {
    return live.send(live.request(path, "Authorization", "Bearer " + KEY).DELETE());
  }

  /// What a packed file says.
  String unpacked(String path) {
    byte[] packed = live.bytes(live.request(path, "Accept-Encoding", "identity").GET()).body();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed));
        var in =
            path.endsWith(".zip") ? zip : new GZIPInputStream(new ByteArrayInputStream(packed))) {
      StringBuilder all = new StringBuilder();
      boolean more = !path.endsWith(".zip") || zip.getNextEntry() != null;
      while (more) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        more = path.endsWith(".zip") && zip.getNextEntry() != null;
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The triples of a graph, without the version.
  Set<String> triples(String lines) {
    return lines
        .lines()
        .filter(line -> !line.contains("ontology#version"))
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    live.close();
  }
}
