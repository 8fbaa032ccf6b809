package org.outagraph.graph.entities;

import static org.outagraph.graph.Vocabulary.AFFECTED;
import static org.outagraph.graph.Vocabulary.ASSERTED_BY;
import static org.outagraph.graph.Vocabulary.BECAUSE;
import static org.outagraph.graph.Vocabulary.BROADER;
import static org.outagraph.graph.Vocabulary.CATEGORY;
import static org.outagraph.graph.Vocabulary.CAUSE;
import static org.outagraph.graph.Vocabulary.COPY_OF;
import static org.outagraph.graph.Vocabulary.COVERS;
import static org.outagraph.graph.Vocabulary.HEADQUARTERED_IN;
import static org.outagraph.graph.Vocabulary.JURISDICTION;
import static org.outagraph.graph.Vocabulary.OBJECT;
import static org.outagraph.graph.Vocabulary.ORIGINAL_PUBLISHER;
import static org.outagraph.graph.Vocabulary.ORIGINATED_IN;
import static org.outagraph.graph.Vocabulary.PART_OF;
import static org.outagraph.graph.Vocabulary.POLICY_KIND;
import static org.outagraph.graph.Vocabulary.PUBLISHER;
import static org.outagraph.graph.Vocabulary.RELATED_POLICY;
import static org.outagraph.graph.Vocabulary.REPORTED_IN;
import static org.outagraph.graph.Vocabulary.RESPONSIBLE;
import static org.outagraph.graph.Vocabulary.SECTOR;
import static org.outagraph.graph.Vocabulary.SPARED;
import static org.outagraph.graph.Vocabulary.SUBJECT;
import static org.outagraph.graph.Vocabulary.SUPPLIED_BY;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.First;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.Summary;

/// The neighbours of a thing that can come along with it, by the names that applications ask for.
public final class Neighbours {
  private static final int SHOWN = 500;
  private static final Way PARTIES = Way.any(Way.to(AFFECTED), Way.to(SPARED));
  private static final Way OUTAGES_OF_PARTY = Way.any(Way.by(AFFECTED), Way.by(SPARED));
  private static final Way REPORTS = Way.by(SUBJECT).then(Way.to(REPORTED_IN));

  private Neighbours() {}

  /// The way to some neighbours, and what they are.
  private record Path(Way way, List<Kind> kinds) {
    static Path to(Way way, Kind... kinds) {
      return new Path(way, List.of(kinds));
    }
  }

  /// What can be asked for of a kind.
  public static Collection<String> names(Kind kind) {
    return of(kind).keySet();
  }

  private static Map<String, Path> of(Kind kind) {
    Map<String, Path> paths = new LinkedHashMap<>();
    switch (kind) {
      case OUTAGES -> {
        paths.put(
            "vendors",
            Path.to(
                Way.any(Way.to(RESPONSIBLE), Way.to(ORIGINATED_IN).then(Way.to(SUPPLIED_BY))),
                Kind.VENDORS));
        paths.put("products", Path.to(Way.to(ORIGINATED_IN), Kind.PRODUCTS));
        paths.put("causes", Path.to(Way.to(CAUSE), Kind.CAUSES));
        paths.put("regions", Path.to(PARTIES, Kind.REGIONS));
        paths.put("sectors", Path.to(PARTIES, Kind.SECTORS));
        paths.put("organisations", Path.to(PARTIES, Kind.ORGANISATIONS, Kind.VENDORS));
        paths.put(
            "policies",
            Path.to(
                Way.any(Way.to(RELATED_POLICY), Way.by(SUBJECT).then(Way.to(BECAUSE))),
                Kind.POLICIES));
        paths.put("articles", Path.to(REPORTS, Kind.ARTICLES));
      }
      case PRODUCTS -> {
        paths.put("vendors", Path.to(Way.to(SUPPLIED_BY), Kind.VENDORS));
        paths.put("categories", Path.to(Way.to(CATEGORY), Kind.CATEGORIES));
        paths.put("outages", Path.to(Way.by(ORIGINATED_IN), Kind.OUTAGES));
      }
      case VENDORS, ORGANISATIONS, PUBLISHERS -> {
        paths.put("products", Path.to(Way.by(SUPPLIED_BY), Kind.PRODUCTS));
        paths.put("regions", Path.to(Way.to(HEADQUARTERED_IN), Kind.REGIONS));
        paths.put("sectors", Path.to(Way.to(SECTOR), Kind.SECTORS));
        paths.put("outages", Path.to(Way.any(Way.by(RESPONSIBLE), OUTAGES_OF_PARTY), Kind.OUTAGES));
        paths.put("articles", Path.to(Way.by(PUBLISHER), Kind.ARTICLES));
      }
      case REGIONS -> {
        paths.put("wholes", Path.to(Way.to(PART_OF), Kind.REGIONS));
        paths.put("parts", Path.to(Way.by(PART_OF), Kind.REGIONS));
        paths.put("outages", Path.to(OUTAGES_OF_PARTY, Kind.OUTAGES));
        paths.put("policies", Path.to(Way.by(JURISDICTION), Kind.POLICIES));
      }
      case POLICIES -> {
        paths.put("regions", Path.to(Way.to(JURISDICTION), Kind.REGIONS));
        paths.put("kinds", Path.to(Way.to(POLICY_KIND), Kind.POLICY_KINDS));
        paths.put("categories", Path.to(Way.to(COVERS), Kind.CATEGORIES));
        paths.put("outages", Path.to(Way.by(RELATED_POLICY), Kind.OUTAGES));
        paths.put("articles", Path.to(REPORTS, Kind.ARTICLES));
      }
      case ARTICLES -> {
        paths.put(
            "publishers",
            Path.to(Way.any(Way.to(PUBLISHER), Way.to(ORIGINAL_PUBLISHER)), Kind.PUBLISHERS));
        paths.put("outages", Path.to(Way.by(REPORTED_IN).then(Way.to(SUBJECT)), Kind.OUTAGES));
        paths.put("policies", Path.to(Way.by(REPORTED_IN).then(Way.to(SUBJECT)), Kind.POLICIES));
        paths.put("copies", Path.to(Way.any(Way.to(COPY_OF), Way.by(COPY_OF)), Kind.ARTICLES));
      }
      case CLAIMS -> {
        paths.put("subjects", new Path(Way.to(SUBJECT), List.of(Kind.values())));
        paths.put("objects", new Path(Way.to(OBJECT), List.of(Kind.values())));
        paths.put("speakers", new Path(Way.to(ASSERTED_BY), List.of(Kind.values())));
        paths.put("reasons", new Path(Way.to(BECAUSE), List.of(Kind.values())));
        paths.put("articles", Path.to(Way.to(REPORTED_IN), Kind.ARTICLES));
      }
      case CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS -> {
        paths.put("broader", Path.to(Way.to(BROADER), kind));
        paths.put("narrower", Path.to(Way.by(BROADER), kind));
      }
    }
    return paths;
  }

  /// The neighbours of those names, each once.
  static First<Summary> of(Id id, Collection<String> names, Reading reading) {
    Map<String, Path> known = of(id.kind());
    List<Id> found =
        names.stream()
            .map(name -> path(name, known))
            .flatMap(path -> ends(path, id, reading))
            .distinct()
            .sorted()
            .toList();
    Summaries summaries = new Summaries(reading);
    return new First<>(found.stream().limit(SHOWN).map(summaries::summary).toList(), found.size());
  }

  private static Stream<Id> ends(Path path, Id id, Reading reading) {
    return path.way()
        .from(Reading.node(id), reading.triples)
        .distinct()
        .flatMap(node -> node.isURI() ? Id.ofIri(node.getURI()).stream() : Stream.empty())
        .filter(end -> path.kinds().contains(end.kind()))
        .filter(reading::knows);
  }

  private static Path path(String name, Map<String, Path> known) {
    return Optional.ofNullable(known.get(name))
        .orElseThrow(
            () -> {
              List<String> near = Nearest.to(name, known.keySet());
              return new Problem.Unknown(
                      "include", name, near.isEmpty() ? List.copyOf(known.keySet()) : near)
                  .toException();
            });
  }
}
