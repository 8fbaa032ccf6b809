package org.outagraph.web.pages;

import java.util.List;

/// A word about how far something can be trusted, shown beside it.
///
/// @param name the end of its class in the style sheet
/// @param words what people read
/// @param meaning the sentence that explains it
public record Mark(String name, String words, String meaning) {
  static final Mark CONTESTED =
      new Mark("contested", "Contested", "Some sources say it, others speak against it.");
  static final Mark REFUTED =
      new Mark("refuted", "Does not stand", "No claim that still stands carries it.");
  static final Mark DENIED = new Mark("denied", "Denied", "The speaker says that it is not so.");
  static final Mark DEPRECATED =
      new Mark(
          "deprecated",
          "Deprecated",
          "Known to be wrong or outdated, and kept as history; it carries no statement.");
  static final Mark PREFERRED =
      new Mark("preferred", "Preferred", "The best of the claims on its matter, in our judgement.");
  static final Mark EDITORIAL =
      new Mark("editorial", "Editorial", "Our editors say so; no source does.");
  static final Mark UNVERIFIED =
      new Mark(
          "unverified", "Unverified", "From our editors’ memory, not checked against a source.");
  static final Mark INFERRED =
      new Mark("inferred", "Inferred", "A rule drew it from other claims; no source says it.");
  static final Mark INTERESTED =
      new Mark("interested", "Interested party", "The speaker gains if people believe it.");

  /// All of them, as a legend lists them.
  public static List<Mark> values() {
    return List.of(
        CONTESTED,
        REFUTED,
        DENIED,
        DEPRECATED,
        PREFERRED,
        INTERESTED,
        EDITORIAL,
        UNVERIFIED,
        INFERRED);
  }
}
