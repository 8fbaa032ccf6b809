package org.outagraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;

/// Compares the names that were found in an article with those that a careful reader finds, by
/// place and meaning.
public final class MentionScore {
  /// A place with what it means.
  private record Meant(Span span, String id) {}

  private MentionScore() {}

  /// Known names: the place and the thing have to be right.
  ///
  /// @param faults told of each that is wrong or missed
  public static Tally known(
      GoldArticle article, CleanText text, Mentions found, Consumer<String> faults) {
    Set<Meant> gold = new HashSet<>();
    List<Span> taken = new ArrayList<>();
    for (JsonNode mention : longestFirst(article)) {
      boolean isKnown = mention.has("entity");
      List<Span> places = places(mention.path("text").asText(), text, taken);
      for (int i = 0; i < places.size(); i++) {
        taken.add(places.get(i));
        if (isKnown && isMeantAt(mention, i + 1)) {
          gold.add(new Meant(places.get(i), mention.path("entity").asText()));
        }
      }
    }
    Set<Meant> here = new HashSet<>();
    found.known().forEach(mention -> here.add(new Meant(mention.span(), mention.id().curie())));
    return compare(gold, here, article, text, faults);
  }

  private static Tally compare(
      Collection<Meant> gold,
      Collection<Meant> found,
      GoldArticle article,
      CleanText text,
      Consumer<String> faults) {
    int right = 0;
    for (Meant meant : found) {
      if (gold.contains(meant)) {
        right++;
      } else {
        faults.accept(article.name() + ": wrong: " + shown(meant, text));
      }
    }
    for (Meant meant : gold) {
      if (!found.contains(meant)) {
        faults.accept(article.name() + ": missed: " + shown(meant, text));
      }
    }
    return new Tally(right, found.size() - right, gold.size() - right);
  }

  /// Names of newcomers: the name has to be right, each counts once.
  public static Tally candidates(
      GoldArticle article, CleanText text, Mentions found, Consumer<String> faults) {
    Set<String> gold = new HashSet<>(article.texts("candidates", "text"));
    Set<String> here = new HashSet<>();
    found.candidates().forEach(candidate -> here.add(text.at(candidate.span())));
    found.candidates().forEach(candidate -> here.add(candidate.text()));
    Set<String> names = new HashSet<>();
    found.candidates().forEach(candidate -> names.add(candidate.text()));
    int missed = 0;
    for (String name : gold) {
      if (!here.contains(name)) {
        missed++;
        faults.accept(article.name() + ": missed newcomer: " + name);
      }
    }
    kinds(article, found, faults);
    int wrong = 0;
    for (String name : names) {
      if (gold.stream().noneMatch(known -> known.contains(name) || name.contains(known))) {
        wrong++;
        faults.accept(article.name() + ": wrong newcomer: " + name);
      }
    }
    return new Tally(gold.size() - missed, wrong, missed);
  }

  /// Tells which newcomers were taken for things of another kind.
  private static void kinds(GoldArticle article, Mentions found, Consumer<String> faults) {
    article
        .gold()
        .path("candidates")
        .forEach(
            gold ->
                found.candidates().stream()
                    .filter(candidate -> candidate.text().equals(gold.path("text").asText()))
                    .map(candidate -> candidate.kind().path())
                    .filter(kind -> !kind.equals(gold.path("kind").asText()))
                    .distinct()
                    .forEach(
                        kind ->
                            faults.accept(
                                article.name()
                                    + ": newcomer of another kind: "
                                    + gold.path("text").asText()
                                    + " "
                                    + kind)));
  }

  private static List<JsonNode> longestFirst(GoldArticle article) {
    List<JsonNode> all = new ArrayList<>();
    Stream.of("mentions", "candidates").forEach(of -> article.gold().path(of).forEach(all::add));
    all.sort(
        (one, other) -> other.path("text").asText().length() - one.path("text").asText().length());
    return all;
  }

  private static boolean isMeantAt(JsonNode mention, int occurrence) {
    JsonNode only = mention.path("occurrences");
    if (only.isMissingNode() || only.isNull()) {
      return true;
    }
    for (JsonNode number : only) {
      if (number.asInt() == occurrence) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> places(String name, CleanText text, List<Span> taken) {
    List<Span> places = new ArrayList<>();
    String wanted = CleanText.of(name).text();
    for (int at = text.text().indexOf(wanted); at >= 0; at = text.text().indexOf(wanted, at + 1)) {
      Span span = new Span(at, at + wanted.length());
      if (isApart(text.text(), span) && taken.stream().noneMatch(span::overlaps)) {
        places.add(span);
      }
    }
    return places;
  }

  private static boolean isApart(String text, Span span) {
    return !goesOn(text, span.start()) && !goesOn(text, span.end());
  }

  private static boolean goesOn(String text, int at) {
    return at > 0
        && at < text.length()
        && isSpaced(text.charAt(at - 1))
        && isSpaced(text.charAt(at));
  }

  private static boolean isSpaced(char letter) {
    return Character.isLetterOrDigit(letter) && letter < 0x2E80;
  }

  private static String shown(Meant meant, CleanText text) {
    Span span = meant.span();
    int from = Math.max(0, span.start() - 30);
    int to = Math.min(text.text().length(), span.end() + 30);
    return meant.id()
        + "  …"
        + text.text().substring(from, span.start())
        + "["
        + text.at(span)
        + "]"
        + text.text().substring(span.end(), to).replace('\n', '|');
  }
}
