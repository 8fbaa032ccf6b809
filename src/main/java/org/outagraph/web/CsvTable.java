package org.outagraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.model.Attribute;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// A table with a row for each thing of a kind. Several values of a cell stand with `; ` between
/// them; a statement that no claim carries any more is left out.
///
/// @param kind the things
/// @param columns what is told of each
record CsvTable(Kind kind, List<Column> columns) {
  private static final String BETWEEN = "; ";

  /// A column.
  ///
  /// @param name its name in the first line
  /// @param what what it holds, in words
  /// @param cell what stands in it for a thing
  record Column(String name, String what, Function<Entity, String> cell) {}

  static final List<CsvTable> ALL = List.of(outages(), policies(), articles(), claims());

  String name() {
    return kind.path();
  }

  List<String> row(Entity thing) {
    return columns.stream().map(column -> column.cell.apply(thing)).toList();
  }

  private static CsvTable outages() {
    List<Column> columns = new ArrayList<>(common());
    columns.add(said("started_at", "when it began, as exactly as the sources say", "startedAt"));
    columns.add(said("ended_at", "when it ended", "endedAt"));
    columns.add(said("cause", "why it happened", "cause"));
    columns.add(said("originated_in", "the product in which it began", "originatedIn"));
    columns.add(said("responsible", "who is held responsible", "responsible"));
    columns.add(said("affected", "whom it hit", "affected"));
    columns.add(said("spared", "whom sources say it spared", "spared"));
    columns.add(
        new Column(
            "claims",
            "how many claims there are about it",
            thing ->
                Integer.toString(
                    thing.facts().stream().mapToInt(fact -> fact.claims().size()).sum())));
    columns.add(
        new Column(
            "articles",
            "the articles that report those claims",
            thing ->
                joined(
                    thing.facts().stream()
                        .flatMap(fact -> fact.claims().stream())
                        .flatMap(claim -> claim.citations().stream())
                        .map(citation -> citation.id().path())
                        .distinct()
                        .sorted())));
    return new CsvTable(Kind.OUTAGES, List.copyOf(columns));
  }

  private static CsvTable policies() {
    List<Column> columns = new ArrayList<>(common());
    columns.add(said("jurisdiction", "where it applies", "jurisdiction"));
    columns.add(said("policy_kind", "what kind of policy it is", "policyKind"));
    columns.add(said("covers", "the categories of products that it is about", "covers"));
    columns.add(said("in_force_from", "since when it is in force", "inForceFrom"));
    columns.add(said("in_force_until", "until when it was", "inForceUntil"));
    columns.add(said("asks", "what it asks for", "asks"));
    return new CsvTable(Kind.POLICIES, List.copyOf(columns));
  }

  private static CsvTable articles() {
    List<Column> columns = new ArrayList<>(common());
    columns.add(said("publisher", "who published it", "publisher"));
    columns.add(said("author", "as printed", "author"));
    columns.add(said("published_at", "when it appeared", "publishedAt"));
    columns.add(said("language", "a language tag", "language"));
    columns.add(said("address", "where it can be read", "address"));
    columns.add(said("original_publisher", "whose text it carries", "originalPublisher"));
    columns.add(said("copy_of", "the article that it copies", "copyOf"));
    columns.add(said("retrieved_at", "when we read it", "retrievedAt"));
    return new CsvTable(Kind.ARTICLES, List.copyOf(columns));
  }

  private static CsvTable claims() {
    return new CsvTable(
        Kind.CLAIMS,
        List.of(
            new Column("id", "the claim", thing -> thing.id().path()),
            new Column("iri", "its address in the graph", thing -> thing.id().iri()),
            claim("subject_id", "what it is about", claim -> name(claim.subject())),
            claim("subject", "the same in words", claim -> claim.subject().label()),
            claim("property", "what is said of that", claim -> claim.property().localName()),
            claim("value_id", "the value, if it is a thing", CsvTable::valueId),
            claim("value", "the value in words", claim -> CsvLine.words(claim.object())),
            claim("stance", "asserts or denies", claim -> word(claim.stance())),
            claim("rank", "preferred, normal or deprecated", claim -> word(claim.rank())),
            claim(
                "basis",
                "on what it rests: reported, editorial, unverified or inferred",
                claim -> word(claim.basis())),
            claim(
                "speakers",
                "who says so",
                claim -> joined(claim.speakers().stream().map(CsvLine::words))),
            claim(
                "interest",
                "what the speaker gains by it",
                claim -> joined(claim.interests().stream().map(Text::value))),
            claim("level", "how hard it was hit", claim -> label(claim.level())),
            claim("service", "what was hit or kept", claim -> label(claim.service())),
            claim(
                "because",
                "the reasons given",
                claim -> joined(claim.because().stream().map(Reference::label))),
            claim(
                "summary",
                "what is claimed, in our words",
                claim -> claim.summary().map(Text::value).orElse("")),
            claim(
                "articles",
                "the articles that report it",
                claim -> joined(claim.citations().stream().map(it -> it.id().path()))),
            claim(
                "published_at",
                "when those appeared",
                claim ->
                    joined(
                        claim.citations().stream()
                            .map(Citation::publishedAt)
                            .flatMap(Optional::stream)
                            .map(date -> date.lexical()))),
            claim(
                "addresses",
                "where those can be read",
                claim ->
                    joined(
                        claim.citations().stream()
                            .map(Citation::address)
                            .flatMap(Optional::stream))),
            claim(
                "counters",
                "the claims that it speaks against",
                claim -> joined(claim.counters().stream().map(Id::path)))));
  }

  private static List<Column> common() {
    return List.of(
        new Column("id", "kind and slug", thing -> thing.id().path()),
        new Column("iri", "the address in the graph", thing -> thing.id().iri()),
        new Column("name", "the name, in English where there is one", Entity::label));
  }

  private static Column said(String name, String what, String property) {
    return new Column(
        name, what, thing -> joined(values(thing, Names.ONTOLOGY + property).map(CsvLine::words)));
  }

  private static Stream<Value> values(Entity thing, String property) {
    Stream<Value> facts =
        thing.facts().stream()
            .filter(fact -> fact.property().iri().equals(property))
            .filter(fact -> fact.subject().iri().equals(thing.id().iri()))
            .filter(fact -> fact.standing() != Fact.Standing.REFUTED)
            .map(Fact::object);
    Stream<Value> attributes =
        thing.attributes().stream()
            .filter(attribute -> attribute.property().iri().equals(property))
            .map(Attribute::values)
            .flatMap(List::stream);
    return Stream.concat(facts, attributes);
  }

  private static Column claim(String name, String what, Function<Claim, String> cell) {
    return new Column(name, what, thing -> itself(thing).map(cell).orElse(""));
  }

  private static Optional<Claim> itself(Entity thing) {
    return thing.facts().stream()
        .flatMap(fact -> fact.claims().stream())
        .filter(claim -> claim.id().equals(thing.id()))
        .findFirst();
  }

  private static String valueId(Claim claim) {
    return claim.object() instanceof Value.Thing(Reference reference) ? name(reference) : "";
  }

  private static String name(Reference reference) {
    return reference.id().map(Id::path).orElse(reference.iri());
  }

  private static String label(Optional<Reference> reference) {
    return reference.map(Reference::label).orElse("");
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(BETWEEN));
  }
}
