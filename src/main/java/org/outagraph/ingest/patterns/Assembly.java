package org.outagraph.ingest.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.outagraph.ingest.patterns.Automaton.Step;

/// Turns an expression into an automaton.
final class Assembly {
  private final List<Step> steps = new ArrayList<>();
  private final Lexicon lexicon;

  private Assembly(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static Automaton of(Expression expression, Lexicon lexicon) {
    var assembly = new Assembly(lexicon);
    int done = assembly.add(new Step.Done());
    int first = assembly.add(expression, done);
    // State 0 is the first one: the last state built comes to the front.
    return new Automaton(assembly.startingWith(first), Requirement.of(expression, lexicon));
  }

  private List<Step> startingWith(int first) {
    List<Step> turned = new ArrayList<>();
    turned.add(new Step.Either(new int[] {first + 1}));
    for (Step step : steps) {
      turned.add(shifted(step));
    }
    return turned;
  }

  private static Step shifted(Step step) {
    return switch (step) {
      case Step.Word(int number, int next) -> new Step.Word(number, next + 1);
      case Step.Slot(Expression.Slot slot, int next) -> new Step.Slot(slot, next + 1);
      case Step.Skip(boolean all, int next) -> new Step.Skip(all, next + 1);
      case Step.Open(String name, int next) -> new Step.Open(name, next + 1);
      case Step.Close(String name, int next) -> new Step.Close(name, next + 1);
      case Step.Done done -> done;
      case Step.Either(int[] next) -> {
        int[] all = next.clone();
        for (int i = 0; i < all.length; i++) {
          all[i]++;
        }
        yield new Step.Either(all);
      }
    };
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /// Adds the states of an expression; returns the one to begin with.
  private int add(Expression expression, int next) {
    return switch (expression) {
      case Expression.Word word -> add(new Step.Word(lexicon.number(word.form()), next));
      case Expression.Slot slot -> add(new Step.Slot(slot, next));
      case Expression.Gap gap -> gap(gap, next);
      case Expression.Sequence sequence -> {
        int start = next;
        List<Expression> parts = new ArrayList<>(sequence.parts());
        Collections.reverse(parts);
        for (Expression part : parts) {
          start = add(part, start);
        }
        yield start;
      }
      case Expression.Choice choice ->
          add(new Step.Either(choice.parts().stream().mapToInt(part -> add(part, next)).toArray()));
      case Expression.Optional optional ->
          add(new Step.Either(new int[] {add(optional.part(), next), next}));
      case Expression.Repeat repeat -> repeat(repeat, next);
      case Expression.Group group -> {
        int close = add(new Step.Close(group.name(), next));
        yield add(new Step.Open(group.name(), add(group.part(), close)));
      }
    };
  }

  /// The nearest end first: of two ways that skip, the one that skips less wins.
  private int gap(Expression.Gap gap, int next) {
    int start = next;
    for (int i = 0; i < gap.most(); i++) {
      int skip = add(new Step.Skip(gap.all(), start));
      start = add(new Step.Either(new int[] {next, skip}));
    }
    return start;
  }

  private int repeat(Expression.Repeat repeat, int next) {
    int[] ways = new int[2];
    int loop = add(new Step.Either(ways));
    ways[0] = add(repeat.part(), loop);
    ways[1] = next;
    return loop;
  }
}
