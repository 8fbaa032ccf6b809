package org.outagraph.ingest.fetching;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// What sites allow robots to fetch, by their robots.txt (RFC 9309), remembered for a day.
///
/// It may be used by several threads.
final class Robots {
  static final int LARGEST = 512 * 1024;

  private static final List<String> NAME = List.of("outagraph");
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(5);
  private static final int MOST_SITES = 1_000;

  private record Rules(BaseRobotRules rules, Instant until) {}

  private final Function<URI, Answer> web;
  private final Clock clock;
  private final Map<String, Rules> bySite = new ConcurrentHashMap<>();

  /// @param web gets an address, redirects and all
  Robots(Function<URI, Answer> web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  /// Goes on if the site allows us the address, else stops with a Problem.
  void check(URI address) {
    BaseRobotRules rules = rules(address);
    if (rules.isDeferVisits()) {
      throw new Problem.Unavailable(
              address.getHost() + " does not say now what robots may fetch (robots.txt).",
              KEPT_AFTER_FAILURE)
          .toException();
    }
    if (!rules.isAllowed(address.toString())) {
      throw new Problem.Refused(
              "Fetching " + address, "the site does not want robots there (robots.txt)")
          .toException();
    }
  }

  private BaseRobotRules rules(URI address) {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    Rules known = bySite.get(site);
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.rules();
    }
    BaseRobotRules rules = read(URI.create(site + "/robots.txt"));
    if (bySite.size() >= MOST_SITES) {
      bySite.clear();
    }
    Duration kept = rules.isDeferVisits() ? KEPT_AFTER_FAILURE : KEPT;
    bySite.put(site, new Rules(rules, clock.instant().plus(kept)));
    return rules;
  }

  /// No file means that all is allowed; a site that fails is left alone for now.
  private BaseRobotRules read(URI robots) {
    Answer answer;
    try {
      answer = web.apply(robots);
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.Unavailable) {
        return later();
      }
      if (e.problem() instanceof Problem.TooLarge) {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
      }
      throw e;
    }
    if (answer.status() >= 500 || answer.status() == 429) {
      return later();
    }
    if (answer.status() != 200) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    return new SimpleRobotRulesParser()
        .parseContent(robots.toString(), answer.body(), "text/plain", NAME);
  }

  private static BaseRobotRules later() {
    SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(true);
    return rules;
  }
}
