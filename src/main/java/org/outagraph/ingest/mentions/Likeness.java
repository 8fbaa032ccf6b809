package org.outagraph.ingest.mentions;

import java.util.function.IntPredicate;

/// How the letters of a place are like those of a name that has the same ones, but for case and
/// accents.
enum Likeness {
  /// As the name is written.
  SAME,
  /// With a capital where the name has one, but not everywhere: Crowdstrike, NATO as Nato.
  CAPITALISED,
  /// All in capitals, which the name is not.
  CAPITALS,
  /// All in small letters, which the name is not.
  SMALL;

  static Likeness of(String written, String name) {
    int[] there = letters(written);
    int[] here = letters(name);
    boolean isSame = there.length == here.length;
    for (int i = 0; isSame && i < there.length; i++) {
      isSame = Character.isUpperCase(there[i]) == Character.isUpperCase(here[i]);
    }
    if (isSame) {
      return SAME;
    }
    if (none(there, Character::isLowerCase)) {
      return CAPITALS;
    }
    return none(there, Character::isUpperCase) ? SMALL : CAPITALISED;
  }

  private static int[] letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).toArray();
  }

  private static boolean none(int[] letters, IntPredicate what) {
    for (int letter : letters) {
      if (what.test(letter)) {
        return false;
      }
    }
    return true;
  }
}
