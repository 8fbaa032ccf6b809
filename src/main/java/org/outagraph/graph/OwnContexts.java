package org.outagraph.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import org.outagraph.model.OwnsState;

/// Gives a JSON-LD document our own context and refuses every other: nothing is ever fetched.
@OwnsState("remembers what it refused; lives in one thread for one document")
final class OwnContexts implements DocumentLoader {
  private static final String CONTEXT = JsonLdContext.of(Prefixes.standard()).text();

  private final String base;
  private Optional<String> refused = Optional.empty();

  /// @param base the document's own address, which a relative one is resolved against
  OwnContexts(String base) {
    this.base = base;
  }

  @Override
  public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
    if (!isOurs(address)) {
      refused = Optional.of(address.toString());
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Refused: " + address);
    }
    return JsonDocument.of(new StringReader(CONTEXT));
  }

  private boolean isOurs(URI address) {
    return address.toString().equals(JsonLdContext.IRI)
        || address.equals(URI.create(base).resolve("/" + JsonLdContext.PATH));
  }

  /// The context that the document wanted and did not get.
  Optional<String> refused() {
    return refused;
  }
}
