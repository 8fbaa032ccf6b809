package org.outagraph;

/// A request that was answered with a problem; the message is its sentence.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }
}
