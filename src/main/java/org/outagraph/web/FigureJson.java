package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.outagraph.model.Figure;

/// The JSON form of a figure: its value with unit, and how exactly it is meant.
final class FigureJson {
  private FigureJson() {}

  static ObjectNode of(Figure figure) {
    ObjectNode node = Json.object();
    node.set("value", ValueJson.of(figure.value()));
    figure.unit().ifPresent(unit -> node.set("unit", ValueJson.of(unit)));
    figure.meant().ifPresent(meant -> node.set("meant", ValueJson.of(meant)));
    figure.measure().ifPresent(measure -> node.set("measure", ValueJson.of(measure)));
    figure.wording().ifPresent(wording -> node.set("wording", ValueJson.of(wording)));
    return node;
  }
}
