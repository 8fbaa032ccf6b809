package org.outagraph.graph.sparql;

import java.util.function.Supplier;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// A text that a regular expression may look at only so often.
///
/// Back-references and some alternations make the JDK's engine try exponentially many ways; it
/// never asks whether it should stop, but it asks for every character. For some patterns it calls
/// itself for every character, until its stack is at an end.
@OwnsState("counts the looks; lives in one thread for one match")
final class WatchedText implements CharSequence {
  static final int LOOKS = 20_000_000;
  private static final int BETWEEN_CHECKS = 1 << 14;

  /// Roughly where the stack ends.
  private static final int DEPTH = 10_000;

  private final String text;
  private int looks;

  WatchedText(String text) {
    this.text = text;
  }

  /// Matches, and takes the end of the stack for what it is.
  static <T> T matching(Supplier<T> matching) {
    try {
      return matching.get();
    } catch (StackOverflowError e) {
      LimitReached tooDeep =
          new LimitReached(
              new Problem.TooLarge("The repetition in a regular expression", DEPTH, "characters"));
      tooDeep.initCause(e);
      throw tooDeep;
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks > LOOKS) {
      throw new LimitReached(
          new Problem.TooLarge("The work of one regular expression", LOOKS, "steps"));
    }
    if (looks % BETWEEN_CHECKS == 0) {
      Run.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
