package org.outagraph.ingest.patterns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One way to word a pattern as a machine that reads a sentence once: all ways to match go side by
/// side, and of two in the same state the one that began first goes on. So time grows with words
/// times states, never more, whatever the sentence is.
///
/// Safe for threads: it keeps nothing between sentences.
final class Program {
  /// What one state waits for, and where it goes then.
  sealed interface Step {
    record Word(int number, int next) implements Step {}

    record Slot(Expression.Slot slot, int next) implements Step {}

    record Skip(boolean all, int next) implements Step {}

    record Either(int[] next) implements Step {}

    record Open(String name, int next) implements Step {}

    record Close(String name, int next) implements Step {}

    record Done() implements Step {}
  }

  /// A way to match so far; captures are a list from the last to the first.
  private record Way(int state, int from, @Nullable Mark marks) {}

  private record Mark(
      String name, int from, int to, @Nullable Element element, @Nullable Mark before) {
    boolean opens() {
      return to < 0;
    }
  }

  private final List<Step> steps;
  private final int start;
  private final Requirement requirement;
  private final Beginning beginning;

  /// @param start the state to begin with
  Program(List<Step> steps, int start, Requirement requirement) {
    this.steps = List.copyOf(steps);
    this.start = start;
    this.requirement = requirement;
    this.beginning = Beginning.of(this.steps, start);
  }

  /// The number of its states.
  int size() {
    return steps.size();
  }

  /// All matches, one for each place where one ends, also if they overlap.
  List<Match> find(Tape tape) {
    return requirement.isMetBy(tape) ? new Run(tape).matches() : List.of();
  }

  /// One reading of one sentence.
  private final class Run {
    private final Tape tape;
    private final List<@Nullable List<Way>> ways = new ArrayList<>();
    private final List<@Nullable BitSet> taken = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();

    Run(Tape tape) {
      this.tape = tape;
      for (int position = 0; position <= tape.size(); position++) {
        ways.add(null);
        taken.add(null);
      }
    }

    List<Match> matches() {
      for (int position = 0; position <= tape.size(); position++) {
        int at = position;
        if (beginning.mayBeAt(tape, position)) {
          follow(new Way(start, position, null), position);
        }
        List<Way> here = ways.get(position);
        if (here != null) {
          here.forEach(way -> advance(way, at));
        }
      }
      return matches;
    }

    /// Goes on through states that need no token.
    private void follow(Way first, int position) {
      BitSet states = at(taken, position, BitSet::new);
      Deque<Way> open = new ArrayDeque<>();
      open.push(first);
      while (!open.isEmpty()) {
        Way way = open.pop();
        if (states.get(way.state)) {
          continue;
        }
        states.set(way.state);
        switch (steps.get(way.state)) {
          case Step.Either either -> {
            for (int i = either.next().length - 1; i >= 0; i--) {
              open.push(new Way(either.next()[i], way.from, way.marks));
            }
          }
          case Step.Open(String name, int next) ->
              open.push(new Way(next, way.from, new Mark(name, position, -1, null, way.marks)));
          case Step.Close(String name, int next) ->
              open.push(new Way(next, way.from, new Mark(name, -1, position, null, way.marks)));
          case Step.Done _ -> {
            if (position > way.from) {
              matches.add(new Match(way.from, position, captures(way.marks)));
            }
          }
          case Step.Word _, Step.Slot _, Step.Skip _ -> at(ways, position, ArrayList::new).add(way);
        }
      }
    }

    private static <T> T at(List<@Nullable T> list, int position, Supplier<T> empty) {
      T there = list.get(position);
      if (there != null) {
        return there;
      }
      T fresh = empty.get();
      list.set(position, fresh);
      return fresh;
    }

    private void advance(Way way, int position) {
      if (position == tape.size()) {
        return;
      }
      switch (steps.get(way.state)) {
        case Step.Word(int number, int next) -> {
          if (tape.isWord(position, number)) {
            follow(new Way(next, way.from, way.marks), position + 1);
          }
        }
        case Step.Skip(boolean all, int next) -> {
          if (all || tape.maySkip(position)) {
            follow(new Way(next, way.from, way.marks), position + 1);
          }
        }
        case Step.Slot(Expression.Slot slot, int next) -> {
          for (Element element : tape.elementsAt(position)) {
            if (fills(element, slot)) {
              Mark mark = new Mark(slot.name(), position, element.to(), element, way.marks);
              follow(new Way(next, way.from, mark), element.to());
            }
          }
        }
        case Step.Either _, Step.Open _, Step.Close _, Step.Done _ -> {}
      }
    }
  }

  private static boolean fills(Element element, Expression.Slot slot) {
    return element.slot().equals(slot.slot())
        && (slot.values().isEmpty() || slot.values().contains(element.value()));
  }

  private static List<Capture> captures(@Nullable Mark last) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark = last; mark != null; mark = mark.before) {
      marks.add(mark);
    }
    Collections.reverse(marks);
    List<Capture> captures = new ArrayList<>();
    Deque<Mark> open = new ArrayDeque<>();
    for (Mark mark : marks) {
      if (mark.element != null) {
        captures.add(new Capture(mark.name, mark.from, mark.to, Optional.of(mark.element)));
      } else if (mark.opens()) {
        open.push(mark);
      } else {
        captures.add(new Capture(mark.name, open.pop().from, mark.to, Optional.empty()));
      }
    }
    return captures;
  }
}
