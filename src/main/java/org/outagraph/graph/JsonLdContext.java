package org.outagraph.graph;

import java.util.Map;
import org.outagraph.model.Names;

/// The JSON-LD context of Outagraph: the prefixes, so that a document may write `og:Outage`.
///
/// A document names it by its address, or by the same path on the server; reading takes it from
/// here and never from the web.
///
/// @param text the context document, in JSON
public record JsonLdContext(String text) {
  /// Where the server has it.
  public static final String PATH = "contexts/outagraph.jsonld";

  /// How documents name it.
  public static final String IRI = Names.BASE + PATH;

  /// The context that declares these prefixes.
  public static JsonLdContext of(Prefixes prefixes) {
    StringBuilder text = new StringBuilder("{\n  \"@context\": {\n    \"@version\": 1.1");
    for (Map.Entry<String, String> prefix : prefixes.map().entrySet()) {
      text.append(",\n    \"%s\": \"%s\"".formatted(prefix.getKey(), prefix.getValue()));
    }
    return new JsonLdContext(text.append("\n  }\n}\n").toString());
  }
}
