package org.outagraph.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.outagraph.model.Kind;

/// An outage of the corpus: a burst of articles, and what they claim, which often agrees and
/// sometimes does not.
final class Story {
  private static final List<String> CAUSES =
      List.of(
          "faulty-update",
          "configuration-change",
          "software-bug",
          "power",
          "dns",
          "capacity",
          "cable-cut",
          "cyberattack",
          "hardware-failure",
          "expired-certificate",
          "fire",
          "cooling-failure",
          "bgp-misconfiguration",
          "maintenance-error",
          "migration-failure");

  private static final List<String> HARM = List.of("moderate", "severe", "minimal");
  private static final List<String> SPARING = List.of("none", "minimal");
  private static final List<String> REASONS =
      List.of(
          "product-not-used",
          "redundancy",
          "other-supplier",
          "domestic-supplier-policy",
          "timing",
          "separate-network",
          "technology-not-affected",
          "chance",
          "manual-or-other-fallback");

  private static final List<String> SERVICES =
      List.of(
          "internet",
          "payments",
          "cloud-computing",
          "flights",
          "mobile-network",
          "banking",
          "check-in",
          "health-care",
          "web-sites",
          "telephony");

  private static final Zipf CAUSE = new Zipf(CAUSES.size(), 0.7);
  private static final Zipf HOW_HARD = new Zipf(HARM.size(), 0.7);
  private static final Zipf REASON = new Zipf(REASONS.size(), 0.8);
  private static final int CLAIMS_AT_ONCE = 2_000;

  private final String iri;
  private final int number;
  private final LocalDate start;
  private final Cast cast;
  private final SplittableRandom random;
  private final Party product;
  private final Newsroom newsroom;
  private final String cause;
  private final String recordedAt;
  private final List<MadeUpArticle> articles = new ArrayList<>();
  private final Map<String, String> latest = new HashMap<>();
  private final List<Patch> patches = new ArrayList<>(List.of(new Patch()));
  private int claims;

  Story(int number, LocalDate start, Cast cast, SplittableRandom random, String recordedAt) {
    this.number = number;
    this.start = start;
    this.cast = cast;
    this.random = random;
    this.recordedAt = recordedAt;
    this.iri = Kind.OUTAGES.iri() + "/" + slug(number, start);
    this.product = cast.product(random);
    this.cause = cause();
    this.newsroom = new Newsroom(cast, product, start, random);
  }

  /// With what the slugs of its claims begin.
  static String slug(int number) {
    return "made-outage-%05d".formatted(number);
  }

  /// The slug of the outage itself.
  static String slug(int number, LocalDate start) {
    return slug(number) + "-" + start.toString().substring(0, 7);
  }

  /// The slug of one of its claims, which are counted from 1.
  static String claimSlug(int number, int claim) {
    return "%s-%06d".formatted(slug(number), claim);
  }

  /// Tells the story in as many articles and claims.
  ///
  /// @param first the number of its first article
  List<Patch> told(int first, int articleCount, int claimCount) {
    patch()
        .about(iri)
        .is("Outage")
        .in("en", Patch.LABEL, "Made-up outage %d of %s".formatted(number, product.name()));
    for (int i = 0; i < articleCount; i++) {
      articles.add(newsroom.article(first + i, articles, patch()));
    }
    begin();
    while (claims < claimCount) {
      claim(articles.get(claims < articleCount ? claims : random.nextInt(articleCount)));
    }
    return patches;
  }

  private Patch patch() {
    if (patches.getLast().claims() >= CLAIMS_AT_ONCE) {
      patches.add(new Patch());
    }
    return patches.getLast();
  }

  private String cause() {
    return Patch.iri(Kind.CAUSES.iri() + "/" + CAUSES.get(CAUSE.draw(random)));
  }

  /// What no outage is without.
  private void begin() {
    MadeUpArticle first = articles.getFirst();
    said(first, "startedAt", Patch.date(start.toString())).holds("asserts", "normal");
    said(first, "cause", cause).holds("asserts", "normal").says("summary", summary());
    said(first, "originatedIn", Patch.iri(product.iri())).holds("asserts", "normal");
  }

  private void claim(MadeUpArticle article) {
    int kind = random.nextInt(100);
    if (kind < 30) {
      affected(article, Patch.iri(Regions.iri(Regions.draw(random))));
    } else if (kind < 52) {
      affected(article, Patch.iri(cast.organisation(random).iri()));
    } else if (kind < 58) {
      affected(article, Patch.iri(Cast.sector(random)));
    } else if (kind < 66) {
      String country = Regions.country(random);
      spared(article, Patch.iri(Regions.iri(country)), country);
    } else if (kind < 69) {
      spared(article, Patch.iri(cast.organisation(random).iri()), Regions.country(random));
    } else if (kind < 83) {
      figure(article, Figure.draw(random));
    } else {
      circumstance(article, kind);
    }
  }

  private void circumstance(MadeUpArticle article, int kind) {
    ClaimLines lines;
    if (kind < 87) {
      String date = start.plusDays(random.nextInt(10) == 0 ? 1 : 0).toString();
      lines = said(article, "startedAt", Patch.date(date));
    } else if (kind < 91) {
      String date = start.plusDays(1 + random.nextInt(4)).toString();
      lines = said(article, "endedAt", Patch.date(date));
    } else if (kind < 95) {
      lines = said(article, "cause", random.nextInt(5) == 0 ? cause() : cause);
    } else {
      Party vendor = cast.vendorOf(random.nextInt(8) == 0 ? cast.product(random) : product);
      lines = said(article, "responsible", Patch.iri(vendor.iri()));
      if (random.nextInt(10) == 0) {
        lines.holds("denies", "normal").says("summary", summary());
        return;
      }
    }
    lines.holds("asserts", rank());
    if (random.nextInt(3) == 0) {
      lines.says("summary", summary());
    }
  }

  private void affected(MadeUpArticle article, String party) {
    ClaimLines lines =
        said(article, "affected", party)
            .holds("asserts", rank())
            .concept(Kind.LEVELS, HARM.get(HOW_HARD.draw(random)));
    if (random.nextInt(2) == 0) {
      lines.says("summary", summary());
    }
    if (random.nextInt(4) == 0) {
      lines.concept(Kind.SERVICES, SERVICES.get(random.nextInt(SERVICES.size())));
    }
    if (random.nextInt(12) == 0) {
      String quote = Sentences.draw(random);
      int from = random.nextInt(3_000);
      lines
          .says("quote", Patch.words(quote, article.tongue().tag()))
          .says("quoteStart", Patch.number(from))
          .says("quoteEnd", Patch.number(from + quote.length()));
    }
    latest.put(party, lines.iri());
  }

  private void spared(MadeUpArticle article, String party, String country) {
    String against = latest.get(party);
    ClaimLines lines = said(article, "spared", party);
    if (random.nextInt(20) == 0) {
      lines.holds("denies", "normal").says("summary", summary());
      return;
    }
    lines
        .holds("asserts", rank())
        .concept(Kind.LEVELS, SPARING.get(random.nextInt(SPARING.size())))
        .says("summary", summary());
    if (random.nextInt(3) == 0) {
      lines.says("because", Patch.iri(cast.policy(country, random).iri()));
    } else {
      lines.concept(Kind.REASONS, REASONS.get(REASON.draw(random)));
    }
    if (against != null && random.nextInt(2) == 0) {
      lines.says("counters", Patch.iri(against));
    }
    if (random.nextInt(8) == 0) {
      lines.says("interest", Patch.words("Made up: sells a competing product.", "en"));
    }
  }

  /// A figure, which the next report on it may correct.
  private void figure(MadeUpArticle article, Figure figure) {
    long number = figure.number(random);
    boolean isRange = random.nextInt(12) == 0;
    String object = isRange ? Patch.range(number, number * 2) : Patch.number(number);
    ClaimLines lines = said(article, figure.property(), object);
    lines.concept(Kind.UNITS, figure.unit());
    if (isRange) {
      lines
          .says("countLow", Patch.number(number))
          .says("countHigh", Patch.number(number * 2))
          .says("countIs", Patch.iri(Patch.og("estimate")));
    } else {
      String exactness = List.of("about", "atLeast", "exact", "atMost").get(random.nextInt(4));
      lines.says("count", Patch.number(number)).says("countIs", Patch.iri(Patch.og(exactness)));
    }
    String outdated = latest.remove(figure.property());
    if (outdated != null) {
      lines.says("supersedes", Patch.iri(outdated));
    }
    if (outdated == null && random.nextInt(25) == 0) {
      lines.holds("asserts", "deprecated");
      latest.put(figure.property(), lines.iri());
    } else {
      lines.holds("asserts", rank());
    }
  }

  /// A claim of an article, or of two that say the same.
  private ClaimLines said(MadeUpArticle article, String property, String object) {
    claims++;
    ClaimLines lines =
        new ClaimLines(patch(), claimSlug(number, claims), recordedAt)
            .states(iri, property, object)
            .reported(article)
            .says("assertedBy", speaker(article))
            .says("locator", Patch.words("paragraph " + (1 + random.nextInt(30)), "en"));
    if (random.nextInt(10) == 0) {
      MadeUpArticle other = articles.get(random.nextInt(articles.size()));
      if (!other.published().isBefore(article.published()) && !other.equals(article)) {
        lines.says("reportedIn", Patch.iri(other.iri()));
      }
    }
    return lines;
  }

  private String speaker(MadeUpArticle article) {
    int who = random.nextInt(10);
    if (who < 5) {
      return Patch.iri(article.publisher().iri());
    }
    if (who < 7) {
      return Patch.iri(cast.vendorOf(product).iri());
    }
    return who < 9
        ? Patch.iri(cast.organisation(random).iri())
        : Patch.plain("Made-up Witness " + random.nextInt(5_000));
  }

  private String rank() {
    int chance = random.nextInt(100);
    return chance < 94 ? "normal" : chance < 97 ? "preferred" : "deprecated";
  }

  private String summary() {
    return Patch.words(Sentences.draw(random), "en");
  }
}
