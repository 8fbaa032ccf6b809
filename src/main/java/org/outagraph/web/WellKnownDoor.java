package org.outagraph.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.catalogue.Catalogue;
import org.outagraph.graph.catalogue.Distribution;
import org.outagraph.graph.catalogue.Site;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.knowledge.KnowledgeBase;

/// What the data set says of itself, as triples in any form: at `/.well-known/…`, and at `/sparql`
/// when nothing is asked.
final class WellKnownDoor {
  private final KnowledgeBase base;
  private final Extracts extracts;
  private final Optional<String> address;
  private final boolean writable;

  WellKnownDoor(KnowledgeBase base, WebSettings settings, Extracts extracts) {
    this.base = base;
    this.extracts = extracts;
    this.address = settings.base();
    this.writable = settings.writeKey().isPresent();
  }

  Reply examples(Request request) {
    return document(request, Catalogue::examples);
  }

  Reply service(Request request) {
    return document(request, Catalogue::service);
  }

  Reply contents(Request request) {
    return document(request, Catalogue::contents);
  }

  /// The record for catalogues of data.
  Reply catalog(Request request) {
    Instant modified = base.recordedAt(base.version()).orElse(Instant.EPOCH);
    Instant issued = base.recordedAt(1).orElse(modified);
    return document(
        request,
        (catalogue, form, site) ->
            catalogue.catalog(form, site, issued, modified, distributions()));
  }

  private List<Distribution> distributions() {
    return extracts.all().stream().map(extract -> extract.form().distribution(extract)).toList();
  }

  private interface Document {
    byte[] written(Catalogue catalogue, RdfForm form, Site site);
  }

  private Reply document(Request request, Document document) {
    request.allow("format");
    RdfForm form = form(request);
    byte[] written = document.written(base.catalogue(), form, site(form, request));
    return Reply.ok(form.mediaType(), written).with("Vary", "Accept");
  }

  private RdfForm form(Request request) {
    Accept accept = request.accept();
    Optional<String> format = request.one("format");
    if (format.isPresent()) {
      return GraphForms.ofType(
          Forms.choose(ResultForm.graphs(), format, accept).form().mediaType());
    }
    return address.isPresent() ? GraphForms.best(accept) : GraphForms.bestRelative(accept);
  }

  /// Without a public address, a reader takes addresses relative to where the document came from,
  /// which is right behind any proxy; forms that have no relative addresses name the socket.
  private Site site(RdfForm form, Request request) {
    String known =
        address.orElseGet(() -> GraphForms.hasRelative(form) ? "" : request.socketAddress());
    return new Site(known, writable);
  }
}
