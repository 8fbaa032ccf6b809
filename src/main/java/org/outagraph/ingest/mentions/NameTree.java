package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.OwnsState;

/// Names by their words: from one word to the next, as a tree. The edges are in one hash table, so
/// that a step costs the same however many names there are.
@OwnsState("the table grows while the tree is built by one thread, and is not changed later")
final class NameTree {
  static final int ROOT = 0;
  static final int NONE = -1;
  static final int STRANGE = -2;

  /// @param name the name, or an inflected form of it
  /// @param isForm true if it is an inflected or shortened form
  record Entry(Name name, boolean isForm) {}

  private final Map<String, Integer> words = new HashMap<>();
  private final List<List<Entry>> entries = new ArrayList<>(List.of(List.of()));
  private long[] edges = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int edgeCount;

  NameTree() {
    Arrays.fill(edges, NONE);
  }

  /// The number of a word, or [#STRANGE] if no name has it.
  int word(String folded) {
    return words.getOrDefault(folded, STRANGE);
  }

  /// The node that a word leads to, or [#NONE].
  int step(int node, int word) {
    if (word == STRANGE) {
      return NONE;
    }
    long edge = edge(node, word);
    int at = slot(edge);
    return edges[at] == edge ? targets[at] : NONE;
  }

  /// The names that end at a node.
  List<Entry> entries(int node) {
    return entries.get(node);
  }

  /// True if a name has these tokens.
  boolean has(Tokens tokens) {
    int node = ROOT;
    for (int i = 0; i < tokens.size() && node != NONE; i++) {
      node = step(node, word(tokens.get(i).folded()));
    }
    return node != NONE && !entries.get(node).isEmpty();
  }

  /// Adds a name by its tokens, unless it is there.
  void add(Tokens tokens, Entry entry) {
    int node = ROOT;
    for (int i = 0; i < tokens.size(); i++) {
      int number = words.size();
      Integer known = words.putIfAbsent(tokens.get(i).folded(), number);
      node = stepOrGrow(node, known == null ? number : known);
    }
    List<Entry> there = entries.get(node);
    if (there.isEmpty()) {
      entries.set(node, List.of(entry));
    } else if (!there.contains(entry)) {
      List<Entry> more = new ArrayList<>(there);
      more.add(entry);
      entries.set(node, List.copyOf(more));
    }
  }

  private int stepOrGrow(int node, int word) {
    long edge = edge(node, word);
    int at = slot(edge);
    if (edges[at] == edge) {
      return targets[at];
    }
    int target = entries.size();
    entries.add(List.of());
    edges[at] = edge;
    targets[at] = target;
    edgeCount++;
    if (edgeCount * 2 > edges.length) {
      grow();
    }
    return target;
  }

  private static long edge(int node, int word) {
    return (long) node << 32 | word;
  }

  private int slot(long edge) {
    int mask = edges.length - 1;
    long mixed = edge * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & mask;
    while (edges[at] != NONE && edges[at] != edge) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[oldEdges.length * 2];
    Arrays.fill(edges, NONE);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != NONE) {
        int at = slot(oldEdges[i]);
        edges[at] = oldEdges[i];
        targets[at] = oldTargets[i];
      }
    }
  }
}
