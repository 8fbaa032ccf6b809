package org.outagraph.model;

import java.util.List;
import java.util.Locale;

/// A query that shows what can be asked, as its file describes it.
///
/// @param name the file's name without its ending
/// @param title what it asks, in words
/// @param why who asks it, and what to mind about the answer
/// @param level how much SPARQL one has to know to follow it
/// @param topics what it is about, and which part of SPARQL it shows
/// @param form what comes back
/// @param query the SPARQL text without the header, which runs as it stands on `/sparql`
/// @param answered false if the answer on the seed data is meant to be empty
public record Example(
    String name,
    String title,
    String why,
    Level level,
    List<String> topics,
    Form form,
    String query,
    boolean answered) {
  public Example {
    topics = List.copyOf(topics);
  }

  /// How much one has to know.
  public enum Level {
    BASIC,
    INTERMEDIATE,
    ADVANCED;

    /// The level as files write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What kind of query it is.
  public enum Form {
    SELECT,
    ASK,
    CONSTRUCT,
    DESCRIBE
  }
}
