package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.outagraph.graph.ChangeMaker;
import org.outagraph.graph.ClaimTakeBack;
import org.outagraph.graph.Merge;
import org.outagraph.graph.QuadChange;
import org.outagraph.graph.TakeBack;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.journal.Entry;
import org.outagraph.knowledge.WriteRequest;
import org.outagraph.model.Change;
import org.outagraph.model.Entity;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// What reviewers decide. Each decision that changes the graph is one entry of its journal, with
/// the reviewer's name and reason, and can be taken back.
public final class Reviews {
  private static final String MERGE = "merge:";

  private final Desk desk;

  Reviews(Desk desk) {
    this.desk = desk;
  }

  /// Who decides, and what for.
  ///
  /// @param name the reviewer's name
  /// @param why the reason; may be empty
  public record Reviewer(String name, String why) {
    public Reviewer {
      if (name.isBlank()) {
        throw new Problem.Invalid(
                "reviewer", "", "say who decides, in the field or in the header Outagraph-Reviewer")
            .toException();
      }
    }

    private String reason(String usual) {
      return why.isBlank() ? usual : why;
    }
  }

  /// Lets proposals into the graph, all of them or none.
  ///
  /// @param edits what the reviewer changes of each
  public List<Proposal> accept(List<String> ids, JsonNode edits, Reviewer reviewer) {
    return desk.alone(
        () -> {
          List<Publication.Item> items = new ArrayList<>();
          for (String id : ids) {
            Proposal proposal = desk.proposal(id);
            refuseUnless(proposal, Proposal.Status.PENDING, "Accepting");
            items.add(new Publication.Item(id, proposal.article(), checked(proposal, edits)));
          }
          var publication = new Publication(desk.base().entities(), desk.book());
          Change change = publication.of(items, List.of());
          ObjectNode begun = begun("accept", reviewer);
          for (Publication.Item item : items) {
            begun
                .withArray("proposals")
                .addObject()
                .put("id", item.proposal())
                .set("claim", ClaimText.record(item.version()));
          }
          publication
              .created()
              .forEach((key, id) -> begun.withObject("/created").put(key, id.curie()));
          decide(begun, QuadChange.read(change), reviewer, "Accepted " + String.join(", ", ids));
          return ids.stream().map(desk::proposal).toList();
        });
  }

  private ClaimVersion checked(Proposal proposal, JsonNode edits) {
    ReceivedArticle article = desk.needArticle(proposal.article());
    boolean isAsRead = edits.isEmpty();
    if (isAsRead && !article.hasText()) {
      return proposal.now();
    }
    var text = desk.needText(article);
    ClaimVersion version =
        isAsRead ? proposal.now() : ClaimText.edited(proposal.now(), edits, text);
    new Gate(desk.base().entities(), desk.properties()).check(version, text);
    return version;
  }

  /// Turns proposals down.
  public List<Proposal> reject(List<String> ids, Reviewer reviewer) {
    return desk.alone(
        () -> {
          for (String id : ids) {
            refuseUnless(desk.proposal(id), Proposal.Status.PENDING, "Rejecting");
          }
          note("reject", ids, reviewer);
          return ids.stream().map(desk::proposal).toList();
        });
  }

  /// Takes the decision on a proposal back: a claim goes out of the graph, if nothing else changed
  /// it or speaks of it.
  public Proposal revert(String id, Reviewer reviewer) {
    return desk.alone(
        () -> {
          Proposal proposal = desk.proposal(id);
          switch (proposal.status()) {
            case PENDING ->
                throw new Problem.Conflict(
                        "Taking a decision on " + id + " back", "nobody has decided on it")
                    .toException();
            case REJECTED -> note("revert", List.of(id), reviewer);
            case ACCEPTED -> {
              ObjectNode begun = begun("revert", reviewer);
              begun.withArray("proposals").addObject().put("id", id);
              long version = proposal.decision().flatMap(Decision::version).orElseThrow();
              var takeBack = new ClaimTakeBack(proposal.claim(), body(version));
              decide(begun, takeBack, reviewer, "Took back " + id);
            }
          }
          return desk.proposal(id);
        });
  }

  private static void refuseUnless(Proposal proposal, Proposal.Status wanted, String what) {
    if (proposal.status() != wanted) {
      Decision decision = proposal.decisions().getLast();
      String done = proposal.status() == Proposal.Status.ACCEPTED ? "accepted" : "rejected";
      throw new Problem.Conflict(
              what + " " + proposal.id(),
              "%s has %s it; take that back first".formatted(decision.reviewer(), done))
          .toException();
    }
  }

  private Change body(long version) {
    return desk.base()
        .change(version)
        .map(Entry::body)
        .map(Change::new)
        .orElseThrow(() -> new Problem.NotFound("version " + version, List.of()).toException());
  }

  // Things that are one

  /// Makes one thing of two; returns the version, by which [#unmerge] takes it back.
  public long merge(Id from, Id into, Reviewer reviewer) {
    boolean areAlike = from.kind() == into.kind() || (isFirm(from.kind()) && isFirm(into.kind()));
    if (from.equals(into) || !areAlike || from.kind().isScheme()) {
      throw new Problem.Invalid(
              "into", into.curie(), "it is another thing of the same sort as " + from.curie())
          .toException();
    }
    return desk.alone(
        () ->
            desk.base()
                .write(
                    new Merge(from, into),
                    WriteRequest.by(
                            reviewer.name(),
                            reviewer.reason("Merged " + from.curie() + " into " + into.curie()))
                        .named(MERGE + UUID.randomUUID()))
                .version());
  }

  private static boolean isFirm(Kind kind) {
    return kind == Kind.ORGANISATIONS || kind == Kind.VENDORS || kind == Kind.PUBLISHERS;
  }

  /// Says which thing of the graph a newcomer is, in all proposals that nobody has decided on and
  /// in those to come; the thing gets the newcomer's name as an alias.
  public long identify(Party.Newcomer newcomer, Id thing, Reviewer reviewer) {
    Entity known =
        desk.base()
            .entities()
            .entity(thing)
            .orElseThrow(
                () ->
                    new Problem.NotFound(thing.curie(), desk.base().entities().nearest(thing))
                        .toException());
    return desk.alone(
        () -> {
          ObjectNode event =
              Desk.event("identified")
                  .put("newcomer", Newcomers.key(newcomer))
                  .put("thing", thing.curie());
          desk.note(reviewer.name(), reviewer.why(), event);
          boolean hasName =
              Stream.concat(known.labels().stream(), known.aliases().stream())
                  .anyMatch(name -> name.value().equals(newcomer.name()));
          if (hasName) {
            return desk.base().version();
          }
          Change alias =
              new PatchLines()
                  .add(thing, PatchLines.ALIAS, PatchLines.text(newcomer.name()))
                  .change();
          return desk.base()
              .commit(alias, reviewer.name(), reviewer.reason("A name of " + thing.curie()));
        });
  }

  /// Takes a merge back; returns the version without it.
  public long unmerge(long version, Reviewer reviewer) {
    Optional<Entry> merge =
        desk.base()
            .change(version)
            .filter(entry -> entry.request().filter(name -> name.startsWith(MERGE)).isPresent());
    if (merge.isEmpty()) {
      throw new Problem.NotFound("a merge with the version " + version, List.of()).toException();
    }
    String what = "Taking the merge of version " + version + " back";
    return desk.alone(
        () ->
            desk.base()
                .write(
                    new TakeBack(what, new Change(merge.get().body())),
                    WriteRequest.by(
                        reviewer.name(),
                        reviewer.reason("Took the merge of version " + version + " back")))
                .version());
  }

  // Both journals

  private static ObjectNode begun(String step, Reviewer reviewer) {
    return Desk.event("deciding")
        .put("decision", "desk:" + UUID.randomUUID())
        .put("step", step)
        .put("reviewer", reviewer.name())
        .put("why", reviewer.why());
  }

  /// Says what is to be done, does it, and says that it is done: [Healing] knows what to make of
  /// half of it.
  private void decide(ObjectNode begun, ChangeMaker change, Reviewer reviewer, String usual) {
    String decision = begun.path("decision").asText();
    begun.put("at", desk.now().toString());
    desk.note(reviewer.name(), reviewer.why(), begun);
    LongSupplier write =
        () ->
            desk.base()
                .write(
                    change,
                    WriteRequest.by(reviewer.name(), reviewer.reason(usual)).named(decision))
                .version();
    long version;
    try {
      version = write.getAsLong();
    } catch (ProblemException e) {
      if (!(e.problem() instanceof Problem.Unavailable)) {
        desk.note("outagraph", "It was refused", Desk.event("refused").put("decision", decision));
      }
      throw e;
    }
    desk.note(
        reviewer.name(),
        reviewer.why(),
        Desk.event("decided").put("decision", decision).put("version", version));
  }

  private void note(String step, List<String> ids, Reviewer reviewer) {
    ObjectNode event =
        Desk.event("rejected")
            .put("step", step)
            .put("reviewer", reviewer.name())
            .put("why", reviewer.why());
    ids.forEach(event.withArray("proposals")::add);
    desk.note(reviewer.name(), reviewer.why(), event);
  }
}
