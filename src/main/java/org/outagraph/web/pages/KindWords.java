package org.outagraph.web.pages;

import org.outagraph.model.Kind;

/// What a kind is called and what it is, in plain words.
public final class KindWords {
  private KindWords() {}

  /// The heading of its list.
  public static String title(Kind kind) {
    return capital(kind.path().replace('-', ' '));
  }

  /// One of them, as a label above a name.
  public static String one(Kind kind) {
    return capital(kind.singular());
  }

  /// Some of them: `1 outage`, `50 outages`.
  public static String count(Kind kind, long count) {
    return NumberWords.of(count) + " " + noun(kind, count);
  }

  /// The noun that goes with the number.
  public static String noun(Kind kind, long count) {
    return count == 1 ? kind.singular() : kind.path().replace('-', ' ');
  }

  /// What they are, as a sentence.
  public static String meaning(Kind kind) {
    return switch (kind) {
      case OUTAGES -> "Events that left a technology unable to serve those who rely on it.";
      case VENDORS -> "Who supplies what failed, and their rivals.";
      case PRODUCTS -> "What failed, or was hit: software, services, networks, sites.";
      case ORGANISATIONS -> "Who was hit or spared, who answers for it, and who speaks about it.";
      case REGIONS -> "Countries, parts of them and groups of them.";
      case POLICIES -> "Rules and programmes that steer which technology is used.";
      case ARTICLES -> "The news, reports and pages in which claims are found.";
      case PUBLISHERS -> "Who published the articles.";
      case CLAIMS -> "Who said what, where, when, and with what interest.";
      case CATEGORIES -> "Kinds of products.";
      case SECTORS -> "Fields in which organisations work.";
      case CAUSES -> "Why products fail.";
      case LEVELS -> "How hard somebody was hit.";
      case POLICY_KINDS -> "Sorts of policies.";
      case REASONS -> "Why somebody was spared, as claims give it.";
      case SERVICES -> "What was lost or kept, where that matters.";
      case UNITS -> "What figures count.";
    };
  }

  /// The same words within a sentence.
  public static String small(String words) {
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
