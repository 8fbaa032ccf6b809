package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.outagraph.graph.sparql.Explanation;
import org.outagraph.graph.sparql.Explanation.Step;

/// How a query was carried out, as JSON; times are in milliseconds.
final class ExplanationJson {
  private static final double NANOS = 1e6;

  private ExplanationJson() {}

  /// @param reading how long it took to parse and check the query
  static Reply of(Explanation explanation, Duration reading) {
    ObjectNode node = Json.object();
    node.put("version", explanation.version());
    node.put("rows", explanation.rows());
    node.put("complete", explanation.complete());
    explanation.stopped().ifPresent(why -> node.put("stopped", why.sentence()));
    node.putObject("milliseconds")
        .put("parse", millis(reading))
        .put("plan", millis(explanation.planning()))
        .put("execute", millis(explanation.running()))
        .put("total", millis(reading.plus(explanation.planning()).plus(explanation.running())));
    explanation.plan().ifPresent(step -> node.set("plan", step(step)));
    return Json.reply(node);
  }

  private static ObjectNode step(Step step) {
    ObjectNode node = Json.object();
    node.put("operator", step.operator());
    node.set("details", Json.words(step.details()));
    node.put("executions", step.executions());
    node.put("rows", step.rows());
    node.put("milliseconds", millis(step.time()));
    node.put("selfMilliseconds", millis(step.self()));
    node.set("children", Json.list(step.children(), ExplanationJson::step));
    return node;
  }

  private static double millis(Duration time) {
    return Math.round(time.toNanos() / NANOS * 1_000) / 1_000.0;
  }
}
