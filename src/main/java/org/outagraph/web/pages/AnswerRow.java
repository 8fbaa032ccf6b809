package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Question.Column;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// One row of an answer, read cell by cell.
final class AnswerRow {
  private final List<Column> columns;
  private final List<List<Value>> cells;
  private final Known known;
  private final ClaimLinks links;

  AnswerRow(List<Column> columns, List<List<Value>> cells, Known known) {
    this.columns = columns;
    this.cells = cells;
    this.known = known;
    this.links = new ClaimLinks(known, List.of());
  }

  AnswerCell cell(Column column) {
    List<Value> values = values(column.name());
    List<Id> claims = ids(values, Kind.CLAIMS);
    List<Citation> citations = citations(values);
    boolean isLevel = !ids(values, Kind.LEVELS).isEmpty();
    return new AnswerCell(
        Columns.title(column),
        claims.isEmpty() && citations.isEmpty() && !isLevel ? shown(column, values) : List.of(),
        isLevel ? reference(values.getFirst()) : Optional.empty(),
        citations,
        links.all(claims),
        marks(column),
        notes(column),
        column.type().equals("number"));
  }

  private List<Shown> shown(Column column, List<Value> values) {
    return column.name().equals("status")
        ? words("status").map(Phrases::status).map(Shown::plain).stream().toList()
        : values.stream().map(Shown::of).toList();
  }

  private List<Mark> marks(Column column) {
    List<Mark> marks = new ArrayList<>();
    if (column.name().equals("who") && words("interested").orElse("").equals("yes")) {
      marks.add(Mark.INTERESTED);
    }
    if (column.name().equals("status") && words("basis").orElse("").equals("inferred")) {
      marks.add(Mark.INFERRED);
    }
    return marks;
  }

  /// What the folded columns say, each in words.
  private List<Property> notes(Column column) {
    List<Property> notes = new ArrayList<>();
    if (column.name().equals("status")) {
      words("status")
          .map(Phrases::statusMeaning)
          .filter(meaning -> !meaning.isEmpty())
          .ifPresent(meaning -> notes.add(sentence(meaning)));
    }
    for (Column folded : Columns.foldedInto(column, columns)) {
      List<Value> values = values(folded.name());
      if (!values.isEmpty()) {
        note(folded, values).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private Optional<Property> note(Column folded, List<Value> values) {
    String word = Shown.of(values.getFirst()).text();
    return switch (folded.name()) {
      case "interested", "basis" -> Optional.empty();
      case "policyNamedBy" -> Optional.of(sentence(Phrases.policyNamedBy(word)));
      case "inForce" -> Optional.of(sentence(Phrases.inForce(word)));
      case "interest", "figure" -> Optional.of(sentence(word));
      case "claim" ->
          ids(values, Kind.CLAIMS).stream()
              .findFirst()
              .map(id -> new Property("", List.of(Shown.link("the claim", Addresses.page(id)))));
      default ->
          Optional.of(new Property(Columns.title(folded), values.stream().map(Shown::of).toList()));
    };
  }

  private static Property sentence(String words) {
    return new Property("", List.of(Shown.plain(KindWords.capital(words))));
  }

  /// The articles as they are cited in the row's claims; empty if the values are no articles.
  private List<Citation> citations(List<Value> values) {
    List<Id> articles = ids(values, Kind.ARTICLES);
    List<Citation> cited =
        Stream.of("claim", "claims")
            .flatMap(name -> ids(values(name), Kind.CLAIMS).stream())
            .flatMap(id -> known.claim(id).map(Claim::citations).stream())
            .flatMap(List::stream)
            .filter(citation -> articles.contains(citation.id()))
            .distinct()
            .toList();
    return cited.size() == articles.size() ? cited : List.of();
  }

  private List<Value> values(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return cells.get(i);
      }
    }
    return List.of();
  }

  private Optional<String> words(String column) {
    return values(column).stream()
        .findFirst()
        .map(
            value ->
                value instanceof Value.Words(Text text) ? text.value() : Shown.of(value).text());
  }

  private static List<Id> ids(List<Value> values, Kind kind) {
    return values.stream()
        .flatMap(value -> reference(value).stream())
        .flatMap(reference -> reference.id().stream())
        .filter(id -> id.kind() == kind)
        .toList();
  }

  private static Optional<Reference> reference(Value value) {
    return value instanceof Value.Thing(Reference reference)
        ? Optional.of(reference)
        : Optional.empty();
  }
}
