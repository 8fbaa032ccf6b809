package org.outagraph.web.queries;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// How often each client has come lately, whatever for: so often in each minute, all at once or
/// evenly. Safe for use by several threads.
@OwnsState("a bucket for each client; each guarded by itself")
public final class Visits {
  /// So many clients are remembered before those are forgotten that have not come lately.
  private static final int REMEMBERED = 10_000;

  private final int each;
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
      buckets.values().removeIf(Visits::isFull);
    }
    return buckets.computeIfAbsent(client, key -> new Bucket(each));
  }

  private static boolean isFull(Bucket bucket) {
    synchronized (bucket) {
      return bucket.isFull();
    }
  }
}
