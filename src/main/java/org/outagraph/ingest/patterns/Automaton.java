package org.outagraph.ingest.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A pattern: one program for each way to word it, so that those whose words a sentence does not
/// have cost nothing. Safe for threads.
public final class Automaton {
  private final List<Program> programs;

  Automaton(List<Program> programs) {
    this.programs = List.copyOf(programs);
  }

  /// The number of its states.
  int size() {
    return programs.stream().mapToInt(Program::size).sum();
  }

  /// The matches in the order of the sentence: of those that overlap the first, the longest of
  /// these.
  public List<Match> find(Tape tape) {
    return apart(all(tape), Comparator.comparingInt(Match::to).reversed());
  }

  /// The same, but of those that begin together the shortest: for whatever stands nearest to words.
  public List<Match> findNearest(Tape tape) {
    return apart(all(tape), Comparator.comparingInt(Match::to));
  }

  private List<Match> all(Tape tape) {
    List<Match> all = new ArrayList<>();
    programs.forEach(program -> all.addAll(program.find(tape)));
    return all;
  }

  private static List<Match> apart(List<Match> all, Comparator<Match> better) {
    all.sort(Comparator.comparingInt(Match::from).thenComparing(better));
    List<Match> chosen = new ArrayList<>();
    int end = 0;
    for (Match match : all) {
      if (match.from() >= end) {
        chosen.add(match);
        end = match.to();
      }
    }
    return chosen;
  }
}
