package org.outagraph.model;

import java.util.Optional;

/// The three clocks of an outage, each a series of its own: what happened in the world, what was
/// published, and what was recorded here.
///
/// @param outage the outage
/// @param events what happened, by date
/// @param published the articles that report claims about it, by the date of publication
/// @param undated those of them whose date is not known
/// @param recorded the claims about it by the moment at which they entered the graph
public record Chronicle(
    Reference outage,
    First<Event> events,
    First<Publication> published,
    First<Publication> undated,
    First<Recording> recorded) {

  /// Something that happened on a day, as claims say.
  ///
  /// @param date as exact as it is known
  /// @param kind what happened
  /// @param thing what it happened to, where that is not the outage
  /// @param standing how the claims add up
  /// @param claims the claims that say so or deny it
  public record Event(
      PartialDate date, Kind kind, Reference thing, Fact.Standing standing, First<Claim> claims) {
    /// What happened.
    public enum Kind {
      BEGAN("began"),
      ENDED("ended"),
      TRUE_FROM("true-from"),
      TRUE_UNTIL("true-until"),
      POLICY_IN_FORCE("policy-in-force"),
      POLICY_USE_BANNED("policy-use-banned"),
      POLICY_ENDED("policy-ended");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      /// The word for it in answers.
      public String word() {
        return word;
      }
    }
  }

  /// An article that came out, with the claims about the outage that it reports.
  ///
  /// @param isInferred true if the date was worked out and is not printed in the article
  public record Publication(
      Optional<PartialDate> date, Citation article, boolean isInferred, First<Id> claims) {}

  /// A moment at which claims entered the graph.
  public record Recording(PartialDate date, First<Id> claims) {}
}
