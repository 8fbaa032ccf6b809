package org.outagraph.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Answer;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.web.pages.Pages;

/// `/`: what this is, the first question answered, and the way to every door.
final class HomeDoor {
  private static final String FIRST_QUESTION = "regions-spared-by-domestic-supplier-policy";
  private static final Id FIRST_OUTAGE = new Id(Kind.OUTAGES, "crowdstrike-2024-07");

  private final KnowledgeBase base;
  private final Pages pages;
  private final Supplier<List<Route>> routes;

  HomeDoor(KnowledgeBase base, Pages pages, Supplier<List<Route>> routes) {
    this.base = base;
    this.pages = pages;
    this.routes = routes;
  }

  Reply page(Request request) {
    request.allow();
    return Reply.html(
        pages.home(
            base.entities().counts(),
            firstAnswer(),
            base.questions().questions().all(),
            base.version()));
  }

  /// A base whose answer takes too long still has a first page.
  private Optional<Answer> firstAnswer() {
    if (!base.entities().knows(FIRST_OUTAGE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          base.questions().answer(FIRST_QUESTION, Map.of("outage", FIRST_OUTAGE.curie())));
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.TooSlow) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// `/api`: the same for programs.
  Reply json(Request request) {
    request.allow();
    var node = Json.object().put("version", base.version());
    var counts = node.putObject("counts");
    base.entities().counts().forEach((kind, count) -> counts.put(kind.path(), count));
    node.set(
        "doors",
        Json.list(
            routes.get(),
            route ->
                Json.object()
                    .put("method", route.method())
                    .put("path", route.path())
                    .put("description", route.description())));
    return Json.reply(node);
  }
}
