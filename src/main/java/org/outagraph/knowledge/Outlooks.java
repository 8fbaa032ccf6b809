package org.outagraph.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.graph.standpoints.Perspective;
import org.outagraph.graph.standpoints.Perspectives;
import org.outagraph.journal.Journal;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Standpoint;

/// The standpoints from which the graph was looked at lately, with what was found out there. Safe
/// for use by several threads.
@OwnsState("the latest standpoints, in the order of use; guarded by this")
final class Outlooks {
  private static final int KEPT = 32;

  private final Journal journal;
  private final Map<Standpoint, Outlook> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Standpoint, Outlook> eldest) {
          return size() > KEPT;
        }
      };

  Outlooks(Journal journal) {
    this.journal = journal;
  }

  /// One standpoint.
  ///
  /// @param views what is looked at
  /// @param perspective what can be seen of it
  /// @param entities reads things so
  record Outlook(Generation views, Perspective perspective, EntityReader entities) {}

  /// What is seen of the views from there.
  synchronized Outlook from(Standpoint standpoint, Generation views) {
    Outlook known = latest.get(standpoint);
    if (known != null && known.views == views) {
      return known;
    }
    Perspective perspective =
        new Perspectives(views.store().ontology(), new JournalHistory(journal)).from(standpoint);
    Outlook outlook = new Outlook(views, perspective, views.entities().at(perspective));
    latest.put(standpoint, outlook);
    return outlook;
  }
}
