package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.List;

/// Parts text at the marks that search puts around matching words, U+E000 and U+E001.
public final class Highlight {
  /// Words that match or do not.
  public record Piece(String text, boolean matches) {}

  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';

  private Highlight() {}

  public static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    boolean matches = false;
    int start = 0;
    for (int at = 0; at <= marked.length(); at++) {
      if (at < marked.length() && marked.charAt(at) != BEGIN && marked.charAt(at) != END) {
        continue;
      }
      if (at > start) {
        pieces.add(new Piece(marked.substring(start, at), matches));
      }
      matches = at < marked.length() && marked.charAt(at) == BEGIN;
      start = at + 1;
    }
    return pieces;
  }
}
