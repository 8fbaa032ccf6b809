package org.outagraph.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.Violation;

/// Lets those claims of an article become proposals that pass the gate and the shapes.
final class Admission {
  private final KnowledgeBase base;
  private final EntityReader graph;
  private final Book book;
  private final Gate gate;

  Admission(KnowledgeBase base, Book book, ClaimedProperties properties) {
    this.base = base;
    this.graph = base.entities();
    this.book = book;
    this.gate = new Gate(graph, properties);
  }

  /// Those that pass; the others are counted by reason.
  List<Publication.Item> of(
      ReceivedArticle article,
      CleanText text,
      List<ClaimVersion> versions,
      Map<String, Integer> dropped) {
    List<ClaimVersion> sound = new ArrayList<>();
    for (ClaimVersion version : versions) {
      Optional<Problem> fault = gate.fault(version, text);
      fault.ifPresent(problem -> dropped.merge(reason(problem), 1, Integer::sum));
      if (fault.isEmpty()) {
        sound.add(version);
      }
    }
    List<Publication.Item> items = named(article.id(), sound);
    if (items.isEmpty() || faults(items, article).isEmpty()) {
      return items;
    }
    Predicate<ClaimVersion> stands =
        version -> {
          boolean isSound = faults(named(article.id(), List.of(version)), article).isEmpty();
          if (!isSound) {
            dropped.merge("breaks the shapes", 1, Integer::sum);
          }
          return isSound;
        };
    return named(article.id(), sound.stream().filter(stands).toList());
  }

  /// The claim as a proposal, or the problem that it has.
  Publication.Item one(ReceivedArticle article, CleanText text, ClaimVersion version) {
    gate.check(version, text);
    Publication.Item item = named(article.id(), List.of(version)).getFirst();
    List<Violation> faults = faults(List.of(item), article);
    if (!faults.isEmpty()) {
      throw new Problem.ShapesBroken(faults).toException();
    }
    return item;
  }

  private List<Violation> faults(List<Publication.Item> items, ReceivedArticle article) {
    return base.faults(new Publication(graph, book).of(items, List.of(article)));
  }

  /// Each gets an id that no other claim has.
  private List<Publication.Item> named(Id article, List<ClaimVersion> versions) {
    List<Publication.Item> items = new ArrayList<>();
    int number = book.count(article);
    for (ClaimVersion version : versions) {
      String id;
      do {
        number++;
        id = article.slug() + "-c" + number;
      } while (isTaken(id));
      items.add(new Publication.Item(id, article, version));
    }
    return items;
  }

  private boolean isTaken(String id) {
    Id claim = new Id(Kind.CLAIMS, id);
    return book.proposal(id).isPresent() || graph.knows(claim) || graph.fate(claim).isPresent();
  }

  private static String reason(Problem problem) {
    return switch (problem) {
      case Problem.Misquoted quote -> "the quote is not in the text";
      case Problem.Unknown unknown -> "unknown " + unknown.what();
      case Problem.Invalid invalid -> "unfit " + invalid.field();
      default -> "unfit";
    };
  }
}
