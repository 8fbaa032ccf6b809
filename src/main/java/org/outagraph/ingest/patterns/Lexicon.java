package org.outagraph.ingest.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of all patterns of a language by number, so that each word of a sentence is looked at
/// once, however many patterns there are. Filled while patterns are read, only read afterwards.
final class Lexicon {
  private final Map<WordForm, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<Character, List<WordForm>> byFirstLetter = new HashMap<>();
  private final List<WordForm> anyStart = new ArrayList<>();

  int number(WordForm form) {
    Integer known = numbers.get(form);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(form, number);
    if (form.isExact()) {
      exact.put(form.letters(), number);
    } else if (form.anyStart()) {
      anyStart.add(form);
    } else {
      byFirstLetter
          .computeIfAbsent(form.letters().charAt(0), letter -> new ArrayList<>())
          .add(form);
    }
    return number;
  }

  /// The numbers of the words that a token is.
  BitSet numbersOf(String form) {
    BitSet found = new BitSet();
    Integer same = exact.get(form);
    if (same != null) {
      found.set(same);
    }
    addMatching(byFirstLetter.getOrDefault(form.charAt(0), List.of()), form, found);
    addMatching(anyStart, form, found);
    return found;
  }

  private void addMatching(List<WordForm> forms, String form, BitSet found) {
    for (WordForm candidate : forms) {
      if (candidate.matches(form)) {
        found.set(number(candidate));
      }
    }
  }
}
