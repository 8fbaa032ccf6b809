package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.outagraph.model.Claim;
import org.outagraph.model.Figure;
import org.outagraph.model.First;
import org.outagraph.model.Id;
import org.outagraph.model.Impact;
import org.outagraph.model.ImpactReport;
import org.outagraph.model.Reference;

/// The JSON form of whom an outage hit and spared.
final class ImpactJson {
  private ImpactJson() {}

  static ObjectNode of(ImpactReport report, long version) {
    ObjectNode node = Json.object().put("version", version);
    node.set("outage", ValueJson.of(report.outage()));
    ObjectNode counts = node.putObject("counts");
    for (Impact.Group group : Impact.Group.values()) {
      counts(counts, group, report.counts().getOrDefault(group, Map.of()));
    }
    node.putObject("total").put("value", report.page().total()).put("relation", "eq");
    Id outage = report.outage().id().orElseThrow();
    node.set("results", Json.list(report.page().results(), impact -> of(impact, outage)));
    node.set("figures", figures(report.figures(), "/api/claims?subject=" + outage.curie()));
    report.page().next().ifPresent(next -> node.put("next", version + ImpactDoor.BETWEEN + next));
    return node;
  }

  /// How many parties of a group have each status; a group that no claim names is left out.
  private static void counts(
      ObjectNode counts, Impact.Group group, Map<Impact.Status, Integer> parties) {
    if (!parties.isEmpty()) {
      ObjectNode node = counts.putObject(group.word());
      Arrays.stream(Impact.Status.values())
          .filter(parties::containsKey)
          .forEach(status -> node.put(status.word(), parties.get(status)));
    }
  }

  private static ObjectNode of(Impact impact, Id outage) {
    ObjectNode node = ValueJson.of(impact.party());
    node.put("party", impact.group().word()).put("status", impact.status().word());
    String rest =
        "/api/claims?subject="
            + outage.curie()
            + "&object="
            + impact.party().id().map(Id::curie).orElseThrow();
    List<Claim> claims = impact.claims().items();
    node.set("levels", said(claims, claim -> claim.level().stream()));
    node.set("services", said(claims, claim -> claim.service().stream()));
    node.set("reasons", said(claims, claim -> claim.because().stream()));
    node.set("figures", figures(impact.figures(), rest));
    node.set(
        "basis",
        Json.words(
            claims.stream()
                .map(claim -> ClaimJson.lower(claim.basis()))
                .distinct()
                .sorted()
                .toList()));
    node.put("interested", claims.stream().anyMatch(claim -> !claim.interests().isEmpty()));
    node.putObject("counts")
        .put("claims", impact.claims().total())
        .put("withdrawnClaims", impact.withdrawn().total())
        .put("articles", impact.articles())
        .put("independentSources", impact.independentSources());
    node.set("claims", Some.of(impact.claims(), ClaimJson::of, rest));
    node.set("withdrawn", Some.of(impact.withdrawn(), ClaimJson::of, rest));
    if (impact.group() == Impact.Group.REGION || impact.group() == Impact.Group.SECTOR) {
      node.set("within", Json.list(impact.within(), ImpactJson::of));
      node.set(
          "parts",
          Some.of(impact.parts(), ImpactJson::of, "/api/outages/" + outage.slug() + "/impact"));
    }
    return node;
  }

  private static ObjectNode of(Impact.Neighbour neighbour) {
    return ValueJson.of(neighbour.party()).put("status", neighbour.status().word());
  }

  /// Each thing that claims say once, with the claims that say it.
  private static ArrayNode said(List<Claim> claims, Function<Claim, Stream<Reference>> part) {
    Map<Reference, List<String>> by = new LinkedHashMap<>();
    for (Claim claim : claims) {
      part.apply(claim)
          .forEach(
              thing -> by.computeIfAbsent(thing, any -> new ArrayList<>()).add(claim.id().iri()));
    }
    return Json.list(
        by.entrySet(),
        entry -> {
          ObjectNode node = ValueJson.of(entry.getKey());
          node.set("claims", Json.words(entry.getValue()));
          return node;
        });
  }

  private static ObjectNode figures(First<Claim> claims, String rest) {
    return Some.of(claims, ImpactJson::figure, rest);
  }

  /// A figure as its claim gives it, with who says so where.
  private static ObjectNode figure(Claim claim) {
    ObjectNode node = Figure.of(claim).map(FigureJson::of).orElseGet(Json::object);
    node.put("claim", claim.id().iri());
    node.set("of", ValueJson.of(claim.property()));
    node.put("stance", ClaimJson.lower(claim.stance())).put("rank", ClaimJson.lower(claim.rank()));
    node.set("speakers", Json.list(claim.speakers(), ValueJson::of));
    node.set("articles", Json.list(claim.citations(), ClaimJson::of));
    return node;
  }
}
