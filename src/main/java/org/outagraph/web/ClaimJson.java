package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.Figure;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Qualifier;
import org.outagraph.model.Value;

/// The JSON form of a claim with its evidence.
final class ClaimJson {
  /// When it was reported, when it was recorded here, and when it was so in the world.
  private static final List<String> DATES =
      List.of("reportedAt", "recordedAt", "validFrom", "validUntil");

  private ClaimJson() {}

  static ObjectNode of(Claim claim) {
    ObjectNode node = ValueJson.name(Json.object().put("id", claim.id().iri()), claim.id());
    node.set("subject", ValueJson.of(claim.subject()));
    node.set("property", ValueJson.of(claim.property()));
    node.set("object", ValueJson.of(claim.object()));
    node.put("stance", lower(claim.stance()))
        .put("rank", lower(claim.rank()))
        .put("basis", lower(claim.basis()))
        .put("status", "accepted");
    DATES.forEach(
        name ->
            claim
                .qualifier(name)
                .ifPresent(
                    value -> {
                      if (value instanceof Value.When(PartialDate date)) {
                        node.set(name, ValueJson.of(date));
                      }
                    }));
    Figure.of(claim).ifPresent(figure -> node.set("figure", FigureJson.of(figure)));
    node.set("speakers", Json.list(claim.speakers(), ValueJson::of));
    node.put("interested", !claim.interests().isEmpty());
    node.set("interests", Json.list(claim.interests(), ValueJson::of));
    node.set("articles", Json.list(claim.citations(), ClaimJson::of));
    claim.level().ifPresent(level -> node.set("level", ValueJson.of(level)));
    claim.service().ifPresent(service -> node.set("service", ValueJson.of(service)));
    node.set("because", Json.list(claim.because(), ValueJson::of));
    claim.summary().ifPresent(summary -> node.set("summary", ValueJson.of(summary)));
    node.set("qualifiers", Json.list(claim.qualifiers(), ClaimJson::of));
    node.set("counters", ids(claim.counters()));
    node.set("counteredBy", ids(claim.counteredBy()));
    node.set("supersedes", ids(claim.supersedes()));
    node.set("supersededBy", ids(claim.supersededBy()));
    return node;
  }

  static ObjectNode of(Citation citation) {
    ObjectNode node = Json.object().put("id", citation.id().iri());
    ValueJson.name(node, citation.id()).put("label", citation.headline());
    citation.publisher().ifPresent(publisher -> node.set("publisher", ValueJson.of(publisher)));
    citation
        .originalPublisher()
        .ifPresent(publisher -> node.set("originalPublisher", ValueJson.of(publisher)));
    citation.author().ifPresent(author -> node.put("author", author));
    citation.publishedAt().ifPresent(date -> node.set("publishedAt", ValueJson.of(date)));
    citation.address().ifPresent(address -> node.put("address", address));
    citation.copyOf().ifPresent(original -> node.put("copyOf", original.iri()));
    return node;
  }

  private static ObjectNode of(Qualifier qualifier) {
    ObjectNode node = Json.object();
    node.set("property", ValueJson.of(qualifier.property()));
    node.set("value", ValueJson.of(qualifier.value()));
    return node;
  }

  private static com.fasterxml.jackson.databind.node.ArrayNode ids(List<Id> ids) {
    return Json.words(ids.stream().map(Id::iri).toList());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
