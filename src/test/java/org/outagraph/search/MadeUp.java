package org.outagraph.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Timeline;

/// A document that a test makes up: names of real things, words of nobody.
record MadeUp(SearchDocument document) {
  static MadeUp thing(String id, String label) {
    return new MadeUp(
        new SearchDocument(
            Id.ofCurie(id).orElseThrow(),
            label,
            List.of(new Text(label, "en")),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            0,
            Timeline.NONE));
  }

  private static List<Text> more(List<Text> texts, String... values) {
    return Stream.concat(texts.stream(), Stream.of(values).map(MadeUp::text)).toList();
  }

  /// `zh:微软` is Chinese, and what has no such mark is English.
  private static Text text(String value) {
    return value.length() > 3 && value.charAt(2) == ':'
        ? new Text(value.substring(3), value.substring(0, 2))
        : new Text(value, "en");
  }

  MadeUp named(String... names) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            more(document.names(), names),
            document.aliases(),
            document.descriptions(),
            document.texts(),
            document.facets(),
            document.date(),
            document.weight(),
            document.timeline()));
  }

  MadeUp alias(String... aliases) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            more(document.aliases(), aliases),
            document.descriptions(),
            document.texts(),
            document.facets(),
            document.date(),
            document.weight(),
            document.timeline()));
  }

  MadeUp described(String... descriptions) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            document.aliases(),
            more(document.descriptions(), descriptions),
            document.texts(),
            document.facets(),
            document.date(),
            document.weight(),
            document.timeline()));
  }

  MadeUp saying(String... texts) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            document.aliases(),
            document.descriptions(),
            more(document.texts(), texts),
            document.facets(),
            document.date(),
            document.weight(),
            document.timeline()));
  }

  MadeUp facet(String name, String... values) {
    Map<String, List<String>> facets = new HashMap<>(document.facets());
    facets.put(name, List.of(values));
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            document.aliases(),
            document.descriptions(),
            document.texts(),
            facets,
            document.date(),
            document.weight(),
            document.timeline()));
  }

  MadeUp on(String date) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            document.aliases(),
            document.descriptions(),
            document.texts(),
            document.facets(),
            Optional.of(PartialDate.parse(date)),
            document.weight(),
            document.timeline()));
  }

  MadeUp supportedBy(int claims) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            document.aliases(),
            document.descriptions(),
            document.texts(),
            document.facets(),
            document.date(),
            claims,
            document.timeline()));
  }

  MadeUp at(Timeline timeline) {
    return new MadeUp(
        new SearchDocument(
            document.id(),
            document.label(),
            document.names(),
            document.aliases(),
            document.descriptions(),
            document.texts(),
            document.facets(),
            document.date(),
            document.weight(),
            timeline));
  }
}
