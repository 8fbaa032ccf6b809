package org.outagraph.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.outagraph.knowledge.ChangeFeed;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;

/// `/api/changes`: what changed after a version, in order, for whoever keeps a copy.
final class ChangeDoor {
  /// The parameters that it takes.
  static final Set<String> PARAMETERS = Set.of("since", "limit", "cursor", "format", "wait");

  static final int USUAL = 10_000;
  static final int MOST = 100_000;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int WAITING = 256;

  private final KnowledgeBase base;
  private final Semaphore waiting = new Semaphore(WAITING);

  ChangeDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply changes(Request request) {
    request.allow(PARAMETERS);
    ChangeForm form = ChangeForm.of(request.one("format"), request.accept());
    ChangeFeed feed = base.feed();
    long since = since(request, feed.version());
    int limit = request.number("limit", USUAL, 1, MOST);
    Optional<Duration> wait = request.one("wait").map(ChangeDoor::wait);
    Optional<String> cursor = request.one("cursor");
    ChangePage.Place start =
        cursor
            .map(given -> ChangeCursor.read(given, form.unit(), since, feed.version()))
            .orElse(new ChangePage.Place(since + 1, 0));
    wait.ifPresent(patience -> await(feed, start.version() - 1, patience));
    ChangePage page = ChangePage.of(feed, since, start, limit, form.unit());
    Reply reply =
        switch (form) {
          case JSON, ENTITIES -> Json.reply(new ChangeJson(form).of(page));
          case PATCH -> Reply.ok(form.mediaType(), ChangePatch.of(page));
        };
    Reply told =
        reply
            .atVersion(page.version())
            .with("Vary", "Accept")
            .with("Outagraph-Complete", Boolean.toString(page.next().isEmpty()));
    return page.next()
        .map(next -> told.with("Link", link(request, form, since, limit, next)))
        .orElse(told);
  }

  private static long since(Request request, long current) {
    String given = request.one("since").orElse("0");
    String right = "give the last version that you have, from 0 to " + current;
    if (!given.matches("\\d{1,18}") || Long.parseLong(given) > current) {
      throw new Problem.Invalid("since", given, right).toException();
    }
    return Long.parseLong(given);
  }

  private static Duration wait(String text) {
    Duration wait = GivenTime.of("wait", text);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new Problem.Invalid("wait", text, "give at most PT30S").toException();
    }
    return wait;
  }

  private void await(ChangeFeed feed, long known, Duration patience) {
    if (feed.version() > known) {
      return;
    }
    if (!waiting.tryAcquire()) {
      throw new Problem.Unavailable(
              WAITING + " followers wait for a change already.", Duration.ofSeconds(10))
          .toException();
    }
    try {
      feed.versionAfter(known, patience);
    } finally {
      waiting.release();
    }
  }

  private static String link(
      Request request, ChangeForm form, long since, int limit, ChangePage.Place next) {
    StringBuilder address =
        new StringBuilder("</api/changes?since=").append(since).append("&limit=").append(limit);
    request.one("format").ifPresent(format -> address.append("&format=").append(format));
    return address.append("&cursor=").append(ChangeCursor.write(form.unit(), next))
        + ">; rel=\"next\"";
  }
}
