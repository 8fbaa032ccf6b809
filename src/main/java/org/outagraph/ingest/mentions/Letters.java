package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.model.Kind;

/// What a place in a text can mean by its letters alone.
final class Letters {
  private static final int SHORT = 4;

  private final Tokens tokens;
  private final String language;
  private final Neighbourhood words;

  Letters(Tokens tokens, String language) {
    this.tokens = tokens;
    this.language = Inflections.language(language);
    this.words = new Neighbourhood(tokens);
  }

  /// The meanings, the best first.
  List<Verdict> meanings(Hit hit) {
    List<Verdict> verdicts = new ArrayList<>();
    for (NameTree.Entry entry : hit.entries()) {
      if (speaks(entry.name()) && !isForeignPrefix(hit, entry.name())) {
        letters(hit, entry)
            .filter(verdict -> !words.isNeverEnough(folded(hit)))
            .filter(
                verdict ->
                    verdicts.removeIf(
                            other ->
                                other.id().equals(verdict.id()) && other.score() < verdict.score())
                        || verdicts.stream().noneMatch(other -> other.id().equals(verdict.id())))
            .ifPresent(verdicts::add);
      }
    }
    return verdicts;
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
    /// True if all its words may stand in a text without naming anything.
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
    return verdict.score() > 0 ? Optional.of(verdict) : Optional.empty();
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

  /// True if all its words may stand in a text without naming anything.
  boolean isCommon(Hit hit) {
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

  /// Its words as they are compared.
  String folded(Hit hit) {
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
