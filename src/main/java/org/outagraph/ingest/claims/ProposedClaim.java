package org.outagraph.ingest.claims;

import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;

/// A claim that an article seems to make.
///
/// @param subject the outage or policy that it is about
/// @param property the local name of a claimed property in `og:`, such as `affected`
/// @param statement what it says
/// @param asserts true if it says so, false if it denies it
/// @param level the slug of a concept of `levels:`
/// @param because reasons: policies, policy kinds, concepts of `reasons:`
/// @param count a number that goes with the party, such as how many of its devices
/// @param about the party that a number of `reportedFigure` is about
/// @param scope how far it reaches, in the words of the text
/// @param speaker who says it
/// @param quote where the words are that carry it
/// @param supersedes true if the text corrects an earlier figure or report with it
/// @param hedged true if the words leave a doubt ("reportedly")
/// @param confidence how sure the reader is, from 0 to 1
/// @param reasons what that rests on, in words
/// @param extractedBy the program that read it, with the pattern: `patterns 1: affected-passive`
public record ProposedClaim(
    Party subject,
    String property,
    Statement statement,
    boolean asserts,
    Optional<String> level,
    List<Id> because,
    Optional<Count> count,
    Optional<Party> about,
    Optional<String> scope,
    Speaker speaker,
    Span quote,
    boolean supersedes,
    boolean hedged,
    double confidence,
    List<String> reasons,
    String extractedBy) {
  public ProposedClaim {
    because = List.copyOf(because);
    reasons = List.copyOf(reasons);
  }

  /// The same, as a correction of an earlier figure.
  ProposedClaim superseding() {
    return with(property, because, about, true);
  }

  /// The same number, as one of a party.
  ProposedClaim ofParty(Party party) {
    return with("reportedFigure", because, Optional.of(party), supersedes);
  }

  /// The same with other reasons for being spared.
  ProposedClaim because(List<Id> others) {
    return with(property, others, about, supersedes);
  }

  private ProposedClaim with(
      String otherProperty, List<Id> others, Optional<Party> party, boolean corrects) {
    return new ProposedClaim(
        subject,
        otherProperty,
        statement,
        asserts,
        level,
        others,
        count,
        party,
        scope,
        speaker,
        quote,
        corrects,
        hedged,
        confidence,
        reasons,
        extractedBy);
  }
}
