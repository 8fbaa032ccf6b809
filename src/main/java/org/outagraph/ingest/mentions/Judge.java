package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Decides what the names in one text mean: first those that can mean only one thing, then the
/// others by the company that they keep.
final class Judge {
  private static final double ENOUGH = 0.5;
  private static final double SURE = 0.8;
  private static final double MOST = 0.98;

  private static final Set<Kind> ACTING =
      Set.of(Kind.VENDORS, Kind.PRODUCTS, Kind.ORGANISATIONS, Kind.OUTAGES);

  private final Tokens tokens;
  private final World world;
  private final Letters letters;
  private final Neighbourhood words;
  private final Map<String, Boolean> alwaysCapital = new HashMap<>();
  private final Set<Id> sure = new HashSet<>();
  private final Set<Id> company = new HashSet<>();

  Judge(Tokens tokens, World world, Letters letters) {
    this.tokens = tokens;
    this.world = world;
    this.letters = letters;
    this.words = new Neighbourhood(tokens);
  }

  /// Remembers what the text surely names, as company for the rest.
  void learn(List<Verdict> verdicts) {
    List<Id> ids = verdicts.stream().map(Verdict::id).distinct().toList();
    if (ids.size() == 1 && verdicts.getFirst().score() >= SURE) {
      Id id = ids.getFirst();
      if (sure.add(id) && ACTING.contains(id.kind())) {
        company.add(id);
        world.neighbours(id).stream()
            .filter(other -> other.kind() == Kind.OUTAGES)
            .filter(outage -> isOwn(outage, id))
            .forEach(company::add);
      }
    }
  }

  private boolean isOwn(Id outage, Id actor) {
    return Stream.of("responsible", "originatedIn", "operator", "victim")
        .anyMatch(property -> world.tied(outage, property).contains(actor));
  }

  /// What a place means, by its letters and by all around it, if it is sure enough.
  Optional<Verdict> decide(Hit hit, List<Verdict> byLetters) {
    @Nullable Verdict best = null;
    for (Verdict verdict : byLetters) {
      Verdict weighed = weigh(hit, verdict, byLetters.size() > 1);
      if (best == null || isBetter(weighed, best)) {
        best = weighed;
      }
    }
    return Optional.ofNullable(best).filter(verdict -> verdict.score() >= ENOUGH);
  }

  /// Among equals a vendor goes before a product and that before an organisation; then the one that
  /// more is known of.
  private boolean isBetter(Verdict one, Verdict other) {
    if (Math.abs(one.score() - other.score()) > 0.001) {
      return one.score() > other.score();
    }
    int byKind = other.id().kind().compareTo(one.id().kind());
    return byKind != 0
        ? byKind > 0
        : world.neighbours(one.id()).size() > world.neighbours(other.id()).size();
  }

  private Verdict weigh(Hit hit, Verdict verdict, boolean isOneOfSeveral) {
    String folded = letters.folded(hit);
    double score = isOneOfSeveral ? verdict.score() - 0.15 : verdict.score();
    List<String> reasons = new ArrayList<>(verdict.reasons());
    if (sure.contains(verdict.id()) && (isOneOfSeveral || verdict.score() < SURE)) {
      score += 0.45;
      reasons.add("it is named in full as well");
    }
    if (letters.isCommon(hit) && isAlwaysCapital(hit)) {
      score += 0.12;
      reasons.add("it never stands in small letters");
    }
    if (isInCompany(verdict.id())) {
      score += 0.25;
      reasons.add("something is named that has to do with it");
    }
    if (isSpokenOf(hit, verdict.id())) {
      score += 0.2;
      reasons.add("the words around it speak of such a thing");
    }
    if (words.meansAnother(hit, folded)) {
      score *= 0.3;
      reasons.add("the word beside it shows that something else is meant");
    }
    if (verdict.id().kind() == Kind.REGIONS && words.isPartOfAnother(hit)) {
      score *= 0.3;
      reasons.add("it is part of another name");
    }
    if (isInAddress(hit)) {
      score *= 0.3;
      reasons.add("it is part of an address");
    }
    return new Verdict(verdict.id(), Math.clamp(score, 0, MOST), reasons);
  }

  /// True if the one word stands with a capital within sentences more than once, and never without.
  private boolean isAlwaysCapital(Hit hit) {
    return hit.to() - hit.from() == 1
        && alwaysCapital.computeIfAbsent(
            tokens.get(hit.from()).folded(), folded -> isAlwaysCapital(folded));
  }

  private boolean isAlwaysCapital(String folded) {
    int within = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).folded().equals(folded)) {
        if (!tokens.isCapitalised(at)) {
          return false;
        }
        within += tokens.beginsSentence(at) ? 0 : 1;
      }
    }
    return within > 1;
  }

  private boolean isInCompany(Id id) {
    return world.neighbours(id).stream().anyMatch(company::contains);
  }

  private boolean isSpokenOf(Hit hit, Id id) {
    return Stream.concat(
            Stream.concat(world.sectors(id).stream(), suppliedSectors(id)).map(Id::slug),
            Stream.of(id.kind().path()))
        .anyMatch(of -> words.hasCue(hit, of));
  }

  private Stream<Id> suppliedSectors(Id id) {
    return world.suppliers(id).stream().flatMap(vendor -> world.sectors(vendor).stream());
  }

  /// True within `status.example.com`, `name@example.com` and the like.
  private boolean isInAddress(Hit hit) {
    boolean after =
        tokens.has(hit.to() + 1)
            && (tokens.get(hit.to()).isMark(".") || tokens.get(hit.to()).isMark("@"))
            && tokens.get(hit.to()).gap() == Gap.GLUED
            && tokens.get(hit.to() + 1).gap() == Gap.GLUED
            && !tokens.isCapitalised(hit.to() + 1);
    boolean before =
        tokens.has(hit.from() - 1)
            && tokens.get(hit.from()).gap() == Gap.GLUED
            && (tokens.get(hit.from() - 1).isMark("@") || tokens.get(hit.from() - 1).isMark("/"))
            && !tokens.isCapitalised(hit.from());
    return after || before;
  }
}
