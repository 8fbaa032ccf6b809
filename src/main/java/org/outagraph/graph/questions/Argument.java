package org.outagraph.graph.questions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Naming;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;
import org.outagraph.model.Question;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// What somebody gives for a parameter, as the value that its type asks for.
final class Argument {
  private final GraphStore store;

  Argument(GraphStore store) {
    this.store = store;
  }

  Value value(Question.Parameter parameter, String given) {
    return switch (parameter.type()) {
      case "text" -> new Value.Words(Text.of(given));
      case "date" -> new Value.When(PartialDate.parse(given));
      case "number" -> new Value.Amount(number(parameter, given));
      default -> thing(parameter, Kind.ofPath(parameter.type()).orElseThrow(), given);
    };
  }

  /// The value as an address or a form would write it.
  static String text(Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) ->
          reference.id().map(Id::curie).orElse(reference.iri());
      case Value.Words(Text words) -> words.value();
      case Value.Amount(BigDecimal number) -> number.toPlainString();
      case Value.Span(BigDecimal low, BigDecimal high) ->
          low.toPlainString() + "/" + high.toPlainString();
      case Value.When(PartialDate date) -> date.lexical();
      case Value.Truth(boolean truth) -> Boolean.toString(truth);
      case Value.Address(String url) -> url;
    };
  }

  private static BigDecimal number(Question.Parameter parameter, String given) {
    try {
      if (given.length() <= 100) {
        return new BigDecimal(given);
      }
    } catch (NumberFormatException e) {
      throw notANumber(parameter, given).toException(e);
    }
    throw notANumber(parameter, given).toException();
  }

  private static Problem notANumber(Question.Parameter parameter, String given) {
    return new Problem.Invalid(parameter.name(), given, "write a number such as 8500000 or 0.5");
  }

  private Value thing(Question.Parameter parameter, Kind kind, String given) {
    Optional<Id> id = Id.ofIri(given).or(() -> Id.ofCurie(given)).or(() -> Id.ofPath(given));
    if (id.isEmpty() && Id.isSlug(given)) {
      id = Optional.of(new Id(kind, given));
    }
    if (id.isEmpty() || id.get().kind() != kind) {
      throw new Problem.Invalid(
              parameter.name(),
              given,
              "give one of the " + kind.path() + ", for example " + example(kind))
          .toException();
    }
    return new Value.Thing(known(id.get()));
  }

  private String example(Kind kind) {
    return store.read(
        dataset -> slugs(dataset.getDefaultGraph(), kind).stream().findFirst().orElse("a slug"));
  }

  private Reference known(Id id) {
    return store.read(
        dataset -> {
          Graph graph = dataset.getDefaultGraph();
          Node node = living(graph, NodeFactory.createURI(id.iri()));
          if (!graph.contains(node, Vocabulary.TYPE, Node.ANY)) {
            List<String> near = Nearest.to(id.slug(), slugs(graph, id.kind()));
            throw new Problem.NotFound(
                    id.curie(), near.stream().map(slug -> new Id(id.kind(), slug).curie()).toList())
                .toException();
          }
          return new Reference(node.getURI(), new Naming(graph).inEnglish().words(node));
        });
  }

  /// The thing that has the place of one which was renamed or merged.
  private static Node living(Graph graph, Node thing) {
    Node last = thing;
    Set<Node> seen = new HashSet<>();
    while (seen.add(last)) {
      Optional<Node> next =
          graph
              .find(last, Vocabulary.IS_REPLACED_BY, Node.ANY)
              .mapWith(Triple::getObject)
              .filterKeep(Node::isURI)
              .toList()
              .stream()
              .findFirst();
      last = next.orElse(last);
    }
    return last;
  }

  /// Everything of a kind that has a name.
  private static List<String> slugs(Graph graph, Kind kind) {
    return graph
        .find(Node.ANY, Vocabulary.LABEL, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(kind.iri() + "/"))
        .mapWith(node -> Id.ofIri(node.getURI()))
        .filterKeep(Optional::isPresent)
        .mapWith(id -> id.orElseThrow().slug())
        .toList()
        .stream()
        .distinct()
        .sorted()
        .toList();
  }
}
