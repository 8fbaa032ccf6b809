package org.outagraph.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Qualifier;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Makes made-up things of the model in few words.
final class Made {
  private Made() {}

  static Id id(String curie) {
    return Id.ofCurie(curie).orElseThrow();
  }

  static Reference thing(String curie, String label) {
    return new Reference(id(curie).iri(), label);
  }

  static Reference property(String name) {
    return new Reference(Names.ONTOLOGY + name, name);
  }

  static Value value(String curie, String label) {
    return new Value.Thing(thing(curie, label));
  }

  static Citation article(String slug, String headline, String address) {
    return new Citation(
        new Id(Kind.ARTICLES, slug),
        headline,
        Optional.of(thing("publishers:gazette", "The Gazette")),
        Optional.empty(),
        Optional.empty(),
        Optional.of(PartialDate.parse("2024-07-22")),
        Optional.of(address),
        Optional.empty());
  }

  static Entity outage(String label, Fact... facts) {
    return entity("outages:blackout", label, facts);
  }

  static Entity entity(String curie, String label, Fact... facts) {
    return new Entity(
        id(curie),
        List.of(),
        label,
        List.of(new Text(label, "en")),
        List.of(),
        List.of(),
        List.of(facts),
        List.of(),
        0,
        List.of());
  }

  static Fact fact(Fact.Standing standing, Claim... claims) {
    return new Fact(
        claims[0].subject(),
        claims[0].property(),
        claims[0].object(),
        standing,
        1,
        List.of(claims));
  }

  static Fact stands(Claim... claims) {
    return fact(Fact.Standing.STANDS, claims);
  }

  static SaidClaim claim(String property, Value object) {
    return new SaidClaim(property, object);
  }

  static Value number(long number) {
    return new Value.Amount(BigDecimal.valueOf(number));
  }

  /// A claim about the outage `blackout`, as a test says it.
  @OwnsState("collects what a test says, on one thread, until the claim is made")
  static final class SaidClaim {
    private final String property;
    private final Value object;
    private final List<Qualifier> qualifiers = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Text> interests = new ArrayList<>();
    private final List<Id> counteredBy = new ArrayList<>();
    private String slug = "blackout-claim";
    private Value speaker = new Value.Words(Text.of("A speaker"));
    private Claim.Stance stance = Claim.Stance.ASSERTS;
    private Claim.Rank rank = Claim.Rank.NORMAL;
    private Claim.Basis basis = Claim.Basis.REPORTED;
    private Optional<Reference> level = Optional.empty();
    private Optional<Text> summary = Optional.empty();

    private SaidClaim(String property, Value object) {
      this.property = property;
      this.object = object;
    }

    SaidClaim named(String name) {
      slug = name;
      return this;
    }

    SaidClaim by(Value who) {
      speaker = who;
      return this;
    }

    SaidClaim by(String who) {
      return by(new Value.Words(Text.of(who)));
    }

    SaidClaim gaining(String interest) {
      interests.add(new Text(interest, "en"));
      return this;
    }

    SaidClaim denied() {
      stance = Claim.Stance.DENIES;
      return this;
    }

    SaidClaim ranked(Claim.Rank given) {
      rank = given;
      return this;
    }

    SaidClaim on(Claim.Basis given) {
      basis = given;
      return this;
    }

    SaidClaim in(Citation article) {
      citations.add(article);
      return this;
    }

    SaidClaim level(String name) {
      level = Optional.of(thing("levels:" + name, name));
      return this;
    }

    SaidClaim summed(String words) {
      summary = Optional.of(new Text(words, "en"));
      return this;
    }

    SaidClaim with(String qualifier, Value value) {
      qualifiers.add(new Qualifier(property(qualifier), value));
      return this;
    }

    SaidClaim counteredBy(String claim) {
      counteredBy.add(new Id(Kind.CLAIMS, claim));
      return this;
    }

    Claim made() {
      return new Claim(
          new Id(Kind.CLAIMS, slug),
          thing("outages:blackout", "Blackout"),
          Made.property(property),
          object,
          stance,
          rank,
          basis,
          List.of(speaker),
          interests,
          citations,
          level,
          Optional.empty(),
          List.of(),
          summary,
          qualifiers,
          List.of(),
          counteredBy,
          List.of(),
          List.of());
    }
  }
}
