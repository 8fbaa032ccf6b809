package org.outagraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.outagraph.model.First;

/// The JSON form of a list inside an answer: how many there are, the first of them, and the address
/// of the rest where these are not all.
final class Some {
  private Some() {}

  static <T> ObjectNode of(First<T> some, Function<T, ? extends JsonNode> form, String rest) {
    ObjectNode node = Json.object();
    node.putObject("total").put("value", some.total()).put("relation", "eq");
    node.set("results", Json.list(some.items(), form));
    return some.isAll() ? node : node.put("more", rest);
  }
}
