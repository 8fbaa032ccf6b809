package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.outagraph.ingest.mentions.Tokens.Token;

/// Words that stand beside names and tell what is meant, read from files.
final class Neighbourhood {
  /// By the slug of a sector or the path of a kind.
  private static final Map<String, Set<String>> CUES = sets("cues.txt");

  private static final Map<String, Set<String>> HOMONYMS = sets("homonyms.txt");
  private static final Set<String> EMBEDDING =
      CommonWords.words("embedding.txt").collect(Collectors.toSet());

  private static final int FAR = 12;
  private static final int LONGEST = 3;

  private final Tokens tokens;

  Neighbourhood(Tokens tokens) {
    this.tokens = tokens;
  }

  /// True if a word of the sector or kind stands near, in the same paragraph.
  boolean hasCue(Hit hit, String of) {
    Set<String> cues = CUES.getOrDefault(of, Set.of());
    return !cues.isEmpty() && nearby(hit).stream().anyMatch(cues::contains);
  }

  /// True if the name is never taken by itself.
  boolean isNeverEnough(String folded) {
    return HOMONYMS.getOrDefault(folded, Set.of()).contains("*");
  }

  /// True if a word beside it shows that something else is meant.
  boolean meansAnother(Hit hit, String folded) {
    Set<String> words = HOMONYMS.getOrDefault(folded, Set.of());
    return !words.isEmpty() && (isBefore(hit, words, false) || isAfter(hit, words, false));
  }

  /// True if a word with a capital beside it makes the name part of another.
  boolean isPartOfAnother(Hit hit) {
    return isBefore(hit, EMBEDDING, true) || isAfter(hit, EMBEDDING, true);
  }

  private boolean isAfter(Hit hit, Set<String> words, boolean named) {
    StringBuilder after = new StringBuilder("-");
    for (int n = 0; n < LONGEST && joins(hit.to() + n); n++) {
      Token token = tokens.get(hit.to() + n);
      if (named && n == 0 && token.isWord() && !tokens.isCapitalised(hit.to())) {
        return false;
      }
      boolean isFirst = n == 0 || token.gap() == Tokens.Gap.GLUED;
      after.append(isFirst ? "" : "-").append(token.folded());
      if (words.contains(after.toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBefore(Hit hit, Set<String> words, boolean named) {
    StringBuilder before = new StringBuilder();
    for (int at = hit.from(); at > 0 && hit.from() - at < LONGEST && joins(at); at--) {
      before.insert(0, tokens.get(at - 1).folded() + "-");
      if (words.contains(before.toString()) && (!named || tokens.isCapitalised(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(int index) {
    return tokens.has(index) && tokens.get(index).gap() != Tokens.Gap.BREAK;
  }

  private List<String> nearby(Hit hit) {
    List<String> words = new ArrayList<>();
    for (int at = hit.from(); at > 0 && hit.from() - at < FAR && joins(at); at--) {
      words.add(tokens.get(at - 1).folded());
    }
    for (int at = hit.to(); joins(at) && at - hit.to() < FAR; at++) {
      words.add(tokens.get(at).folded());
      if (at + 1 < tokens.size() && !tokens.get(at).isWord()) {
        words.add(tokens.get(at).folded() + tokens.get(at + 1).folded());
      }
    }
    return words;
  }

  private static Map<String, Set<String>> sets(String file) {
    Map<String, Set<String>> sets = new HashMap<>();
    CommonWords.lines(file)
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              sets.computeIfAbsent(line.substring(0, colon), any -> new HashSet<>())
                  .addAll(Arrays.asList(line.substring(colon + 2).split(" ")));
            });
    return sets;
  }
}
