package org.outagraph.corpus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What people ask of a corpus: requests that are drawn by chance, those about what comes up most
/// in the news more often than others.
public final class Asking {
  private static final List<String> TOPICS =
      List.of(
          "faulty update",
          "cloud outage",
          "certificate expired",
          "cable cut",
          "hospitals paper",
          "card terminals cash",
          "airports delayed",
          "data centre overheated",
          "backup failed",
          "routing tables",
          "status page",
          "rush hour",
          "branch offices",
          "\"took cash only\"",
          "emergency dispatchers",
          "spared redundancy",
          "domestic supplier policy",
          "regulator said");

  private static final List<String> FILTERS =
      List.of("&region=US", "&type=articles", "&sector=aviation", "&type=outages", "&year=2023");

  private static final List<String> LISTS =
      List.of("claims", "articles", "outages", "organisations", "vendors", "policies");

  private final CorpusSize size;
  private final Corpus corpus;
  private final SplittableRandom random;
  private final Zipf outage;
  private final List<Integer> largestFirst;

  /// @param seed the start of the chance of this asker
  public Asking(CorpusSize size, long seed) {
    this.size = size;
    this.corpus = new Corpus(size);
    this.random = new SplittableRandom(seed);
    this.outage = new Zipf(size.outages(), 1.0);
    this.largestFirst =
        IntStream.rangeClosed(1, size.outages())
            .boxed()
            .sorted((one, other) -> corpus.articles(other) - corpus.articles(one))
            .toList();
  }

  /// The words of a search: a topic, a name, or the beginning of one with another word.
  public String words() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> TOPICS.get(random.nextInt(TOPICS.size()));
      case 2 -> corpus.cast().product(random).name();
      case 3 -> sound(corpus.cast().organisation(random)) + " company";
      default -> sound(corpus.cast().product(random)) + " outage";
    };
  }

  /// A search for these words, sometimes narrowed.
  public String search(String words) {
    boolean narrowed = random.nextInt(3) == 0;
    return "/api/search?q="
        + encoded(words)
        + (narrowed ? FILTERS.get(random.nextInt(FILTERS.size())) : "");
  }

  /// What stands in a search field after a few letters.
  public String suggest() {
    Party party =
        random.nextBoolean() ? corpus.cast().vendorOf(product()) : corpus.cast().publisher(random);
    String name = random.nextInt(4) == 0 ? party.name() : sound(party);
    return "/api/suggest?q=" + encoded(name.substring(0, 1 + random.nextInt(name.length() - 1)));
  }

  /// A claim or an organisation.
  public String smallThing() {
    if (random.nextBoolean()) {
      return "/api/organisations/" + slug(corpus.cast().organisation(random));
    }
    int number = 1 + random.nextInt(size.outages());
    int claim = 1 + random.nextInt(3 * corpus.articles(number));
    return "/api/claims/" + Story.claimSlug(number, claim);
  }

  /// A country, a large vendor or an outage that everybody wrote about.
  public String largeThing() {
    return switch (random.nextInt(3)) {
      case 0 -> "/api/regions/" + Regions.country(random);
      case 1 -> "/api/vendors/" + slug(corpus.cast().vendorOf(product()));
      default -> "/api/outages/" + outage();
    };
  }

  /// The first page of a list.
  public String list() {
    return "/api/" + LISTS.get(random.nextInt(LISTS.size()));
  }

  /// A question about an outage or a vendor.
  public String question() {
    return switch (random.nextInt(5)) {
      case 0 -> "/api/questions/figures-reported?outage=" + outage();
      case 1 -> "/api/questions/impact-by-region?outage=" + outage();
      case 2 -> "/api/questions/who-was-spared-and-why?outage=" + outage();
      case 3 -> "/api/questions/timeline?outage=" + outage();
      default -> "/api/questions/regions-spared-by-domestic-supplier-policy?outage=" + outage();
    };
  }

  private Party product() {
    return corpus.cast().product(random);
  }

  private String outage() {
    int number = largestFirst.get(outage.draw(random));
    return Story.slug(number, corpus.start(number));
  }

  /// The word of a name that is its own.
  private static String sound(Party party) {
    return party.name().split(" ", -1)[1];
  }

  private static String slug(Party party) {
    return party.iri().substring(party.iri().lastIndexOf('/') + 1);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
