package org.outagraph.web.pages;

/// Says in whole words what the data says in single ones.
final class Phrases {
  private Phrases() {}

  /// How a policy bears on an outage.
  static String relation(String word) {
    return switch (word) {
      case "topical" -> "about the same matter";
      case "adopted-after" -> "adopted after the outage";
      case "in-force" -> "in force at the time";
      case "adopted-before-effective-after" -> "adopted before the outage, effective after it";
      case "named-as-reason" -> "named as a reason";
      default -> word.replace('-', ' ');
    };
  }

  /// How the reports about a region add up.
  static String status(String word) {
    return switch (word) {
      case "reported-spared" -> "Reported spared";
      case "reported-affected" -> "Reported hit";
      case "contested" -> "Contested";
      case "not-reported" -> "Not reported";
      default -> KindWords.capital(word.replace('-', ' '));
    };
  }

  /// What a status means, where it is easily misread.
  static String statusMeaning(String word) {
    return switch (word) {
      case "contested" -> "some sources say spared, others say hit";
      case "not-reported" ->
          "no article read here says whether it was hit or spared; that does not mean unaffected";
      default -> "";
    };
  }

  static String policyNamedBy(String word) {
    return switch (word) {
      case "source" -> "named by the source";
      case "editors" -> "linked by our editors; the source names no policy";
      case "rule" -> "found by a rule; no source names it";
      default -> word;
    };
  }

  static String inForce(String word) {
    return switch (word) {
      case "yes" -> "in force when the outage began";
      case "partly" -> "in force when the outage began, but not yet its ban on use";
      case "no" -> "not in force when the outage began";
      case "unknown" -> "not known whether in force when the outage began";
      default -> word;
    };
  }
}
