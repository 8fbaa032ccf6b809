package org.outagraph.ingest.claims;

/// Prints the claims of sentences in a language, with names in brackets as in the examples of the
/// pattern files: for whoever writes patterns.
final class ReadSentence {
  private ReadSentence() {}

  public static void main(String[] arguments) {
    for (int i = 1; i < arguments.length; i++) {
      System.out.println(arguments[i]);
      PatternExamplesTest.read(arguments[0], arguments[i], "")
          .forEach(claim -> System.out.println("  " + claim));
    }
  }
}
