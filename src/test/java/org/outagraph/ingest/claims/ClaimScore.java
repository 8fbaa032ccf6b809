package org.outagraph.ingest.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;

/// Counts how well proposed claims agree with annotated ones, by kind of claim.
///
/// A proposed claim is right if property, what it says, stance and outage agree with an annotated
/// one. Each annotated claim is found once. What else may agree is counted apart: whether its quote
/// overlaps the annotated one (articles say things more than once), whether a date is as exact, who
/// speaks, and so on.
public final class ClaimScore {
  /// Kinds of claims that are counted apart.
  public enum KindOfClaim {
    AFFECTED,
    SPARED,
    FIGURE,
    DATE,
    CAUSE,
    POLICY
  }

  private final Map<KindOfClaim, int[]> counts = new EnumMap<>(KindOfClaim.class);
  private final Map<String, int[]> attributes = new TreeMap<>();
  private final List<String> log = new ArrayList<>();
  private int polarityErrors;

  public ClaimScore() {
    for (KindOfClaim kind : KindOfClaim.values()) {
      counts.put(kind, new int[3]);
    }
  }

  /// Adds an article.
  ///
  /// @param gold the annotation of the article
  public void add(String name, JsonNode gold, CleanText text, List<ProposedClaim> proposed) {
    List<JsonNode> open = new ArrayList<>();
    gold.path("claims").forEach(open::add);
    List<JsonNode> all = List.copyOf(open);
    open.forEach(claim -> count(kind(claim.path("property").asText().substring(3)))[2]++);
    log.add("== " + name);
    for (ProposedClaim claim : proposed) {
      KindOfClaim kind = kind(claim.property());
      count(kind)[1]++;
      Optional<JsonNode> right =
          open.stream()
              .filter(node -> agrees(node, gold, claim, text))
              .min(Comparator.comparing(node -> !overlaps(node, claim.quote(), text)));
      if (right.isPresent()) {
        count(kind)[0]++;
        open.remove(right.get());
        compareAttributes(right.get(), claim, text);
      } else if (all.stream()
          .anyMatch(
              node -> countsSame(node, gold, claim, text) || isImplied(node, gold, claim, text))) {
        count(kind)[1]--;
        compare("form", false);
      } else if (all.stream().anyMatch(node -> isOpposite(node, gold, claim, all))) {
        polarityErrors++;
        log.add("  POLARITY " + told(claim, text));
      } else {
        log.add("  WRONG " + told(claim, text));
      }
    }
    open.forEach(node -> log.add("  MISSED " + node));
  }

  private int[] count(KindOfClaim kind) {
    return counts.computeIfAbsent(kind, any -> new int[3]);
  }

  public int polarityErrors() {
    return polarityErrors;
  }

  public double precision(KindOfClaim... kinds) {
    return share(0, 1, kinds);
  }

  public double recall(KindOfClaim... kinds) {
    return share(0, 2, kinds);
  }

  private double share(int part, int whole, KindOfClaim... kinds) {
    int parts = 0;
    int wholes = 0;
    for (KindOfClaim kind : kinds.length == 0 ? KindOfClaim.values() : kinds) {
      int[] count = counts.getOrDefault(kind, new int[3]);
      parts += count[part];
      wholes += count[whole];
    }
    return wholes == 0 ? 1 : (double) parts / wholes;
  }

  /// What was wrong and missed, article by article.
  public List<String> log() {
    return List.copyOf(log);
  }

  /// A table of all numbers.
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    for (KindOfClaim kind : KindOfClaim.values()) {
      table.append(row(kind.name().toLowerCase(Locale.ROOT), kind));
    }
    table.append(row("all", KindOfClaim.values()));
    table.append("polarity errors ").append(polarityErrors).append('\n');
    attributes.forEach(
        (name, count) ->
            table.append("%-10s right %d of %d%n".formatted(name, count[0], count[1])));
    return table.toString();
  }

  private String row(String name, KindOfClaim... kinds) {
    double precision = precision(kinds);
    double recall = recall(kinds);
    int[] sum = new int[3];
    for (KindOfClaim kind : kinds) {
      for (int i = 0; i < 3; i++) {
        sum[i] += counts.getOrDefault(kind, new int[3])[i];
      }
    }
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return "%-10s precision %.3f recall %.3f F1 %.3f  (right %d, proposed %d, gold %d)%n"
        .formatted(name, precision, recall, f1, sum[0], sum[1], sum[2]);
  }

  static KindOfClaim kind(String property) {
    return switch (Property.of(property).orElse(Property.FIGURE)) {
      case PARTY -> property.equals("spared") ? KindOfClaim.SPARED : KindOfClaim.AFFECTED;
      case THING -> KindOfClaim.CAUSE;
      case POLICY -> KindOfClaim.POLICY;
      case DATE -> KindOfClaim.DATE;
      case FIGURE -> KindOfClaim.FIGURE;
    };
  }

  private static boolean agrees(JsonNode node, JsonNode gold, ProposedClaim claim, CleanText text) {
    return isSameProperty(node, claim)
        && asserts(node) == claim.asserts()
        && saysSame(node, claim, text)
        && isAboutSame(node, gold, claim);
  }

  /// The same number may be told of an outage as a whole or of the party that it hit; whether that
  /// is as annotated is counted apart, as its form.
  private static boolean isSameProperty(JsonNode node, ProposedClaim claim) {
    String property = node.path("property").asText();
    boolean bothFigures =
        claim.statement() instanceof Statement.Number
            && kind(property.substring(3)) == KindOfClaim.FIGURE;
    return property.equals("og:" + claim.property()) || bothFigures;
  }

  /// True if the number goes with a party in the annotation: nothing is missed with it and nothing
  /// wrong, so that it counts for neither.
  private static boolean countsSame(
      JsonNode node, JsonNode gold, ProposedClaim claim, CleanText text) {
    return claim.statement() instanceof Statement.Number(Count count)
        && node.has("count")
        && isSameNumber(node.path("count"), count)
        && isAboutSame(node, gold, claim)
        && overlaps(node, claim.quote(), text);
  }

  /// True if the annotation gives the party a number of what the outage did to it, such as flights
  /// that it cancelled: that it was hit is said with that, and counts for neither.
  private static boolean isImplied(
      JsonNode node, JsonNode gold, ProposedClaim claim, CleanText text) {
    return claim.property().equals("affected")
        && claim.asserts()
        && claim.statement() instanceof Statement.Thing(Party party)
        && isSame(node.path("party"), party)
        && isAboutSame(node, gold, claim)
        && overlaps(node, claim.quote(), text);
  }

  private static boolean asserts(JsonNode node) {
    return !node.path("stance").asText("asserts").equals("denies");
  }

  private static boolean saysSame(JsonNode node, ProposedClaim claim, CleanText text) {
    return switch (claim.statement()) {
      case Statement.Thing(Party party) -> isSame(node.path("object"), party);
      case Statement.When(var date) -> isSameDate(node.path("value").asText(), date.lexical());
      case Statement.Number(Count count) -> isSameNumber(node, count);
    };
  }

  private static boolean isSame(JsonNode object, Party party) {
    return switch (party) {
      case Party.Known(var id) -> object.asText().equals(id.curie());
      case Party.Newcomer(_, String name) ->
          object.has("new") && isSameName(plain(object.path("new").asText()), plain(name));
    };
  }

  private static boolean isSameName(String one, String other) {
    return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("^(the|der|die|das|la|le|el|los|les) ", "")
        .strip();
  }

  private static boolean isSameNumber(JsonNode node, Count count) {
    boolean span = node.has("low") || node.has("high");
    BigDecimal value = number(node.path("value"), count.low());
    BigDecimal low = span ? number(node.path("low"), value) : value;
    BigDecimal high = span ? number(node.path("high"), value) : value;
    boolean vague = count.isSpan() && span;
    boolean same =
        vague
            ? low.compareTo(count.high()) <= 0 && count.low().compareTo(high) <= 0
            : low.compareTo(count.low()) == 0 && high.compareTo(count.high()) == 0;
    return same && sort(node.path("unit").asText()).equals(sort(count.unit()));
  }

  /// `organisationsAffected` counts companies and institutions as organisations.
  private static String sort(String unit) {
    return unit.equals("companies") || unit.equals("institutions") ? "organisations" : unit;
  }

  /// One may be more exact than the other; that is counted apart.
  private static boolean isSameDate(String gold, String date) {
    return !gold.isEmpty() && (gold.startsWith(date) || date.startsWith(gold));
  }

  private static BigDecimal number(JsonNode node, BigDecimal otherwise) {
    return node.isNumber() ? node.decimalValue() : otherwise;
  }

  private static boolean isAboutSame(JsonNode node, JsonNode gold, ProposedClaim claim) {
    if (node.has("subject")) {
      return isSame(node.path("subject"), claim.subject());
    }
    String outage = node.path("outage").asText(gold.path("outages").path(0).asText());
    return switch (claim.subject()) {
      case Party.Known(var id) -> outage.equals(id.curie());
      case Party.Newcomer _ -> outage.startsWith("new:");
    };
  }

  private static boolean overlaps(JsonNode node, Span quote, CleanText text) {
    String words = CleanText.of(node.path("quote").asText()).text();
    for (int at = text.text().indexOf(words); at >= 0; at = text.text().indexOf(words, at + 1)) {
      if (new Span(at, at + words.length()).overlaps(quote)) {
        return true;
      }
    }
    return false;
  }

  /// Affected against spared, or asserts against denies, on the same party and outage, unless the
  /// annotation has both.
  private static boolean isOpposite(
      JsonNode node, JsonNode gold, ProposedClaim claim, List<JsonNode> all) {
    return hit(claim).isPresent()
        && hit(node).isPresent()
        && isAboutSame(node, gold, claim)
        && saysSameParty(node, claim)
        && !hit(node).equals(hit(claim))
        && !isLittle(node, claim)
        && all.stream()
            .noneMatch(
                other ->
                    hit(other).equals(hit(claim))
                        && isAboutSame(other, gold, claim)
                        && saysSameParty(other, claim));
  }

  /// Hit a little and spared for the most part say the same of "saw only minor delays"; such a
  /// claim is wrong, but not the wrong way round.
  private static boolean isLittle(JsonNode node, ProposedClaim claim) {
    return node.path("level").asText().equals("minimal")
        && claim.level().filter("minimal"::equals).isPresent();
  }

  private static boolean saysSameParty(JsonNode node, ProposedClaim claim) {
    return claim.statement() instanceof Statement.Thing(Party party)
        && isSame(node.path("object"), party);
  }

  private static Optional<Boolean> hit(ProposedClaim claim) {
    return switch (claim.property()) {
      case "affected" -> Optional.of(claim.asserts());
      case "spared" -> Optional.of(!claim.asserts());
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> hit(JsonNode node) {
    return switch (node.path("property").asText()) {
      case "og:affected" -> Optional.of(asserts(node));
      case "og:spared" -> Optional.of(!asserts(node));
      default -> Optional.empty();
    };
  }

  private void compareAttributes(JsonNode node, ProposedClaim claim, CleanText text) {
    int before = wrongAttributes();
    compare("place", overlaps(node, claim.quote(), text));
    if (claim.statement() instanceof Statement.When(var date)) {
      compare("precision", node.path("value").asText().equals(date.lexical()));
    }
    compare("speaker", isSameSpeaker(node.path("speaker").asText("publisher"), claim.speaker()));
    if (node.has("level") || claim.level().isPresent()) {
      compare("level", node.path("level").asText().equals(claim.level().orElse("")));
    }
    if (node.has("because") || !claim.because().isEmpty()) {
      boolean shared =
          claim.because().stream()
              .anyMatch(id -> node.path("because").toString().contains(id.curie()));
      compare("because", shared);
    }
    if (claim.statement() instanceof Statement.Number(Count count)) {
      compare("form", node.path("property").asText().equals("og:" + claim.property()));
      compare("qualifier", node.path("is").asText("exact").equals(count.qualifier().term()));
    }
    if (node.path("supersedes").asBoolean() || claim.supersedes()) {
      compare("supersedes", node.path("supersedes").asBoolean() == claim.supersedes());
    }
    if (node.path("hedged").asBoolean() || claim.hedged()) {
      compare("hedged", node.path("hedged").asBoolean() == claim.hedged());
    }
    if (wrongAttributes() > before) {
      log.add("  DIFFERS " + told(claim, text) + " FROM " + node);
    }
  }

  private int wrongAttributes() {
    return attributes.values().stream().mapToInt(count -> count[1] - count[0]).sum();
  }

  private static boolean isSameSpeaker(String gold, Speaker speaker) {
    return switch (speaker) {
      case Speaker.Publisher _ -> gold.equals("publisher");
      case Speaker.Known(var id) -> gold.equals(id.curie());
      case Speaker.Named(String words) -> {
        String one = plain(gold);
        String other = plain(words);
        yield one.contains(other) || other.contains(one);
      }
    };
  }

  private void compare(String attribute, boolean same) {
    int[] count = attributes.computeIfAbsent(attribute, name -> new int[2]);
    count[0] += same ? 1 : 0;
    count[1]++;
  }

  private static String told(ProposedClaim claim, CleanText text) {
    return "%s %s%s%s%s%s by %s [%s] %s \"%s\""
        .formatted(
            claim.property(),
            claim.statement(),
            claim.asserts() ? "" : " DENIED",
            claim.about().map(it -> " about " + it).orElse(""),
            claim.level().map(it -> " level " + it).orElse(""),
            claim.because().isEmpty() ? "" : " because " + claim.because(),
            claim.speaker(),
            claim.extractedBy(),
            claim.subject(),
            text.at(claim.quote()));
  }
}
