package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.outagraph.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the decisions that a crash left between the two journals: the desk says first what it is
/// about to do, then the graph changes, then the desk says that it is done. What the graph has
/// happened; what it has not never began.
///
/// @param base the graph and its journal
/// @param book what the desk's journal says
record Healing(KnowledgeBase base, Book book) {
  private static final Logger LOG = LoggerFactory.getLogger(Healing.class);

  /// Where an event is written down.
  @FunctionalInterface
  interface Notes {
    void note(String who, String why, ObjectNode event);
  }

  void run(Notes notes) {
    for (Map.Entry<String, ?> open : new TreeMap<>(book.open()).entrySet()) {
      String decision = open.getKey();
      OptionalLong change = base.changeFor(decision);
      ObjectNode event =
          Desk.event(change.isPresent() ? "decided" : "refused").put("decision", decision);
      change.ifPresent(version -> event.put("version", version));
      LOG.info("{} was begun before the last stop: {}", decision, event);
      notes.note("outagraph", "Ended after a stop", event);
    }
  }
}
