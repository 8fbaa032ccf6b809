package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.web.SeedServer.Answered;
import org.outagraph.web.hostile.HostileQueries;

/// Whoever means harm gets an answer or a sentence, soon, and nobody else feels it.
class HostileSparqlTest {
  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final Duration MACHINE = Duration.ofSeconds(5);
  private static final Set<Integer> STATUSES = Set.of(200, 400, 413, 503);
  private static final int AS_FAST = 2;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void hostileQueriesEndSoonAndLeaveNothingBehind(@TempDir Path data) throws IOException {
    List<String> faults = new ArrayList<>();
    try (ServerSocket trap = new ServerSocket(0);
        MadeUpServer server =
            MadeUpServer.withChain(data, new QueryLimits(LIMIT, 100_000, 32L << 20), 40_000)) {
      trap.setSoTimeout(1);
      assertThat(plain(server).status()).isEqualTo(200);
      fillCaches(server);
      long before = used();
      Duration quick = quickest(server);
      Duration longest = Duration.ZERO;
      for (Map.Entry<String, String> query : HostileQueries.all().entrySet()) {
        String text = query.getValue().replace("PORT", Integer.toString(trap.getLocalPort()));
        long start = System.nanoTime();
        Answered answer = server.query(text);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(LIMIT.plus(MACHINE)) > 0) {
          faults.add(query.getKey() + " took " + took);
        }
        if (server.base().queries().runs().longest().compareTo(longest) > 0) {
          longest = server.base().queries().runs().longest();
          if (longest.compareTo(LIMIT.plusSeconds(1)) > 0) {
            faults.add(query.getKey() + " kept its thread busy for " + longest);
          }
        }
        if (!STATUSES.contains(answer.status())) {
          faults.add(query.getKey() + " got " + answer.status());
        } else if (answer.status() != 200 && answer.json().path("detail").asText().isBlank()) {
          faults.add(query.getKey() + " got no sentence");
        }
      }
      assertThat(faults).isEmpty();
      assertThat(plain(server).body()).isEqualTo("o\r\nmade up 38\r\n");
      assertThat(quickest(server)).isLessThan(quick.multipliedBy(AS_FAST));
      assertThat(trap).satisfies(HostileSparqlTest::nobodyCame);
      assertThat(used()).isLessThan(before + before / 10 + 20 * MEGABYTE);
    }
  }

  /// What TDB2 keeps of the nodes it has met is bounded, and no matter of these queries.
  private static void fillCaches(MadeUpServer server) {
    for (int from = 0; from < 60_000; from += 10_000) {
      server.query("SELECT * { ?s ?p ?o } OFFSET " + from + " LIMIT 10000");
    }
  }

  private static Answered plain(MadeUpServer server) {
    return server.query("SELECT ?o { <made-up/n38> og:title ?o }");
  }

  /// What a plain query takes when nothing disturbs it.
  private static Duration quickest(MadeUpServer server) {
    Duration quickest = Duration.ofHours(1);
    for (int i = 0; i < 200; i++) {
      long start = System.nanoTime();
      plain(server);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      quickest = took.compareTo(quickest) < 0 ? took : quickest;
    }
    return quickest;
  }

  private static void nobodyCame(ServerSocket trap) {
    assertThat(catchThrowable(trap::accept)).isInstanceOf(SocketTimeoutException.class);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
