package org.outagraph.web.queries;

import java.time.Duration;

/// How much may be asked, of the server and by each client.
///
/// @param running how many queries run at once, whoever asks
/// @param waiting how many wait for that, whoever asks
/// @param patience how long one waits before it is turned away
/// @param runningEach how many of one client run at once
/// @param waitingEach how many of one client wait
/// @param timeEach how long the queries of one client may run, together, in each minute
/// @param failuresEach how many queries of one client may fail in each minute
/// @param visitsEach how many requests of any kind one client may send in each minute
/// @param connectionsEach how many connections one address may hold open
public record Allowance(
    int running,
    int waiting,
    Duration patience,
    int runningEach,
    int waitingEach,
    Duration timeEach,
    int failuresEach,
    int visitsEach,
    int connectionsEach) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PLENTY = 1_000_000;
  private static final int ENDLESS = 1_000_000_000;
  private static final int CONNECTIONS = 256;

  /// For a server in public.
  public static Allowance inPublic(int running, Duration timeEach, int visitsEach) {
    return new Allowance(running, 64, PATIENCE, 2, 4, timeEach, 30, visitsEach, CONNECTIONS);
  }

  /// For a server that only its owner can reach: queries take turns, and that is all.
  public static Allowance alone() {
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new Allowance(
        processors,
        256,
        PATIENCE,
        processors,
        256,
        Duration.ofMinutes(PLENTY),
        PLENTY,
        ENDLESS,
        ENDLESS);
  }
}
