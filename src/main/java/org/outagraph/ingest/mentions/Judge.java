package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  private static final int SHORT = 4;

  private static final Set<Kind> ACTING =
      Set.of(Kind.VENDORS, Kind.PRODUCTS, Kind.ORGANISATIONS, Kind.OUTAGES);

  private final Tokens tokens;
  private final World world;
  private final String language;
  private final Neighbourhood words;
  private final Map<String, Boolean> alwaysCapital = new HashMap<>();
  private final Set<Id> sure = new HashSet<>();
  private final Set<Id> company = new HashSet<>();

  Judge(Tokens tokens, World world, String language) {
    this.tokens = tokens;
    this.world = world;
    this.language = Inflections.language(language);
    this.words = new Neighbourhood(tokens);
  }

  /// A meaning of a place, with how sure it is.
  record Verdict(Id id, double score, List<String> reasons) {}

  /// What a place can mean by its letters alone, the best first.
  List<Verdict> byLetters(Hit hit) {
    List<Verdict> verdicts = new ArrayList<>();
    for (NameTree.Entry entry : hit.entries()) {
      if (speaks(entry.name()) && !isForeignPrefix(hit, entry.name())) {
        letters(hit, entry)
            .filter(verdict -> !words.isNeverEnough(folded(hit)))
            .filter(
                verdict ->
                    verdicts.removeIf(
                            other -> other.id.equals(verdict.id) && other.score < verdict.score)
                        || verdicts.stream().noneMatch(other -> other.id.equals(verdict.id)))
            .ifPresent(verdicts::add);
      }
    }
    return verdicts;
  }

  /// Remembers what the text surely names, as company for the rest.
  void learn(List<Verdict> verdicts) {
    List<Id> ids = verdicts.stream().map(Verdict::id).distinct().toList();
    if (ids.size() == 1 && verdicts.getFirst().score >= SURE) {
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
    return Optional.ofNullable(best).filter(verdict -> verdict.score >= ENOUGH);
  }

  /// Among equals a vendor goes before a product and that before an organisation; then the one that
  /// more is known of.
  private boolean isBetter(Verdict one, Verdict other) {
    if (Math.abs(one.score - other.score) > 0.001) {
      return one.score > other.score;
    }
    int byKind = other.id.kind().compareTo(one.id.kind());
    return byKind != 0
        ? byKind > 0
        : world.neighbours(one.id).size() > world.neighbours(other.id).size();
  }

  private boolean speaks(Name name) {
    String of = Inflections.language(name.language());
    boolean isOurs = of.equals(language) || of.isEmpty() || language.isEmpty();
    return isOurs || of.equals("en") || of.equals("mul") || isProper(name);
  }

  /// "US-Konzern" is German, and has nothing to do with the country but its origin.
  private boolean isForeignPrefix(Hit hit, Name name) {
    return name.id().kind() == Kind.REGIONS
        && name.text().length() < SHORT
        && !language.equals("en")
        && name.language().equals("en")
        && tokens.has(hit.to())
        && tokens.get(hit.to()).gap() == Gap.HYPHEN;
  }

  /// Firms keep their names in other languages; countries do not.
  private static boolean isProper(Name name) {
    return name.id().kind() != Kind.REGIONS || name.text().codePointAt(0) > 0x24F;
  }

  private Optional<Verdict> letters(Hit hit, NameTree.Entry entry) {
    String written = tokens.span(hit.from(), hit.to()).of(tokens.text());
    String name = entry.name().text();
    boolean isCommon = isCommon(hit);
    boolean isShort = letters(name) <= SHORT;
    boolean isAcronym = letters(name) > 1 && isShort && name.equals(name.toUpperCase(Locale.ROOT));
    int wordCount = hit.to() - hit.from();
    Likeness likeness = entry.isForm() ? Likeness.CAPITALISED : Likeness.of(written, name);
    Verdict verdict =
        switch (likeness) {
          case SAME -> same(hit, entry, isCommon, isAcronym);
          case CAPITALISED ->
              entry.isForm()
                  ? verdict(entry, isCommon ? 0.4 : 0.88, "a form of \"" + name + "\"")
                  : verdict(
                      entry,
                      isCommon ? 0.3 : isShort ? 0.2 : 0.82,
                      "written like \"" + name + "\"");
          case CAPITALS ->
              verdict(
                  entry,
                  wordCount > 1 && !isShort ? 0.8 : isCommon || isShort ? 0.35 : 0.82,
                  "\"" + name + "\" in capitals");
          case SMALL ->
              verdict(
                  entry,
                  isAcronym ? 0 : isCommon ? 0.05 : isShort ? 0.15 : 0.8,
                  "\"" + name + "\" in small letters");
        };
    return verdict.score > 0 ? Optional.of(verdict) : Optional.empty();
  }

  private Verdict same(Hit hit, NameTree.Entry entry, boolean isCommon, boolean isAcronym) {
    if (!isCommon || hasInnerCapital(entry.name().text())) {
      return verdict(entry, 0.92, "written as the name is");
    }
    if (hit.to() - hit.from() > 1) {
      boolean isTitled =
          capitals(hit) > 1 || entry.name().text().startsWith("the ") || isNumbered(hit);
      return verdict(
          entry,
          isTitled ? 0.85 : 0.3,
          isTitled ? "written as the name is" : "words that need not be a name");
    }
    if (!tokens.isCapitalised(hit.from())) {
      return verdict(entry, 0.1, "a word that need not be a name");
    }
    if (entry.name().id().kind() == Kind.REGIONS) {
      return verdict(entry, 0.75, "the name of a region with a capital");
    }
    if (isAcronym) {
      return verdict(entry, 0.55, "an abbreviation in capitals");
    }
    return tokens.beginsSentence(hit.from())
        ? verdict(entry, 0.3, "a word that need not be a name, where a sentence begins")
        : verdict(
            entry,
            isBesideCapital(hit) ? 0.3 : 0.5,
            "a word that need not be a name, with a capital within a sentence");
  }

  /// Document 79.
  private boolean isNumbered(Hit hit) {
    return tokens.isCapitalised(hit.from())
        && tokens.get(hit.to() - 1).folded().chars().allMatch(Character::isDigit);
  }

  /// BlackBerry, OpenAI, but not ACE.
  private static boolean hasInnerCapital(String name) {
    return name.codePoints().anyMatch(Character::isLowerCase)
        && name.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  /// "Delta Lane" and "Delta-shaped" are not about an airline.
  private boolean isBesideCapital(Hit hit) {
    boolean before =
        tokens.isCapitalised(hit.from() - 1)
            && tokens.get(hit.from()).gap() == Gap.SPACE
            && !tokens.beginsSentence(hit.from() - 1);
    boolean after =
        tokens.has(hit.to())
            && (tokens.isCapitalised(hit.to()) && tokens.get(hit.to()).gap() == Gap.SPACE
                || tokens.get(hit.to()).gap() == Gap.HYPHEN && tokens.get(hit.to()).isWord());
    return before || after;
  }

  private static Verdict verdict(NameTree.Entry entry, double score, String reason) {
    return new Verdict(entry.name().id(), score, List.of(reason));
  }

  private Verdict weigh(Hit hit, Verdict verdict, boolean isOneOfSeveral) {
    String folded = folded(hit);
    double score = isOneOfSeveral ? verdict.score - 0.15 : verdict.score;
    List<String> reasons = new ArrayList<>(verdict.reasons);
    if (sure.contains(verdict.id) && (isOneOfSeveral || verdict.score < SURE)) {
      score += 0.45;
      reasons.add("it is named in full as well");
    }
    if (isCommon(hit) && isAlwaysCapital(hit)) {
      score += 0.12;
      reasons.add("it never stands in small letters");
    }
    if (isInCompany(verdict.id)) {
      score += 0.25;
      reasons.add("something is named that has to do with it");
    }
    if (isSpokenOf(hit, verdict.id)) {
      score += 0.2;
      reasons.add("the words around it speak of such a thing");
    }
    if (words.meansAnother(hit, folded)) {
      score *= 0.3;
      reasons.add("the word beside it shows that something else is meant");
    }
    if (verdict.id.kind() == Kind.REGIONS && words.isPartOfAnother(hit)) {
      score *= 0.3;
      reasons.add("it is part of another name");
    }
    if (isInAddress(hit)) {
      score *= 0.3;
      reasons.add("it is part of an address");
    }
    return new Verdict(verdict.id, Math.clamp(score, 0, MOST), reasons);
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

  private boolean isCommon(Hit hit) {
    for (int at = hit.from(); at < hit.to(); at++) {
      Tokens.Token token = tokens.get(at);
      if (token.script() != Tokens.Script.MARK
          && (!token.isWord() || !CommonWords.has(token.folded()))) {
        return false;
      }
    }
    return true;
  }

  private int capitals(Hit hit) {
    int capitals = 0;
    for (int at = hit.from(); at < hit.to(); at++) {
      capitals += tokens.isCapitalised(at) ? 1 : 0;
    }
    return capitals;
  }

  private String folded(Hit hit) {
    StringBuilder folded = new StringBuilder();
    for (int at = hit.from(); at < hit.to(); at++) {
      boolean isGlued = at == hit.from() || tokens.get(at).gap() == Gap.GLUED;
      folded.append(isGlued ? "" : " ").append(tokens.get(at).folded());
    }
    return folded.toString();
  }

  private static int letters(String name) {
    return (int) name.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
