package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Nearest;
import org.outagraph.model.OwnsState;
import org.outagraph.model.WebAddress;

/// Finds articles by their addresses; all are read when first asked for and kept while the version
/// of the graph stays. Safe for use by several threads.
@OwnsState("the addresses of the newest version; volatile, replaced as a whole")
final class AddressBook {
  private static final int COMPARED = 2_000;

  private volatile Kept kept = new Kept(-1, Map.of());

  /// @param articles host, then path, to the articles there
  private record Kept(long version, Map<String, Map<String, List<Id>>> articles) {}

  List<Id> at(WebAddress address, Reading reading) {
    return host(address, reading).getOrDefault(address.path(), List.of());
  }

  /// Articles of the same host with an address that looks like this one.
  List<Id> nearest(WebAddress address, Reading reading) {
    Map<String, List<Id>> host = host(address, reading);
    return Nearest.to(address.path(), host.keySet().stream().limit(COMPARED).toList()).stream()
        .flatMap(path -> host.getOrDefault(path, List.of()).stream())
        .toList();
  }

  private Map<String, List<Id>> host(WebAddress address, Reading reading) {
    Kept known = kept;
    long version = reading.version();
    if (known.version != version) {
      known = new Kept(version, read(reading));
      kept = known;
    }
    return known.articles.getOrDefault(address.host(), Map.of());
  }

  /// Where an article can be read, and where it was read by us if that is another place.
  private static Map<String, Map<String, List<Id>>> read(Reading reading) {
    Map<String, Map<String, List<Id>>> articles = new HashMap<>();
    Stream.of(Vocabulary.ADDRESS, Vocabulary.RETRIEVED_FROM)
        .flatMap(property -> reading.triples.of(property).stream())
        .forEach(
            triple ->
                Id.ofIri(triple.getSubject().toString())
                    .filter(reading::knows)
                    .ifPresent(id -> enter(id, triple.getObject(), articles)));
    return articles;
  }

  private static void enter(Id id, Node address, Map<String, Map<String, List<Id>>> articles) {
    Optional<WebAddress> known =
        WebAddress.read(address.isURI() ? address.getURI() : Values.text(address).value());
    known.ifPresent(
        there -> {
          List<Id> ids =
              articles
                  .computeIfAbsent(there.host(), any -> new HashMap<>())
                  .computeIfAbsent(there.path(), any -> new ArrayList<>(1));
          if (!ids.contains(id)) {
            ids.add(id);
          }
        });
  }
}
