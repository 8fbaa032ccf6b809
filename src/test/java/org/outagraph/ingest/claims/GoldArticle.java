package org.outagraph.ingest.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// An annotated article: what a perfect reader would hand to the reading of claims, and the claims
/// that it should find.
record GoldArticle(String name, JsonNode gold, CleanText text, String raw, boolean isHtml) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style|nav|footer|head|aside)\\b.*?</\\1>");
  private static final Pattern BLOCK =
      Pattern.compile("(?i)</?(p|h\\d|li|div|figcaption|br)\\b[^>]*>");

  /// The articles of a folder, in the order of their names.
  static List<GoldArticle> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GoldArticle::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldArticle read(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).replace(".json", "");
      Path plain = file.resolveSibling(name + ".txt");
      boolean isHtml = !Files.exists(plain);
      String raw = Files.readString(isHtml ? file.resolveSibling(name + ".html") : plain);
      String text = isHtml ? visible(raw) : raw;
      JsonNode gold = JSON.readTree(Files.readString(file));
      return new GoldArticle(name, gold, CleanText.of(body(text, gold)), raw, isHtml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text without its headline and without the litter that the annotation lists.
  private static String body(String text, JsonNode gold) {
    String body = text;
    String headline = gold.path("headline").asText("");
    if (!headline.isEmpty() && body.contains(headline)) {
      body = body.substring(body.indexOf(headline) + headline.length());
    }
    for (JsonNode litter : gold.path("litter")) {
      body = body.replace(litter.asText(), "");
    }
    return body;
  }

  private static String visible(String html) {
    String seen = UNSEEN.matcher(html).replaceAll("\n\n");
    String plain = BLOCK.matcher(seen).replaceAll("\n\n").replaceAll("<[^>]+>", "");
    Matcher code = Pattern.compile("&#(\\d+);").matcher(plain);
    return code.replaceAll(it -> Character.toString(Integer.parseInt(it.group(1))))
        .replace("&nbsp;", " ")
        .replace("&rsquo;", "’")
        .replace("&lsquo;", "‘")
        .replace("&ldquo;", "“")
        .replace("&rdquo;", "”")
        .replace("&ndash;", "–")
        .replace("&mdash;", "—")
        .replace("&middot;", "·")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  Manuscript manuscript() {
    return new Manuscript(
        text,
        Optional.ofNullable(gold.path("headline").textValue()),
        Optional.ofNullable(gold.path("publisher").textValue()),
        List.of(),
        Optional.ofNullable(gold.path("publishedAt").textValue()).map(PartialDate::parse),
        gold.path("dateInferred").asBoolean(),
        Optional.empty(),
        gold.path("language").asText("en"),
        Optional.empty(),
        LocalDate.parse(gold.path("received").asText("2025-01-01").substring(0, 10)));
  }

  List<OutageMatch> outages() {
    return list("outages").map(node -> outage(node.asText())).toList();
  }

  static OutageMatch outage(String name) {
    Optional<PartialDate> month =
        name.matches(".*-\\d{4}-\\d{2}")
            ? Optional.of(PartialDate.parse(name.substring(name.length() - 7)))
            : Optional.empty();
    Party party =
        Id.ofCurie(name)
            .<Party>map(Party.Known::new)
            .orElseGet(() -> new Party.Newcomer(Kind.OUTAGES, name.replace("new:", "")));
    return new OutageMatch(party, month, 1, List.of("gold"));
  }

  /// Every name as annotated; the longer of two that overlap.
  Mentions mentions() {
    List<JsonNode> names = new ArrayList<>(list("mentions").toList());
    names.addAll(list("candidates").toList());
    names.sort(
        (one, other) ->
            Integer.compare(
                other.path("text").asText().length(), one.path("text").asText().length()));
    BitSet taken = new BitSet();
    List<Mention> known = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (JsonNode name : names) {
      int occurrence = 0;
      for (Span span : places(CleanText.of(name.path("text").asText()).text())) {
        occurrence++;
        boolean free = taken.get(span.start(), span.end()).isEmpty();
        if (!free || !isMeant(name, occurrence)) {
          continue;
        }
        taken.set(span.start(), span.end());
        if (name.has("entity")) {
          Id.ofCurie(name.path("entity").asText())
              .ifPresent(id -> known.add(new Mention(span, id, 1, List.of("gold"))));
        } else {
          Kind kind = Kind.ofPath(name.path("kind").asText()).orElse(Kind.ORGANISATIONS);
          candidates.add(new Candidate(span, name.path("text").asText(), kind, 1, List.of("gold")));
        }
      }
    }
    return new Mentions(known, candidates);
  }

  private static boolean isMeant(JsonNode name, int occurrence) {
    if (!name.has("occurrences")) {
      return true;
    }
    return StreamSupport.stream(name.path("occurrences").spliterator(), false)
        .anyMatch(node -> node.asInt() == occurrence);
  }

  private List<Span> places(String words) {
    List<Span> places = new ArrayList<>();
    String all = text.text();
    for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
      if (isApart(all, at, at + words.length())) {
        places.add(new Span(at, at + words.length()));
      }
    }
    return places;
  }

  private static boolean isApart(String all, int start, int end) {
    return (start == 0 || !joins(all.codePointBefore(start), all.codePointAt(start)))
        && (end == all.length() || !joins(all.codePointBefore(end), all.codePointAt(end)));
  }

  private static boolean joins(int one, int other) {
    return Character.isLetterOrDigit(one)
        && Character.isLetterOrDigit(other)
        && !Character.isIdeographic(one)
        && !Character.isIdeographic(other);
  }

  List<JsonNode> claims() {
    return list("claims").toList();
  }

  private Stream<JsonNode> list(String field) {
    return StreamSupport.stream(gold.path(field).spliterator(), false);
  }
}
