package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.claims.Count;
import org.outagraph.ingest.claims.Count.CountQualifier;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// The JSON form of a claim: in the journal of the desk, and as reviewers read and edit it.
public final class ClaimText {
  /// What a reviewer may change of a claim.
  public static final Set<String> EDITABLE =
      Set.of(
          "subject",
          "property",
          "object",
          "date",
          "number",
          "stance",
          "level",
          "because",
          "count",
          "about",
          "scope",
          "speaker",
          "quote",
          "hedged",
          "rank",
          "supersedes",
          "validFrom",
          "validUntil",
          "summary");

  private static final String EDITED = ", edited in review";
  private static final String SPAN = "span";
  private static final String PUBLISHER = "publisher";

  private ClaimText() {}

  // Writing

  public static ObjectNode write(ClaimVersion version) {
    ProposedClaim claim = version.claim();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("subject", write(claim.subject()));
    node.put("property", claim.property());
    switch (claim.statement()) {
      case Statement.Thing(Party party) -> node.set("object", write(party));
      case Statement.When(var date) -> node.put("date", date.lexical());
      case Statement.Number(Count count) -> node.set("number", write(count));
    }
    node.put("stance", claim.asserts() ? "asserts" : "denies");
    claim.level().ifPresent(level -> node.put("level", level));
    words(node.putArray("because"), claim.because().stream().map(Id::curie).toList());
    claim.count().ifPresent(count -> node.set("count", write(count)));
    claim.about().ifPresent(about -> node.set("about", write(about)));
    claim.scope().ifPresent(scope -> node.put("scope", scope));
    node.put("speaker", write(claim.speaker()));
    node.putObject("quote")
        .put("text", version.quote().words())
        .put("start", version.quote().start())
        .put("end", version.quote().end());
    node.put("hedged", claim.hedged());
    node.put("corrects", claim.supersedes());
    version.editing().rank().ifPresent(rank -> node.put("rank", rank));
    words(
        node.putArray("supersedes"),
        version.editing().supersedes().stream().map(Id::curie).toList());
    version.editing().validFrom().ifPresent(date -> node.put("validFrom", date.lexical()));
    version.editing().validUntil().ifPresent(date -> node.put("validUntil", date.lexical()));
    version.editing().summary().ifPresent(summary -> node.put("summary", summary));
    node.put("confidence", claim.confidence());
    words(node.putArray("reasons"), claim.reasons());
    node.put("extractedBy", claim.extractedBy());
    return node;
  }

  /// The same with the place of the quote as the program counts, for the journal.
  static ObjectNode record(ClaimVersion version) {
    Span span = version.claim().quote();
    ObjectNode node = write(version);
    node.putArray(SPAN).add(span.start()).add(span.end());
    return node;
  }

  private static void words(ArrayNode list, List<String> words) {
    words.forEach(list::add);
  }

  public static JsonNode write(Party party) {
    return switch (party) {
      case Party.Known(Id id) -> JsonNodeFactory.instance.textNode(id.curie());
      case Party.Newcomer(Kind kind, String name) ->
          JsonNodeFactory.instance.objectNode().put("kind", kind.path()).put("name", name);
    };
  }

  private static ObjectNode write(Count count) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("low", count.low())
        .put("high", count.high())
        .put("unit", count.unit())
        .put("is", count.qualifier().term())
        .put("text", count.words());
  }

  private static String write(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Publisher() -> PUBLISHER;
      case Speaker.Known(Id id) -> id.curie();
      case Speaker.Named(String words) -> words;
    };
  }

  // Reading

  /// The claim that the journal has.
  static ClaimVersion recorded(JsonNode node) {
    JsonNode span = node.path(SPAN);
    var fields = JsonFields.of(node);
    return read(fields, quote(fields), new Span(span.path(0).asInt(), span.path(1).asInt()));
  }

  /// The claim that somebody tells of an article with this text.
  static ClaimVersion told(JsonNode node, CleanText text) {
    var fields = JsonFields.of(node);
    Quote quote = new QuotePlace(text).of(fields);
    Span span = text.ofCodePoints(quote.start(), quote.end()).orElseThrow();
    return read(fields, quote, span);
  }

  /// The claim with some fields as a reviewer wants them; null takes one away.
  static ClaimVersion edited(ClaimVersion version, JsonNode edits, CleanText text) {
    ObjectNode node = write(version);
    JsonFields.of(edits).allow(EDITABLE);
    for (String kindOfValue : List.of("object", "date", "number")) {
      if (edits.hasNonNull(kindOfValue)) {
        node.remove(List.of("object", "date", "number"));
      }
    }
    edits
        .properties()
        .forEach(
            edit -> {
              if (edit.getValue().isNull()) {
                node.remove(edit.getKey());
              } else {
                node.set(edit.getKey(), edit.getValue());
              }
            });
    if (told(node, text).equals(version)) {
      return version;
    }
    String reader = version.claim().extractedBy();
    return told(node.put("extractedBy", reader.replace(EDITED, "") + EDITED), text);
  }

  private static ClaimVersion read(JsonFields fields, Quote quote, Span span) {
    return new ClaimVersion(claim(fields, span), quote, editing(fields));
  }

  private static ProposedClaim claim(JsonFields fields, Span span) {
    return new ProposedClaim(
        party(fields, "subject")
            .orElseThrow(() -> fields.invalid("subject", "", "it is needed").toException()),
        fields.needText("property").replaceFirst("^og:", ""),
        statement(fields),
        fields.oneOf("stance", List.of("asserts", "denies"), word -> word).stream()
            .noneMatch("denies"::equals),
        fields.text("level").map(level -> level.replaceFirst("^levels:", "")),
        fields.texts("because").stream().map(text -> fields.id("because", text)).toList(),
        fields.object("count").map(ClaimText::count),
        party(fields, "about"),
        fields.text("scope"),
        speaker(fields),
        span,
        fields.truth("corrects").orElse(false),
        fields.truth("hedged").orElse(false),
        fields.number("confidence").map(BigDecimal::doubleValue).orElse(1.0),
        fields.texts("reasons"),
        fields.text("extractedBy").orElse("a reviewer"));
  }

  private static Quote quote(JsonFields fields) {
    JsonFields quote = fields.object("quote").orElseThrow();
    return new Quote(
        quote.node().path("text").asText(),
        quote.integer("start").orElseThrow(),
        quote.integer("end").orElseThrow());
  }

  private static Editing editing(JsonFields fields) {
    return new Editing(
        fields.oneOf("rank", List.of("preferred", "normal"), word -> word),
        fields.texts("supersedes").stream().map(text -> fields.id("supersedes", text)).toList(),
        fields.date("validFrom"),
        fields.date("validUntil"),
        fields.text("summary"));
  }

  private static Statement statement(JsonFields fields) {
    if (fields.has("date")) {
      return new Statement.When(fields.date("date").orElseThrow());
    }
    Optional<JsonFields> number = fields.object("number");
    if (number.isPresent()) {
      return new Statement.Number(count(number.get()));
    }
    return new Statement.Thing(
        party(fields, "object")
            .orElseThrow(
                () ->
                    fields
                        .invalid("object", "", "say what is claimed: object, date or number")
                        .toException()));
  }

  private static Optional<Party> party(JsonFields fields, String name) {
    if (!fields.has(name)) {
      return Optional.empty();
    }
    if (fields.node().get(name).isTextual()) {
      return Optional.of(new Party.Known(fields.id(name, fields.node().get(name).asText())));
    }
    JsonFields newcomer = fields.object(name).orElseThrow().allow(Set.of("kind", "name"));
    String kind = newcomer.needText("kind");
    return Optional.of(new Party.Newcomer(kind(newcomer, kind), newcomer.needText("name")));
  }

  private static Kind kind(JsonFields newcomer, String path) {
    return Kind.ofPath(path)
        .filter(Newcomers.KINDS::contains)
        .orElseThrow(
            () ->
                newcomer
                    .invalid(
                        "kind",
                        path,
                        "a newcomer is one of "
                            + String.join(
                                ", ", Newcomers.KINDS.stream().map(Kind::path).sorted().toList()))
                    .toException());
  }

  private static Count count(JsonFields fields) {
    fields.allow(Set.of("low", "high", "value", "unit", "is", "text"));
    Optional<BigDecimal> value = fields.number("value");
    BigDecimal low =
        fields
            .number("low")
            .or(() -> value)
            .orElseThrow(() -> fields.invalid("value", "", "it is needed").toException());
    BigDecimal high = fields.number("high").or(() -> value).orElse(low);
    if (low.compareTo(high) > 0) {
      throw fields.invalid("high", high.toPlainString(), "it is not below low").toException();
    }
    CountQualifier qualifier =
        fields
            .oneOf("is", List.of(CountQualifier.values()), CountQualifier::term)
            .orElse(CountQualifier.EXACT);
    return new Count(
        low,
        high,
        fields.needText("unit").replaceFirst("^units:", ""),
        qualifier,
        fields.text("text").orElse(low.toPlainString()));
  }

  private static Speaker speaker(JsonFields fields) {
    String words = fields.text("speaker").orElse(PUBLISHER);
    if (words.equals(PUBLISHER)) {
      return new Speaker.Publisher();
    }
    Optional<Id> id = Id.ofCurie(words).or(() -> Id.ofIri(words));
    return id.<Speaker>map(Speaker.Known::new).orElseGet(() -> new Speaker.Named(words));
  }
}
