package org.outagraph.ingest.mentions;

import java.util.Set;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.model.Kind;

/// Where a name begins in words with capitals that follow each other: behind a common word that
/// only begins the sentence, behind the title of a person, with the word for laws.
final class Beginnings {
  private static final Set<String> LAWS = Set.of("loi", "ley", "decret", "decreto", "reglement");

  private static final Set<String> OF = Set.of("de", "del", "du", "d");

  private final Tokens tokens;
  private final String language;

  Beginnings(Tokens tokens, String language) {
    this.tokens = tokens;
    this.language = language;
  }

  /// @param isTitle true if all words around have capitals
  /// @return the first token of the name, or the end if there is none
  int of(int from, int to, boolean isTitle) {
    return withHead(afterTitle(firstOf(from, to, isTitle), to), to);
  }

  /// "Chief Financial Officer Han Ji" is a person, and "Health Minister" nobody.
  private int afterTitle(int from, int to) {
    if (!language.equals("en") || to - from < 2 || isBody(to - 1) || isLegal(to - 1)) {
      return from;
    }
    for (int at = to - 1; at >= from; at--) {
      if (NewcomerWords.has("title", tokens.get(at).folded())) {
        return at + 1;
      }
    }
    return from;
  }

  private boolean isLegal(int at) {
    return NewcomerWords.has("legal", tokens.get(at).folded());
  }

  /// "loi Alizé" is the name of a law, and "aeropuerto de Montelirio" that of an airport, with
  /// their first words.
  private int withHead(int from, int to) {
    if (!isRomance() || to == from || from < 2 || tokens.get(from).gap() == Gap.BREAK) {
      return from;
    }
    if (LAWS.contains(tokens.get(from - 1).folded()) && tokens.get(from).gap() == Gap.SPACE) {
      return from - 1;
    }
    int of = tokens.get(from - 1).isMark("'") ? from - 2 : from - 1;
    boolean isLed =
        of > 0
            && OF.contains(tokens.get(of).folded())
            && tokens.get(of).gap() == Gap.SPACE
            && NewcomerWords.has("lead-of", tokens.get(of - 1).folded());
    return isLed ? of - 1 : from;
  }

  private boolean isRomance() {
    return language.equals("fr") || language.equals("es");
  }

  private int firstOf(int from, int to, boolean isTitle) {
    boolean isMany =
        language.equals("ru")
            && to - from > 1
            && tokens.get(from).folded().matches(".{4,}[ыи]")
            && isCue(from);
    if (isMany) {
      return from + 1;
    }
    if (language.equals("de")) {
      return afterGermanCue(from, to);
    }
    if (to - from > 1
        && tokens.beginsSentence(from)
        && language.equals("en")
        && isCue(from)
        && (!isBody(from) || to - from > 2 && isBody(to - 1))) {
      return from + 1;
    }
    return isOnlyBegun(from, to, isTitle) ? from + 1 : from;
  }

  private int afterGermanCue(int from, int to) {
    for (int at = to - 2; at >= from; at--) {
      boolean isThing =
          NewcomerWords.inName(tokens.get(at).folded()).filter(Kind.PRODUCTS::equals).isPresent();
      if (isCue(at) && (isThing || !isBody(at))) {
        return at + 1;
      }
    }
    return from;
  }

  /// A common word with which a sentence begins is not part of the name after it.
  private boolean isOnlyBegun(int from, int to, boolean isTitle) {
    return to > from
        && tokens.beginsSentence(from)
        && !(from + 1 < to && Runs.JOINING.contains(tokens.get(from + 1).folded()))
        && CommonWords.has(tokens.get(from).folded())
        && !(isRomance() && to - from > 1 && isBody(from))
        && (to - from == 1
            || NewcomerWords.inName(tokens.get(to - 1).folded()).isEmpty()
            || to - from > 2)
        && !(language.equals("en") && !isTitle && to - from > 1 && isOwnBeginning(from, to));
  }

  /// "Atlas Wings", "Prairie Cross Hospital", "Air Melati": the first word is of the name as well.
  private boolean isOwnBeginning(int from, int to) {
    String first = tokens.get(from).folded();
    boolean isOpening =
        NewcomerWords.has("opening", first)
            || NewcomerWords.has("role", first)
            || first.endsWith("ly")
            || (to - from > 2 || isBody(from) && !isBody(to - 1)) && first.matches(".{3,}[^us]s");
    boolean isNameAfter = CommonWords.has(tokens.get(from + 1).folded()) || isBody(to - 1);
    boolean isBegun = NewcomerWords.has("begin", first);
    return !isOpening && (isBegun || isBody(from) || isNameAfter && !isCue(from));
  }

  private boolean isCue(int at) {
    return NewcomerWords.isCueBefore(tokens.get(at).folded());
  }

  /// "University" of X, but not "customers" of X.
  private boolean isBody(int at) {
    return NewcomerWords.inName(tokens.get(at).folded()).isPresent();
  }
}
