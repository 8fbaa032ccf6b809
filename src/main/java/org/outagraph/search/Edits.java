package org.outagraph.search;

/// Compares words letter by letter.
final class Edits {
  private Edits() {}

  /// True if one becomes the other by changing, adding or leaving out a letter, or by exchanging
  /// two neighbours, or if they are the same.
  static boolean isOneAtMost(String one, String other) {
    int begin = 0;
    int shorter = Math.min(one.length(), other.length());
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    String rest = one.substring(begin);
    String otherRest = other.substring(begin);
    return switch (rest.length() - otherRest.length()) {
      case 0 ->
          rest.length() < 2
              || rest.substring(1).equals(otherRest.substring(1))
              || swapped(rest, otherRest);
      case 1 -> rest.substring(1).equals(otherRest);
      case -1 -> rest.equals(otherRest.substring(1));
      default -> false;
    };
  }

  private static boolean swapped(String one, String other) {
    return one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }
}
