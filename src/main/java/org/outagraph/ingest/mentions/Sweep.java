package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.ingest.mentions.Tokens.Script;
import org.outagraph.ingest.mentions.Tokens.Token;

/// Goes through a text once and finds all places that have the words of a name, the longest from
/// each beginning first.
final class Sweep {
  private static final int SHORTEST_STEM = 3;

  /// What Korean adds to a name without a space.
  private static final Set<String> PARTICLES =
      Set.copyOf(
          List.of(
              ("은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 측 측은 측이 사 등 까지 부터 이나 나 보다 처럼 에는 에도 에선"
                      + " 에서는 에서도 으로부터 로부터 이라고 라고 이라는 라는 의는 과의 와의 이며 며 에만 인 이고 고 내 발 산 행 서 선 엔")
                  .split(" ")));

  private final NameTree tree;
  private final Tokens tokens;
  private final int[] words;
  private final int[] stems;

  Sweep(NameTree tree, Tokens tokens, String language) {
    this.tree = tree;
    this.tokens = tokens;
    this.words = new int[tokens.size()];
    this.stems = new int[tokens.size()];
    boolean genitives = Inflections.hasGenitiveS(language);
    for (int i = 0; i < words.length; i++) {
      String folded = tokens.get(i).folded();
      words[i] = tree.word(folded);
      stems[i] = genitives ? stem(folded) : NameTree.STRANGE;
    }
  }

  private int stem(String folded) {
    boolean isGenitive = folded.length() > SHORTEST_STEM && folded.endsWith("s");
    return isGenitive ? tree.word(folded.substring(0, folded.length() - 1)) : NameTree.STRANGE;
  }

  /// The places that begin at a token, longest first.
  List<Hit> from(int start) {
    List<Hit> hits = new ArrayList<>();
    int node = NameTree.ROOT;
    for (int at = start; at < words.length && node != NameTree.NONE; at++) {
      if (at > start && tokens.get(at).gap() == Gap.BREAK) {
        break;
      }
      add(tree.step(node, stems[at]), start, at + 1, hits);
      node = tree.step(node, words[at]);
      add(node, start, at + 1, hits);
    }
    return hits.reversed();
  }

  private void add(int node, int from, int to, List<Hit> hits) {
    if (node == NameTree.NONE || tree.entries(node).isEmpty() || !isApart(from, to)) {
      return;
    }
    hits.add(new Hit(from, to, tree.entries(node)));
  }

  /// True if the place is not a piece of a longer word, as far as the script shows words.
  private boolean isApart(int from, int to) {
    return beginsApart(tokens.get(from), from) && endsApart(tokens.get(to - 1), to);
  }

  private boolean beginsApart(Token first, int from) {
    if (first.gap() != Gap.GLUED || from == 0) {
      return true;
    }
    Script before = tokens.get(from - 1).script();
    return switch (first.script()) {
      case KATAKANA -> before != Script.KATAKANA;
      case HANGUL -> before != Script.HANGUL;
      default -> true;
    };
  }

  private boolean endsApart(Token last, int to) {
    if (!tokens.has(to) || !tokens.get(to).isGluedTo(last.script())) {
      return !isLatinBeforeHangul(last, to) || PARTICLES.contains(hangul(to));
    }
    return switch (last.script()) {
      case KATAKANA -> false;
      case HANGUL -> PARTICLES.contains(hangul(to));
      default -> true;
    };
  }

  private boolean isLatinBeforeHangul(Token last, int to) {
    return last.isWord() && tokens.has(to) && tokens.get(to).isGluedTo(Script.HANGUL);
  }

  /// The Korean letters that go on without a space.
  private String hangul(int from) {
    StringBuilder word = new StringBuilder();
    for (int at = from; tokens.has(at) && tokens.get(at).isGluedTo(Script.HANGUL); at++) {
      word.append(tokens.get(at).folded());
    }
    return word.toString();
  }
}
