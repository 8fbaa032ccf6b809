package org.outagraph.ingest.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.claims.Count;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Fate;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// What every proposed claim has to pass, whoever made it: its quote stands in the text, and what
/// it speaks of is there and of the right kind. The shapes are asked after it.
///
/// @param graph what is known
/// @param properties with which claims are made
record Gate(EntityReader graph, ClaimedProperties properties) {
  private static final Set<Kind> SPEAKERS =
      Set.of(Kind.ORGANISATIONS, Kind.VENDORS, Kind.PUBLISHERS);
  private static final Set<Kind> REASONS = Set.of(Kind.POLICIES, Kind.POLICY_KINDS, Kind.REASONS);
  private static final Set<Kind> SCOPES =
      Set.of(
          Kind.SECTORS,
          Kind.ORGANISATIONS,
          Kind.VENDORS,
          Kind.PUBLISHERS,
          Kind.PRODUCTS,
          Kind.REGIONS);

  /// Why a claim does not pass, if it does not.
  Optional<Problem> fault(ClaimVersion version, CleanText text) {
    try {
      check(version, text);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
  }

  /// Throws what is wrong with the claim.
  void check(ClaimVersion version, CleanText text) {
    checkQuote(version, text);
    ProposedClaim claim = version.claim();
    String property = claim.property();
    properties.refuseUnknown(property);
    checkThing("subject", claim.subject());
    if (!properties.takesSubject(property, kind(claim.subject()))) {
      throw invalid("subject", name(claim.subject()), "og:" + property + " is not said of such");
    }
    checkStatement(claim);
    claim.about().ifPresent(party -> checkKind("about", party, SCOPES));
    claim.level().ifPresent(level -> checkThing("level", concept(Kind.LEVELS, level)));
    claim.because().forEach(id -> checkKind("because", new Party.Known(id), REASONS));
    claim.count().ifPresent(count -> checkCount("count", count));
    if (claim.speaker() instanceof Speaker.Known(Id id)) {
      checkKind("speaker", new Party.Known(id), SPEAKERS);
    }
    version
        .editing()
        .supersedes()
        .forEach(id -> checkKind("supersedes", new Party.Known(id), Set.of(Kind.CLAIMS)));
  }

  private static void checkQuote(ClaimVersion version, CleanText text) {
    Quote quote = version.quote();
    String there =
        text.ofCodePoints(quote.start(), Math.max(quote.start(), quote.end()))
            .map(text::at)
            .orElse("");
    boolean isThere =
        !quote.words().isBlank()
            && there.equals(quote.words())
            && version.claim().quote().end() <= text.text().length()
            && text.at(version.claim().quote()).equals(there);
    if (!isThere) {
      throw new Problem.Misquoted(
              quote.words(), quote.start(), quote.end(), there, Places.of(quote.words(), text))
          .toException();
    }
  }

  private void checkStatement(ProposedClaim claim) {
    String property = claim.property();
    switch (claim.statement()) {
      case Statement.Thing(Party party) -> {
        checkThing("object", party);
        if (!properties.takesObject(property, kind(party))) {
          String right = properties.isDate(property) ? "a date" : properties.objects(property);
          throw invalid("object", name(party), "og:" + property + " takes " + right);
        }
      }
      case Statement.When(var date) -> {
        if (properties.isThing(property) || properties.isFigure(property)) {
          throw invalid(
              "date", date.lexical(), "og:" + property + " takes " + properties.objects(property));
        }
      }
      case Statement.Number(Count count) -> {
        if (properties.isThing(property) || properties.isDate(property)) {
          throw invalid("number", count.words(), "og:" + property + " takes no number");
        }
        checkCount("number", count);
      }
    }
  }

  private void checkCount(String field, Count count) {
    checkThing(field + ".unit", concept(Kind.UNITS, count.unit()));
    if (count.low().signum() < 0) {
      throw invalid(field, count.low().toPlainString(), "a number is not below 0");
    }
  }

  private void checkKind(String field, Party party, Set<Kind> kinds) {
    if (!kinds.contains(kind(party))) {
      List<String> right = kinds.stream().map(kind -> kind.path() + ":…").sorted().toList();
      throw invalid(field, name(party), "it is one of " + String.join(", ", right));
    }
    checkThing(field, party);
  }

  /// What was renamed is taken for what it is now.
  private void checkThing(String field, Party party) {
    if (party instanceof Party.Known(Id id) && !graph.knows(id)) {
      boolean moved = graph.fate(id).filter(fate -> fate instanceof Fate.Replaced).isPresent();
      if (!moved) {
        throw new Problem.Unknown(field, id.curie(), graph.nearest(id)).toException();
      }
    }
  }

  private static Party concept(Kind scheme, String slug) {
    if (!Id.isSlug(slug)) {
      throw invalid(scheme.singular(), slug, "it is a concept of " + scheme.path() + ":");
    }
    return new Party.Known(new Id(scheme, slug));
  }

  private static Kind kind(Party party) {
    return switch (party) {
      case Party.Known(Id id) -> id.kind();
      case Party.Newcomer(Kind kind, String name) -> kind;
    };
  }

  private static String name(Party party) {
    return switch (party) {
      case Party.Known(Id id) -> id.curie();
      case Party.Newcomer(Kind kind, String name) -> name;
    };
  }

  private static RuntimeException invalid(String field, String value, String reason) {
    return new Problem.Invalid(field, value, reason).toException();
  }
}
