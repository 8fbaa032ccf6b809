package org.outagraph.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Made-up articles as they are pasted from sites: most are about outages that hit organisations of
/// a crowd, some about nothing of the kind, and some are copies of earlier ones.
public final class Press {
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final List<String> COUNTRIES =
      List.of("Spain", "Germany", "Japan", "Brazil", "Canada", "Kenya", "Poland", "Chile");
  private static final List<String> HIT =
      List.of(
          "%s said its systems went down in %s on %s after a faulty software update.",
          "Customers of %s in %s could not log in for most of %s, the company said.",
          "%s was forced to cancel more than 300 orders in %s on %s because of the outage.",
          "Branches of %s in %s were closed on %s while engineers restarted servers.");
  private static final List<String> SPARED =
      List.of(
          "%s was not affected because it runs on a separate network.",
          "%s said its services were working normally.",
          "Operations at %s were largely unscathed.");
  private static final List<String> FIGURES =
      List.of(
          "About %d,000 customers were cut off, according to the operator.",
          "The failure hit more than %d,000 devices, a spokesperson said.",
          "Up to %d flights were cancelled.");
  private static final List<String> OTHER =
      List.of(
          "%s opened a new office in %s on %s and expects to hire 200 people.",
          "Shares of %s rose in %s on %s after it raised its forecast.",
          "%s will sponsor the city marathon in %s, it said on %s.");
  private final Crowd crowd;
  private final long seed;

  public Press(Crowd crowd, long seed) {
    this.crowd = crowd;
    this.seed = seed;
  }

  /// The text of an article, with the litter of a site around it.
  public String article(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    boolean isCopy = number > 20 && random.nextInt(100) < 12;
    return isCopy ? copy(number - 1 - random.nextInt(20), number) : original(number, random);
  }

  private String copy(int earlier, int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + earlier);
    random.nextInt(100);
    String text = original(earlier, random);
    return text.replaceFirst(".*\n", "Reprint " + number + ": what happened\n")
        .replace("Customers of", "Users of");
  }

  private String original(int number, SplittableRandom random) {
    LocalDate day = FIRST_DAY.plusDays(number % 500);
    boolean isOutage = random.nextInt(100) < 80;
    String who = one(crowd.names(), random);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add((isOutage ? "Outage stops " : "News from ") + who + ", number " + number);
    paragraphs.add("By Made Up\n" + PRINTED.format(day) + "\n3 min read");
    paragraphs.add(said(isOutage ? HIT : OTHER, who, day, random) + " " + Sentences.draw(random));
    for (int i = 0; i < 4; i++) {
      List<String> sentences = new ArrayList<>();
      if (isOutage) {
        sentences.add(said(HIT, one(crowd.names(), random), day, random));
        sentences.add(one(SPARED, random).formatted(one(crowd.names(), random)));
        sentences.add(one(FIGURES, random).formatted(2 + random.nextInt(90)));
      } else {
        sentences.add(said(OTHER, one(crowd.names(), random), day, random));
      }
      sentences.add(Sentences.draw(random));
      paragraphs.add(String.join(" ", sentences));
    }
    paragraphs.add("Advertisement");
    paragraphs.add("Copyright Made-up Gazette");
    return String.join("\n\n", paragraphs) + "\n";
  }

  private static String said(
      List<String> sentences, String who, LocalDate day, SplittableRandom random) {
    return one(sentences, random)
        .formatted(
            who,
            one(COUNTRIES, random),
            day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  private static String one(List<String> choice, SplittableRandom random) {
    return choice.get(random.nextInt(choice.size()));
  }
}
