package org.outagraph.graph.entities;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Claim;
import org.outagraph.model.First;
import org.outagraph.model.Id;
import org.outagraph.model.Impact;
import org.outagraph.model.ImpactReport;
import org.outagraph.model.ImpactRequest;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;

/// Tells whom an outage hit and spared.
final class Impacts {
  private static final int SHOWN = 100;
  private static final Comparator<ClaimNode> BEST_FIRST =
      comparing(ClaimNode::isDeprecated)
          .thenComparing(claim -> !claim.says(Vocabulary.RANK, Vocabulary.PREFERRED))
          .thenComparing(ClaimNode::id);

  private static final List<Node> FIGURES =
      List.of(Vocabulary.COUNT, Vocabulary.COUNT_LOW, Vocabulary.COUNT_TEXT);

  private final Reading reading;
  private final Sources sources;

  Impacts(Reading reading) {
    this.reading = reading;
    this.sources = new Sources(reading.articles);
  }

  ImpactReport of(ImpactRequest request) {
    Node outage = Reading.node(request.outage());
    List<ClaimNode> claims =
        reading.statements.about(outage).values().stream().flatMap(List::stream).toList();
    Parties parties = new Parties(claims, new Wholes(reading.triples));
    List<ClaimNode> figures = claims.stream().filter(this::isFigure).toList();
    List<Party> all =
        Stream.concat(
                parties.named().stream(),
                request.unreported() ? unreported(parties) : Stream.empty())
            .toList();
    return new ImpactReport(
        reading.labels.reference(outage),
        Parties.counts(all),
        page(wanted(request, all, parties), request, parties, byScope(figures)),
        first(figures.stream().filter(claim -> scopes(claim).isEmpty())));
  }

  private boolean isFigure(ClaimNode claim) {
    Node property = claim.statement().property();
    return property.equals(Vocabulary.REPORTED_FIGURE)
        || reading.triples.has(property, Vocabulary.TYPE, Vocabulary.FIGURE_PROPERTY);
  }

  private static List<Node> scopes(ClaimNode claim) {
    return claim.all(Vocabulary.SCOPE).stream().filter(Node::isURI).toList();
  }

  private static Map<Node, List<ClaimNode>> byScope(List<ClaimNode> figures) {
    Map<Node, List<ClaimNode>> byScope = new HashMap<>();
    for (ClaimNode figure : figures) {
      for (Node scope : scopes(figure)) {
        byScope.computeIfAbsent(scope, any -> new ArrayList<>()).add(figure);
      }
    }
    return byScope;
  }

  private List<Party> wanted(ImpactRequest request, List<Party> all, Parties parties) {
    Stream<Party> asked =
        request.parties().isEmpty()
            ? all.stream()
            : request.parties().stream().distinct().map(parties::party);
    return asked
        .filter(party -> fits(request.groups(), party.group()))
        .filter(party -> fits(request.statuses(), party.status()))
        .sorted(inOrder())
        .toList();
  }

  private static <T> boolean fits(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private Comparator<Party> inOrder() {
    return comparing(Party::group)
        .thenComparing(Party::status)
        .thenComparing(party -> reading.labels.label(party.node()))
        .thenComparing(Party::id);
  }

  /// The countries of ISO 3166-1 that no claim names; a part of one may be named.
  private Stream<Party> unreported(Parties parties) {
    return reading.triples.subjects(Vocabulary.TYPE, Vocabulary.REGION).stream()
        .filter(this::isCountry)
        .flatMap(node -> Id.ofIri(node.getURI()).stream())
        .map(parties::party)
        .filter(party -> !party.isNamed());
  }

  private boolean isCountry(Node region) {
    return region.isURI()
        && reading
            .triples
            .object(region, Vocabulary.ISO_CODE)
            .filter(code -> code.getLiteralLexicalForm().length() == 2)
            .isPresent();
  }

  private Page<Impact> page(
      List<Party> wanted,
      ImpactRequest request,
      Parties parties,
      Map<Node, List<ClaimNode>> figures) {
    int start = request.after().map(last -> indexAfter(last, wanted)).orElse(0);
    int end = (int) Math.min(wanted.size(), start + (long) request.limit());
    List<Impact> shown =
        wanted.subList(start, end).stream()
            .map(party -> impact(party, parties, figures.getOrDefault(party.node(), List.of())))
            .toList();
    return new Page<>(
        shown,
        wanted.size(),
        end == wanted.size() ? Optional.empty() : Optional.of(wanted.get(end - 1).id().curie()));
  }

  private static int indexAfter(Id last, List<Party> wanted) {
    int index = wanted.stream().map(Party::id).toList().indexOf(last);
    if (index < 0) {
      throw new Problem.Invalid(
              "cursor",
              last.curie(),
              "it goes on with another choice of parties; give the parameters of the page that it"
                  + " came with")
          .toException();
    }
    return index + 1;
  }

  private Impact impact(Party party, Parties parties, List<ClaimNode> figures) {
    List<Party> parts = parties.parts(party);
    return new Impact(
        reading.labels.reference(party.node()),
        party.group(),
        party.status(),
        first(party.claims().stream()),
        first(party.withdrawn().stream()),
        first(Stream.concat(party.claims().stream().filter(Impacts::hasFigure), figures.stream())),
        (int)
            party.claims().stream()
                .flatMap(claim -> claim.all(Vocabulary.REPORTED_IN).stream())
                .distinct()
                .count(),
        sources.independent(party.claims()),
        neighbours(parties.within(party)),
        new First<>(neighbours(parts.subList(0, Math.min(SHOWN, parts.size()))), parts.size()));
  }

  private static boolean hasFigure(ClaimNode claim) {
    return FIGURES.stream().anyMatch(property -> !claim.all(property).isEmpty());
  }

  /// Preferred ones first, withdrawn ones last.
  private First<Claim> first(Stream<ClaimNode> nodes) {
    List<ClaimNode> sorted = nodes.sorted(BEST_FIRST).toList();
    return new First<>(
        sorted.stream().limit(SHOWN).map(reading.claims::claim).toList(), sorted.size());
  }

  private List<Impact.Neighbour> neighbours(List<Party> parties) {
    return parties.stream()
        .map(party -> new Impact.Neighbour(reading.labels.reference(party.node()), party.status()))
        .toList();
  }
}
