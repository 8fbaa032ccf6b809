package org.outagraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.outagraph.model.Kind;

/// Everybody that outages and articles of the corpus speak of. The first of a kind come up most.
final class Cast {
  private static final List<String> CATEGORIES =
      List.of(
          "cloud",
          "endpoint-security",
          "mobile-network",
          "payment",
          "cdn",
          "dns",
          "banking",
          "airline-systems",
          "internet-access",
          "operating-system",
          "messaging",
          "business-software",
          "data-centre",
          "submarine-cable",
          "health-it",
          "air-traffic-control",
          "managed-services",
          "satellite-internet",
          "stock-exchange",
          "remote-management");

  private static final List<String> SECTORS =
      List.of(
          "aviation",
          "banking",
          "retail",
          "health",
          "telecom",
          "government",
          "logistics",
          "media",
          "rail",
          "energy",
          "hospitality",
          "automotive",
          "emergency-services",
          "payment",
          "internet-platform",
          "shipping");

  private static final List<String> POLICY_KINDS =
      List.of(
          "resilience-rule",
          "domestic-supplier-preference",
          "localisation",
          "supplier-exclusion",
          "trusted-supplier-rule",
          "resilience-regulation");

  private static final Zipf CATEGORY = new Zipf(CATEGORIES.size(), 0.9);
  private static final Zipf SECTOR = new Zipf(SECTORS.size(), 0.9);
  private static final Zipf POLICY_KIND = new Zipf(POLICY_KINDS.size(), 0.8);

  private final SplittableRandom random;
  private final List<Party> vendors = new ArrayList<>();
  private final List<Party> products = new ArrayList<>();
  private final List<Party> organisations = new ArrayList<>();
  private final List<Party> publishers = new ArrayList<>();
  private final List<Party> policies = new ArrayList<>();
  private final Zipf product;
  private final Zipf organisation;
  private final Zipf publisher;

  Cast(CorpusSize size, SplittableRandom random) {
    this.random = random;
    parties(vendors, size.vendors(), Kind.VENDORS, "vendor", "Made-up %s Systems %d");
    parties(products, size.products(), Kind.PRODUCTS, "product", "Made-up %s Service %d");
    parties(
        organisations, size.organisations(), Kind.ORGANISATIONS, "firm", "Made-up %s Company %d");
    parties(publishers, size.publishers(), Kind.PUBLISHERS, "gazette", "Made-up %s Gazette %d");
    parties(policies, size.policies(), Kind.POLICIES, "policy", "Made-up %s Act %d");
    product = new Zipf(size.products(), 1.05);
    organisation = new Zipf(size.organisations(), 1.0);
    publisher = new Zipf(size.publishers(), 0.95);
  }

  private void parties(List<Party> all, int count, Kind kind, String slug, String name) {
    for (int number = 1; number <= count; number++) {
      String iri = "%s/made-%s-%d".formatted(kind.iri(), slug, number);
      String sound = Sounds.draw(random).latin();
      all.add(new Party(iri, name.formatted(sound, number), Regions.country(random), number));
    }
  }

  Party product(SplittableRandom chance) {
    return products.get(product.draw(chance));
  }

  /// Who sells a product: big sellers sell several.
  Party vendorOf(Party product) {
    int number = product.number();
    return vendors.get((number <= 6 ? 0 : number) % vendors.size());
  }

  Party organisation(SplittableRandom chance) {
    return organisations.get(organisation.draw(chance));
  }

  Party publisher(SplittableRandom chance) {
    return publishers.get(publisher.draw(chance));
  }

  /// A policy, of the country if it has one.
  Party policy(String country, SplittableRandom chance) {
    List<Party> there =
        policies.stream().filter(policy -> country.startsWith(policy.home())).toList();
    List<Party> choice = there.isEmpty() ? policies : there;
    return choice.get(chance.nextInt(choice.size()));
  }

  static String sector(SplittableRandom chance) {
    return Kind.SECTORS.iri() + "/" + SECTORS.get(SECTOR.draw(chance));
  }

  /// What there is to say of everybody, apart from outages. All claims are editorial.
  List<Patch> introductions(String recordedAt) {
    List<Patch> patches = new ArrayList<>();
    patches.add(introduced(vendors, "Vendor", recordedAt));
    patches.add(introduced(publishers, "Publisher", recordedAt));
    patches.add(introduced(products, "Product", recordedAt));
    patches.add(introduced(organisations, "Organisation", recordedAt));
    patches.add(introduced(policies, "Policy", recordedAt));
    return patches;
  }

  private Patch introduced(List<Party> parties, String type, String recordedAt) {
    Patch patch = new Patch();
    for (Party party : parties) {
      name(patch, party, type);
      switch (type) {
        case "Vendor" -> {
          say(patch, party, "headquarteredIn", Patch.iri(Regions.iri(party.home())), recordedAt);
        }
        case "Product" -> {
          say(patch, party, "suppliedBy", Patch.iri(vendorOf(party).iri()), recordedAt);
          say(patch, party, "category", Patch.iri(category()), recordedAt);
        }
        case "Organisation" -> {
          say(patch, party, "headquarteredIn", Patch.iri(Regions.iri(party.home())), recordedAt);
          say(patch, party, "sector", Patch.iri(sector(random)), recordedAt);
        }
        case "Policy" -> {
          String kind = Kind.POLICY_KINDS.iri() + "/" + POLICY_KINDS.get(POLICY_KIND.draw(random));
          say(patch, party, "jurisdiction", Patch.iri(Regions.iri(party.home())), recordedAt);
          say(patch, party, "policyKind", Patch.iri(kind), recordedAt);
          say(patch, party, "covers", Patch.iri(category()), recordedAt);
          String year = Integer.toString(2008 + random.nextInt(18));
          say(patch, party, "inForceFrom", Patch.date(year), recordedAt);
        }
        default -> {}
      }
    }
    return patch;
  }

  private String category() {
    return Kind.CATEGORIES.iri() + "/" + CATEGORIES.get(CATEGORY.draw(random));
  }

  private void name(Patch patch, Party party, String type) {
    Sounds sounds = Sounds.draw(random);
    String number = " " + party.number();
    Patch.About about = patch.about(party.iri());
    about.is(type).in("en", Patch.LABEL, party.name());
    about.in("en", Patch.ALIAS, sounds.latin() + number);
    about.in("ru", Patch.ALIAS, sounds.cyrillic() + number);
    if (random.nextInt(3) > 0) {
      about.in("zh", Patch.ALIAS, "虚构" + sounds.han() + party.number());
      about.in("ja", Patch.ALIAS, "架空" + sounds.kana() + party.number());
      about.in("ko", Patch.ALIAS, "가상" + sounds.hangul() + party.number());
    }
    if (random.nextInt(4) == 0) {
      about.in("ar", Patch.ALIAS, sounds.arabic() + number);
    }
  }

  private static void say(
      Patch patch, Party party, String property, String object, String recordedAt) {
    String slug = party.iri().substring(party.iri().lastIndexOf('/') + 1);
    new ClaimLines(patch, slug + "-" + property.toLowerCase(java.util.Locale.ROOT), recordedAt)
        .states(party.iri(), property, object)
        .editorial();
  }
}
