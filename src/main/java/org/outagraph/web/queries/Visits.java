package org.outagraph.web.queries;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// How often each client has come lately, whatever for: so often in each minute, all at once or
/// evenly. Safe for use by several threads.
@OwnsState("a bucket for each client; each guarded by itself")
public final class Visits {
  /// So many clients are remembered before those are forgotten that have not come lately.
  private static final int REMEMBERED = 10_000;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final int each;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());
  private final Map<Client, Bucket> buckets = new ConcurrentHashMap<>();

  public Visits(Allowance allowance) {
    this.each = allowance.visitsEach();
  }

  /// Counts a visit. Throws [Problem.TooMany] if the client has come too often.
  public void count(Client client) {
    if (client.isTrusted()) {
      return;
    }
    Bucket bucket = of(client);
    Duration wait;
    synchronized (bucket) {
      if (bucket.has(1)) {
        bucket.take(1);
        return;
      }
      wait = bucket.until(1);
    }
    throw new Problem.TooMany(
            "You have sent %d requests in the last minute, which is your share.".formatted(each),
            wait)
        .toException();
  }

  /// What the client has left.
  public Share share(Client client) {
    Bucket bucket = of(client);
    synchronized (bucket) {
      return Share.of("requests", Share.Unit.REQUESTS, bucket);
    }
  }

  private Bucket of(Client client) {
    if (buckets.size() > REMEMBERED) {
      forgetSome();
    }
    return buckets.computeIfAbsent(client, key -> new Bucket(each));
  }

  /// Looking at all of them takes a while, so it is done now and then, however many come.
  private void forgetSome() {
    long now = System.nanoTime();
    long last = looked.get();
    if (now - last > PAUSE.toNanos() && looked.compareAndSet(last, now)) {
      buckets.values().removeIf(Visits::isFull);
    }
  }

  private static boolean isFull(Bucket bucket) {
    synchronized (bucket) {
      return bucket.isFull();
    }
  }
}
