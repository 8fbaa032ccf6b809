package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.outagraph.web.ChangePage.Fate;
import org.outagraph.web.ChangePage.Heading;
import org.outagraph.web.ChangePage.Part;
import org.outagraph.web.ChangePage.Thing;

/// A page of changes as JSON.
///
/// @param form with the patches, or with the things
record ChangeJson(ChangeForm form) {
  private static final int SHOWN = 100;

  ObjectNode of(ChangePage page) {
    ObjectNode node =
        Json.object()
            .put("version", page.version())
            .put("from", page.from())
            .put("to", page.to())
            .put("complete", page.next().isEmpty());
    node.set("results", Json.list(page.parts(), this::of));
    page.next().ifPresent(next -> node.put("next", ChangeCursor.write(form.unit(), next)));
    return node;
  }

  private ObjectNode of(Part part) {
    Heading heading = part.heading();
    ObjectNode node =
        Json.object()
            .put("version", heading.version())
            .put("id", heading.id())
            .put("previous", heading.previous())
            .put("recordedAt", heading.recordedAt().toString())
            .put("who", heading.who())
            .put("why", heading.why())
            .put("added", heading.added())
            .put("removed", heading.removed());
    if (!part.isWhole()) {
      node.putObject("part").put("begins", part.begins()).put("ends", part.ends());
    }
    if (form == ChangeForm.ENTITIES) {
      node.put("total", heading.things().size());
      node.set("things", Json.list(part.things(), ChangeJson::of));
    } else {
      node.set("touched", touched(heading.things()));
      node.put("patch", part.patch());
    }
    return node;
  }

  /// The first of them; the form `entities` has all.
  private static ObjectNode touched(List<Thing> things) {
    ObjectNode node =
        Json.object()
            .put("total", things.size())
            .put("complete", things.size() <= SHOWN)
            .put("added", count(things, Fate.ADD))
            .put("changed", count(things, Fate.MOD))
            .put("removed", count(things, Fate.DEL));
    node.set("things", Json.list(things.stream().limit(SHOWN).toList(), ChangeJson::of));
    return node;
  }

  private static long count(List<Thing> things, Fate fate) {
    return things.stream().filter(thing -> thing.fate() == fate).count();
  }

  private static ObjectNode of(Thing thing) {
    ObjectNode node = Json.object().put("op", thing.fate().name()).put("id", thing.id().iri());
    return ValueJson.name(node, thing.id());
  }
}
