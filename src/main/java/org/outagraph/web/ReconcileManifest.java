package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.outagraph.model.Names;
import org.outagraph.web.reconcile.EntityType;

/// What the reconciliation service says of itself (Reconciliation Service API 0.2, "Service
/// Manifest").
///
/// @param address where the server is
record ReconcileManifest(String address) {
  static final int BATCH = 50;

  private static final int PREVIEW_WIDTH = 430;
  private static final int PREVIEW_HEIGHT = 300;
  private static final List<EntityType> USUAL =
      List.of(
          EntityType.ORGANISATION,
          EntityType.VENDOR,
          EntityType.PRODUCT,
          EntityType.REGION,
          EntityType.OUTAGE,
          EntityType.POLICY);

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("versions", Json.words(List.of("0.1", "0.2")));
    node.put("name", "Outagraph: technology outages, whom they hit, and why")
        .put("identifierSpace", Names.BASE)
        .put("schemaSpace", Names.ONTOLOGY)
        .put("documentation", address + "/docs")
        .put("logo", address + "/assets/icon.svg")
        .put("batchSize", BATCH);
    node.putObject("view").put("url", address + "/reconcile/view?id={{id}}");
    node.putObject("preview")
        .put("url", address + "/reconcile/preview?id={{id}}")
        .put("width", PREVIEW_WIDTH)
        .put("height", PREVIEW_HEIGHT);
    node.set("defaultTypes", Json.list(USUAL, ReconcileJson::type));
    ObjectNode suggest = node.putObject("suggest");
    for (String what : List.of("entity", "property", "type")) {
      suggest
          .putObject(what)
          .put("service_url", address)
          .put("service_path", "/reconcile/suggest/" + what)
          .put("flyout_service_url", address)
          .put("flyout_service_path", "/reconcile/flyout/" + what + "?id=${id}");
    }
    node.set("extend", extend());
    return node;
  }

  private ObjectNode extend() {
    ObjectNode extend = Json.object();
    extend
        .putObject("propose_properties")
        .put("service_url", address)
        .put("service_path", "/reconcile/properties");
    var settings = extend.putArray("property_settings");
    settings
        .addObject()
        .put("name", "limit")
        .put("label", "Limit")
        .put("type", "number")
        .put("default", 0)
        .put("help_text", "How many values in a cell at most; 0 is all.");
    settings
        .addObject()
        .put("name", "language")
        .put("label", "Language")
        .put("type", "text")
        .put("default", "")
        .put("help_text", "Words in this language, such as en or zh, if there are any.");
    return extend;
  }
}
