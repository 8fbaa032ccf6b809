package org.outagraph.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.outagraph.model.OwnsState;

/// Puts together what is read of a query, one thing after the other, with brackets in brackets.
@OwnsState("grows while a query is read, on one thread")
final class WishBuilder {
  private static final int DEEPEST = 4;

  private final Deque<Level> levels = new ArrayDeque<>();

  WishBuilder() {
    levels.push(new Level(0));
  }

  /// What was read so far between two brackets, or of the whole.
  @OwnsState("grows while a query is read")
  private static final class Level {
    private final int column;
    private final List<List<Sought>> required = new ArrayList<>();
    private final List<Sought> unwanted = new ArrayList<>();
    private boolean afterOr;
    private boolean afterNot;

    Level(int column) {
      this.column = column;
    }

    boolean isWaiting() {
      return afterOr || afterNot;
    }

    Wish wish() {
      return new Wish(List.copyOf(required), List.copyOf(unwanted));
    }

    /// Any of these may match, or none of them where something is left out.
    void addAny(List<Sought> some) {
      if (afterNot) {
        unwanted.addAll(some);
      } else if (afterOr) {
        List<Sought> group = new ArrayList<>(required.removeLast());
        group.addAll(some);
        required.add(List.copyOf(group));
      } else {
        required.add(List.copyOf(some));
      }
      afterOr = false;
      afterNot = false;
    }
  }

  private Level level() {
    return levels.element();
  }

  boolean isInBrackets() {
    return levels.size() > 1;
  }

  void or(int column) {
    if (level().required.isEmpty() || level().isWaiting()) {
      throw QueryText.fault(
          column, "OR needs a word on either side. Put it in quotes to look for it.");
    }
    level().afterOr = true;
  }

  void not(int column) {
    if (level().isWaiting()) {
      throw QueryText.fault(
          column, "A word is missing before NOT. Put NOT in quotes to look for it.");
    }
    level().afterNot = true;
  }

  void add(Sought sought, boolean excluded) {
    leaveOut(excluded, sought.column());
    level().addAny(List.of(sought));
  }

  private void leaveOut(boolean excluded, int column) {
    if (excluded && level().afterOr) {
      throw QueryText.fault(column, "OR can only join words to look for, not words to leave out.");
    }
    level().afterNot |= excluded;
  }

  void open(int column, boolean excluded) {
    if (levels.size() > DEEPEST) {
      throw QueryText.fault(column, "Brackets can stand in " + (DEEPEST - 1) + " others at most.");
    }
    leaveOut(excluded, column);
    levels.push(new Level(column));
  }

  /// Puts what stood between two brackets where a single word could stand.
  ///
  /// @param query the whole query
  /// @param end where the bracket closes, counted from 1
  /// @param beforeOr true if OR follows
  void close(String query, int end, boolean beforeOr) {
    refuseWaiting(end);
    Level inner = levels.pop();
    Wish wish = inner.wish();
    if (wish.isEmpty()) {
      throw QueryText.fault(inner.column, "There is nothing between these brackets.");
    }
    boolean isOneGroup = wish.unwanted().isEmpty() && wish.required().size() == 1;
    if (isOneGroup) {
      level().addAny(wish.required().getFirst());
    } else if (level().isWaiting() || beforeOr) {
      level().addAny(List.of(nested(inner, wish, query.substring(inner.column - 1, end))));
    } else {
      level().required.addAll(wish.required());
      level().unwanted.addAll(wish.unwanted());
    }
  }

  private static Sought nested(Level inner, Wish wish, String typed) {
    if (wish.required().isEmpty()) {
      throw QueryText.fault(
          inner.column, "Words to leave out are not enough: add one to look for.");
    }
    return new Sought.Nested(typed, wish, inner.column);
  }

  /// All that was read.
  ///
  /// @param end where the query ends
  Wish finish(int end) {
    if (isInBrackets()) {
      throw QueryText.fault(level().column, "The bracket that opens here is never closed.");
    }
    refuseWaiting(end);
    return level().wish();
  }

  private void refuseWaiting(int column) {
    if (level().isWaiting()) {
      throw QueryText.fault(column, "A word is missing at the end, after OR or NOT.");
    }
  }
}
