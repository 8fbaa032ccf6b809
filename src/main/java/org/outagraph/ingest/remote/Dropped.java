package org.outagraph.ingest.remote;

/// Why something that a model told is not proposed.
public enum Dropped {
  /// It is not in the form that was asked for.
  MALFORMED("not in the form that was asked for"),
  /// The quote does not stand in the text.
  FABRICATED_QUOTE("the quote does not stand in the text"),
  /// The outage or policy is none of those that the text is about.
  UNKNOWN_SUBJECT("about no outage or policy of the text"),
  /// No claims are made with the property.
  UNKNOWN_PROPERTY("no such property"),
  /// The name of the party does not stand in the text, or the concept is not in the graph.
  UNRESOLVED_NAME("a name that the text does not have"),
  /// The party is not named in the paragraph of the quote.
  PARTY_ELSEWHERE("a party that is not named near the quote"),
  /// The number or date does not stand in the quote.
  UNSUPPORTED_VALUE("a number or date that the quote does not have"),
  /// The speaker does not stand in the text.
  UNKNOWN_SPEAKER("a speaker that the text does not have");

  private final String words;

  Dropped(String words) {
    this.words = words;
  }

  /// For people: "the quote does not stand in the text".
  public String words() {
    return words;
  }
}
