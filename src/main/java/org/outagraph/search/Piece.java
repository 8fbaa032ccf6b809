package org.outagraph.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// A word of a query, or, where words are written without spaces, a part of it that a dictionary
/// knows as a word.
///
/// @param text as typed
/// @param word the number of the typed word that it belongs to
record Piece(String text, int word) {
  /// The pieces of a typed word.
  static List<Piece> of(String text, int word) {
    if (text.codePoints().noneMatch(ScriptFolding::isPaired)) {
      return List.of(new Piece(text, word));
    }
    List<Piece> pieces = new ArrayList<>();
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int begin = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      String piece = text.substring(begin, end);
      if (piece.codePoints().anyMatch(ScriptFolding::isPartOfAWord)) {
        pieces.add(new Piece(piece, word));
      }
      begin = end;
    }
    return pieces;
  }

  /// The pieces in one text, with spaces where they were typed.
  static String joined(List<Piece> pieces) {
    var joined = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0 && pieces.get(i).word != pieces.get(i - 1).word) {
        joined.append(' ');
      }
      joined.append(pieces.get(i).text);
    }
    return joined.toString();
  }

  /// True if it says something by itself: a lone character of a longer word does not.
  boolean isTelling() {
    return text.codePointCount(0, text.length()) > 1;
  }
}
