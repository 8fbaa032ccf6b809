package org.outagraph.web.queries;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.outagraph.graph.sparql.Run;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Where queries wait for their turn: clients take turns, however many queries each of them sends.
/// Safe for use by several threads.
@OwnsState("who runs and who waits; guarded by this")
public final class QueryDesk {
  /// So many clients are remembered before those are forgotten that have asked nothing lately.
  private static final int REMEMBERED = 1_000;

  private final Allowance allowance;
  private final Map<Client, Account> accounts = new HashMap<>();
  private final Deque<Account> turns = new ArrayDeque<>();
  private final Set<Asked> present = ConcurrentHashMap.newKeySet();
  private final Set<Asked> elsewhere = ConcurrentHashMap.newKeySet();
  private int running;
  private long numbers;

  public QueryDesk(Allowance allowance) {
    this.allowance = allowance;
  }

  /// Has the work done when it is its turn, and accounts for it.
  ///
  /// Throws [Problem.TooMany] if the client has asked too much already, and [Problem.Unavailable]
  /// if all clients together have.
  ///
  /// @param text what is asked, for whoever looks at the list
  /// @param run stops the work
  public <T> T ask(Client client, String text, Run run, Supplier<T> work) {
    Asked asked = letIn(client, text, run);
    boolean failed = true;
    try {
      awaitTurn(asked);
      T answer = work.get();
      failed = false;
      return answer;
    } catch (ProblemException e) {
      failed = !(e.problem() instanceof Problem.Unavailable);
      throw e;
    } finally {
      over(asked, failed);
    }
  }

  /// Has work done that waits for its turn elsewhere; it is seen here meanwhile, and may be
  /// stopped.
  public <T> T accompany(Client client, String text, Run run, Supplier<T> work) {
    Asked asked = noted(client, text, run);
    try {
      return work.get();
    } finally {
      elsewhere.remove(asked);
    }
  }

  private synchronized Asked noted(Client client, String text, Run run) {
    Asked asked = new Asked(++numbers, client, text, run);
    elsewhere.add(asked);
    return asked;
  }

  /// What the client has left of what queries take.
  public synchronized List<Share> shares(Client client) {
    Account account = accounts.get(client);
    return (account == null ? new Account(allowance) : account).shares();
  }

  private synchronized Asked letIn(Client client, String text, Run run) {
    forgetSome();
    Account account =
        accounts.computeIfAbsent(
            client, key -> new Account(key.isTrusted() ? Allowance.alone() : allowance));
    account
        .refusal()
        .ifPresent(
            why -> {
              throw why.toException();
            });
    if (present.size() - running >= allowance.waiting()) {
      throw new Problem.Unavailable("Too many queries are waiting.", Duration.ofSeconds(5))
          .toException();
    }
    Asked asked = new Asked(++numbers, client, text, run);
    present.add(asked);
    if (!account.isWaiting()) {
      turns.add(account);
    }
    account.await(asked);
    fill();
    return asked;
  }

  private void awaitTurn(Asked asked) {
    boolean came = asked.awaitTurn(allowance.patience());
    asked
        .run()
        .reason()
        .ifPresent(
            why -> {
              throw why.toException();
            });
    if (!came) {
      throw new Problem.Unavailable(
              "Other queries kept this one waiting for %d s."
                  .formatted(allowance.patience().toSeconds()),
              Duration.ofSeconds(5))
          .toException();
    }
  }

  private synchronized void over(Asked asked, boolean failed) {
    present.remove(asked);
    Account account = accounts.get(asked.client());
    if (asked.isRunning()) {
      running--;
    }
    if (account != null) {
      account.over(asked, failed);
      if (!account.isWaiting()) {
        turns.remove(account);
      }
    }
    fill();
  }

  /// Gives what is free to the clients in turn; one that may not have more now keeps its place.
  private void fill() {
    int passed = 0;
    while (running < allowance.running() && passed < turns.size()) {
      Account account = turns.remove();
      Optional<Asked> next = account.next();
      if (account.isWaiting()) {
        turns.add(account);
      }
      if (next.isPresent()) {
        running++;
        passed = 0;
        next.get().begin();
      } else {
        passed++;
      }
    }
  }

  private void forgetSome() {
    if (accounts.size() > REMEMBERED) {
      accounts.values().removeIf(Account::isForgettable);
    }
  }

  /// Those that run and those that wait, the oldest first.
  public List<Asked> present() {
    return Stream.concat(present.stream(), elsewhere.stream())
        .sorted(Comparator.comparing(Asked::number))
        .toList();
  }

  /// Stops the query of that number, and tells its asker why; false if there is none.
  public boolean stop(long number, Problem why) {
    Optional<Asked> found =
        present().stream().filter(asked -> asked.number() == number).findFirst();
    found.ifPresent(asked -> asked.stop(why));
    return found.isPresent();
  }
}
