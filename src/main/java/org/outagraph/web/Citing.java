package org.outagraph.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Answer;
import org.outagraph.model.Bibliography;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Id;
import org.outagraph.model.Names;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Value;
import org.outagraph.web.citations.CitationForm;
import org.outagraph.web.pages.Addresses;

/// Cites things and answers. A part of the data set is dated by the day on which its version was
/// recorded. Safe for use by several threads.
final class Citing {
  private final KnowledgeBase base;
  private final AtomicReference<Optional<Dated>> last = new AtomicReference<>(Optional.empty());

  private record Dated(long version, Optional<PartialDate> date) {}

  Citing(KnowledgeBase base) {
    this.base = base;
  }

  /// The thing's own entry, if the thing is known.
  Optional<CitationEntry> entry(Id id) {
    return base.entities().citation(id).map(this::dated);
  }

  /// The thing's own entry and those of the articles behind it, if the thing is known.
  Optional<List<CitationEntry>> entries(Id id) {
    return base.entities()
        .bibliography(id)
        .map(found -> new Bibliography(dated(found.own()), found.articles()).entries());
  }

  /// The answer as a part of the data set.
  CitationEntry entry(Answer answer) {
    CitationEntry entry =
        CitationEntry.ofDataSet(
            key(answer),
            answer.question().title() + arguments(answer.arguments()),
            Names.BASE
                + Addresses.question(answer.question().name(), answer.arguments()).substring(1),
            answer.version(),
            Optional.of(answer.question().why()));
    return dated(answer.complete() ? entry : entry.noting("The answer is not complete."));
  }

  /// The answer's own entry and those of the articles behind its rows.
  List<CitationEntry> entries(Answer answer) {
    List<Id> things =
        answer.rows().stream()
            .flatMap(List::stream)
            .flatMap(List::stream)
            .flatMap(value -> thing(value).stream())
            .distinct()
            .toList();
    return new Bibliography(entry(answer), base.entities().articlesBehind(things)).entries();
  }

  /// A file of that name, without its ending, which a browser shows or hands on.
  static Reply reply(CitationForm form, List<CitationEntry> entries, String name) {
    return Reply.ok(form.mediaType(), form.written(entries))
        .with("Content-Disposition", "inline; filename=\"" + name + "." + form.suffix() + "\"");
  }

  private static Optional<Id> thing(Value value) {
    return value instanceof Value.Thing(var reference) ? reference.id() : Optional.empty();
  }

  private static String key(Answer answer) {
    String name = "answers-" + answer.question().name();
    return answer.arguments().isEmpty()
        ? name
        : name + "-" + Integer.toHexString(answer.arguments().hashCode());
  }

  private String arguments(Map<String, String> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.entrySet().stream()
            .map(given -> given.getKey() + ": " + words(given.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private String words(String argument) {
    return Id.ofCurie(argument).flatMap(base.entities()::label).orElse(argument);
  }

  private CitationEntry dated(CitationEntry entry) {
    return entry.version().flatMap(this::date).map(entry::issuedAt).orElse(entry);
  }

  /// Looking it up in the journal takes longer than all else that a citation needs.
  private Optional<PartialDate> date(long version) {
    Optional<Dated> known = Objects.requireNonNull(last.get());
    if (known.isPresent() && known.get().version() == version) {
      return known.get().date();
    }
    Optional<PartialDate> date =
        base.recordedAt(version)
            .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate().toString())
            .map(PartialDate::parse);
    last.set(Optional.of(new Dated(version, date)));
    return date;
  }
}
