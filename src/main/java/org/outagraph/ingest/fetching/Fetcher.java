package org.outagraph.ingest.fetching;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.outagraph.model.Problem;

/// Fetches articles from the web: as robots.txt allows, within limits, from public addresses only;
/// each redirect is checked like a new address.
///
/// It may be used by several threads.
public final class Fetcher {
  private static final int OK = 200;

  private final Line line;
  private final FetchLimits limits;
  private final Robots robots;
  private final Pace pace;

  public Fetcher(Clock clock) {
    this(Network.PUBLIC, FetchLimits.USUAL, clock);
  }

  /// One that may go elsewhere, such as to a server of a test.
  Fetcher(Network network, FetchLimits limits, Clock clock) {
    this.line = new Line(network, limits);
    this.limits = limits;
    this.pace = new Pace(limits.pause());
    this.robots = new Robots(address -> follow(address, Robots.LARGEST, any -> {}).answer(), clock);
  }

  /// What is at an address; a Problem says why it cannot be had.
  public Fetched fetch(String address) {
    Arrival arrival = follow(WebAddress.of(address), limits.largest(), robots::check);
    Answer answer = arrival.answer();
    if (answer.status() == OK) {
      return new Fetched(answer.body(), answer.mediaType(), arrival.address());
    }
    if (answer.status() == 429 || answer.status() >= 500) {
      throw new Problem.Unavailable(
              arrival.address().getHost() + " answered with " + answer.status() + ".",
              Duration.ofMinutes(5))
          .toException();
    }
    throw new Problem.Invalid("address", address, "the site answered with " + answer.status())
        .toException();
  }

  /// An answer that is no redirect, and where it was found.
  private record Arrival(Answer answer, URI address) {}

  private Arrival follow(URI start, int largest, Consumer<URI> check) {
    URI address = start;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      check.accept(address);
      pace.await(address.getHost());
      Answer answer = line.ask(address, largest);
      if (!answer.isRedirect()) {
        return new Arrival(answer, address);
      }
      address = WebAddress.redirect(address, answer.location().orElseThrow());
    }
    throw new Problem.Invalid(
            "address", start.toString(), "it redirects more than " + limits.redirects() + " times")
        .toException();
  }
}
