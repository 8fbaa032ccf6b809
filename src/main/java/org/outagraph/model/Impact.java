package org.outagraph.model;

import java.util.List;
import java.util.Locale;

/// What claims say an outage did to one party: a region, a sector, an organisation or a product.
///
/// @param party whom it hit or spared
/// @param group what the party is
/// @param status how the claims that count add up
/// @param claims the claims that count: that it was hit or spared, and denials
/// @param withdrawn claims that are known to be wrong; they are kept and do not count
/// @param figures the claims with a figure: beside one that counts, or about the outage with the
///   party as its scope
/// @param articles how many articles report the claims that count
/// @param independentSources how many publishers stand behind those that assert, copies counted
///   once
/// @param within what it is part of and claims name as well, the nearest first
/// @param parts its parts that claims name as well
public record Impact(
    Reference party,
    Group group,
    Status status,
    First<Claim> claims,
    First<Claim> withdrawn,
    First<Claim> figures,
    int articles,
    int independentSources,
    List<Neighbour> within,
    First<Neighbour> parts) {

  /// What a party is.
  public enum Group {
    REGION,
    SECTOR,
    ORGANISATION,
    PRODUCT,
    OTHER;

    /// The group of a thing by its kind.
    public static Group of(Id id) {
      return switch (id.kind()) {
        case REGIONS -> REGION;
        case SECTORS -> SECTOR;
        case ORGANISATIONS, VENDORS, PUBLISHERS -> ORGANISATION;
        case PRODUCTS -> PRODUCT;
        case OUTAGES, POLICIES, ARTICLES, CLAIMS -> OTHER;
        case CATEGORIES, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS -> OTHER;
      };
    }

    /// The word for it in addresses and answers.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How the claims about a party add up.
  public enum Status {
    /// Some say that it was hit, and nobody who counts says otherwise.
    AFFECTED,
    /// A source denies it, or one reports the opposite of another for the same service.
    CONTESTED,
    /// Some say that it was spared, and nobody tells of more than minimal harm.
    SPARED,
    /// No claim that counts says either.
    NOT_REPORTED;

    /// The word for it in addresses and answers.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A larger or smaller party that has a status of its own, which is not this one's.
  public record Neighbour(Reference party, Status status) {}
}
