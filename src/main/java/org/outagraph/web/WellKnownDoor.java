package org.outagraph.web;

import java.util.Optional;
import java.util.function.Function;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.catalogue.Catalogue;
import org.outagraph.knowledge.KnowledgeBase;

/// `/.well-known/…`: what the data set says of itself, as triples in any form.
final class WellKnownDoor {
  private final KnowledgeBase base;
  private final Optional<String> address;

  /// @param address the public address of the server, if there is one
  WellKnownDoor(KnowledgeBase base, Optional<String> address) {
    this.base = base;
    this.address = address;
  }

  Reply examples(Request request) {
    Catalogue catalogue = base.catalogue();
    Optional<String> endpoint = address.map(known -> known + "/sparql");
    return document(request, form -> catalogue.examples(form, endpoint));
  }

  private static Reply document(Request request, Function<RdfForm, byte[]> written) {
    request.allow();
    RdfForm form = GraphForms.best(request.accept());
    return Reply.ok(form.mediaType(), written.apply(form)).with("Vary", "Accept");
  }
}
