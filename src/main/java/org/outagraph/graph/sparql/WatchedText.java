package org.outagraph.graph.sparql;

import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// A text that a regular expression may look at only so often.
///
/// Back-references and some alternations make the JDK's engine try exponentially many ways; it
/// never asks whether it should stop, but it asks for every character.
@OwnsState("counts the looks; lives in one thread for one match")
final class WatchedText implements CharSequence {
  static final int LOOKS = 20_000_000;

  private final String text;
  private int looks;

  WatchedText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++looks > LOOKS) {
      throw new LimitReached(
          new Problem.TooLarge("The work of one regular expression", LOOKS, "steps"));
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
