package org.outagraph.ingest.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.outagraph.ingest.patterns.Program.Step;

/// Turns an expression into an automaton.
final class Assembly {
  private final List<Step> steps = new ArrayList<>();
  private final Lexicon lexicon;

  private Assembly(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// A program for each way of a choice.
  static Automaton of(Expression expression, Lexicon lexicon) {
    return new Automaton(ways(expression).map(way -> program(way, lexicon)).toList());
  }

  private static Stream<Expression> ways(Expression expression) {
    return expression instanceof Expression.Choice(List<Expression> parts)
        ? parts.stream().flatMap(Assembly::ways)
        : Stream.of(expression);
  }

  private static Program program(Expression expression, Lexicon lexicon) {
    var assembly = new Assembly(lexicon);
    int done = assembly.add(new Step.Done());
    int start = assembly.add(expression, done);
    return new Program(assembly.steps, start, Requirement.of(expression, lexicon));
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
