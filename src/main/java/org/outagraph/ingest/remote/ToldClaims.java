package org.outagraph.ingest.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.Count;
import org.outagraph.ingest.claims.Count.CountQualifier;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.ProblemException;

/// Holds what a model told against the text: what the text does not bear out is dropped and
/// counted.
final class ToldClaims {
  private static final int MOST_CLAIMS = 200;
  private static final int LONGEST_QUOTE = 1_000;

  private final String model;
  private final Manuscript manuscript;
  private final Mentions mentions;
  private final List<OutageMatch> outages;
  private final Terms terms;
  private final List<ProposedClaim> kept = new ArrayList<>();
  private final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);

  ToldClaims(
      String model,
      Manuscript manuscript,
      Mentions mentions,
      List<OutageMatch> outages,
      Terms terms) {
    this.model = model;
    this.manuscript = manuscript;
    this.mentions = mentions;
    this.outages = outages;
    this.terms = terms;
  }

  /// A reason not to believe a claim.
  private static final class Unbelievable extends Exception {
    private final transient Dropped why;

    Unbelievable(Dropped why) {
      super(why.words());
      this.why = why;
    }
  }

  ModelReading of(JsonNode answer) {
    int told = 0;
    for (JsonNode claim : answer.path("claims")) {
      if (++told > MOST_CLAIMS) {
        drop(Dropped.MALFORMED);
        continue;
      }
      try {
        kept.add(believed(ToldClaim.of(claim).orElseThrow(() -> not(Dropped.MALFORMED))));
      } catch (Unbelievable e) {
        drop(e.why);
      }
    }
    return new ModelReading(kept, dropped);
  }

  private void drop(Dropped why) {
    dropped.merge(why, 1, Integer::sum);
  }

  private static Unbelievable not(Dropped why) {
    return new Unbelievable(why);
  }

  private ProposedClaim believed(ToldClaim told) throws Unbelievable {
    Span quote = quote(told);
    if (!terms.properties().contains(told.property())) {
      throw not(Dropped.UNKNOWN_PROPERTY);
    }
    Party subject = subject(told);
    Statement statement = statement(told, quote);
    Optional<Count> count =
        statement instanceof Statement.Number ? Optional.empty() : count(told, quote);
    return new ProposedClaim(
        subject,
        told.property(),
        statement,
        told.asserts(),
        told.level(),
        because(told),
        count,
        Optional.empty(),
        Optional.empty(),
        speaker(told),
        quote,
        false,
        false,
        told.confidence() * 0.9,
        List.of("a model read it", "the quote stands in the text"),
        "model " + model);
  }

  private Span quote(ToldClaim told) throws Unbelievable {
    String words = told.quote().strip();
    int at = words.isEmpty() ? -1 : manuscript.text().text().indexOf(words);
    if (at < 0 || words.length() > LONGEST_QUOTE) {
      throw not(Dropped.FABRICATED_QUOTE);
    }
    return new Span(at, at + words.length());
  }

  private Party subject(ToldClaim told) throws Unbelievable {
    Stream<Party> policies =
        mentions.known().stream()
            .filter(mention -> mention.id().kind() == Kind.POLICIES)
            .map(mention -> new Party.Known(mention.id()));
    return Stream.concat(outages.stream().map(OutageMatch::outage), policies)
        .filter(party -> ModelRequest.name(party).equals(told.subject()))
        .findFirst()
        .orElseThrow(() -> not(Dropped.UNKNOWN_SUBJECT));
  }

  private Statement statement(ToldClaim told, Span quote) throws Unbelievable {
    if (told.object().isPresent()) {
      return new Statement.Thing(party(told.object().get(), quote));
    }
    if (told.date().isPresent()) {
      return new Statement.When(date(told.date().get(), quote));
    }
    return new Statement.Number(count(told, quote).orElseThrow(() -> not(Dropped.MALFORMED)));
  }

  /// A concept of the ontology, a thing that is named in the paragraph, or a newcomer that is.
  private Party party(String object, Span quote) throws Unbelievable {
    Optional<Id> id = Id.ofCurie(object);
    if (id.isPresent() && terms.concepts().contains(id.get())) {
      return new Party.Known(id.get());
    }
    List<Mention> named =
        mentions.known().stream()
            .filter(
                m -> id.map(m.id()::equals).orElse(manuscript.text().at(m.span()).equals(object)))
            .toList();
    List<Candidate> newcomers =
        mentions.candidates().stream().filter(c -> c.text().equals(object)).toList();
    Span near = paragraph(quote);
    Optional<Party> known =
        named.stream()
            .filter(mention -> near.contains(mention.span()))
            .findFirst()
            .map(mention -> new Party.Known(mention.id()));
    Optional<Party> newcomer =
        newcomers.stream()
            .filter(candidate -> near.contains(candidate.span()))
            .findFirst()
            .map(candidate -> new Party.Newcomer(candidate.kind(), candidate.text()));
    boolean isNamed = !named.isEmpty() || !newcomers.isEmpty();
    return known
        .or(() -> newcomer)
        .orElseThrow(() -> not(isNamed ? Dropped.PARTY_ELSEWHERE : Dropped.UNRESOLVED_NAME));
  }

  /// From where the paragraph of the quote begins to where the quote's last one ends.
  private Span paragraph(Span quote) {
    List<Span> touched = manuscript.text().paragraphs().stream().filter(quote::overlaps).toList();
    return touched.isEmpty()
        ? quote
        : new Span(touched.getFirst().start(), touched.getLast().end());
  }

  private PartialDate date(String lexical, Span quote) throws Unbelievable {
    try {
      PartialDate date = PartialDate.parse(lexical);
      if (!Support.ofDate(date, manuscript, manuscript.text().at(quote))) {
        throw not(Dropped.UNSUPPORTED_VALUE);
      }
      return date;
    } catch (ProblemException e) {
      throw not(Dropped.MALFORMED);
    }
  }

  private Optional<Count> count(ToldClaim told, Span quote) throws Unbelievable {
    if (told.low().isEmpty() && told.high().isEmpty()) {
      return Optional.empty();
    }
    var low = told.low().or(told::high).orElseThrow();
    var high = told.high().or(told::low).orElseThrow();
    String words = manuscript.text().at(quote);
    if (low.compareTo(high) > 0 || !Support.ofNumbers(low, high, words)) {
      throw not(Dropped.UNSUPPORTED_VALUE);
    }
    String unit = told.unit().orElseThrow(() -> not(Dropped.MALFORMED)).toLowerCase(Locale.ROOT);
    if (!Id.isSlug(unit) || !terms.concepts().contains(new Id(Kind.UNITS, unit))) {
      throw not(Dropped.UNRESOLVED_NAME);
    }
    return Optional.of(new Count(low, high, unit, qualifier(told), words));
  }

  private static CountQualifier qualifier(ToldClaim told) {
    return Stream.of(CountQualifier.values())
        .filter(qualifier -> told.qualifier().equals(Optional.of(qualifier.term())))
        .findFirst()
        .orElse(CountQualifier.ABOUT);
  }

  private List<Id> because(ToldClaim told) throws Unbelievable {
    List<Id> reasons = new ArrayList<>();
    for (String reason : told.because()) {
      reasons.add(
          Id.ofCurie(reason)
              .filter(id -> terms.concepts().contains(id) || isMentioned(id))
              .orElseThrow(() -> not(Dropped.UNRESOLVED_NAME)));
    }
    return reasons;
  }

  private boolean isMentioned(Id id) {
    return mentions.known().stream().anyMatch(mention -> mention.id().equals(id));
  }

  private Speaker speaker(ToldClaim told) throws Unbelievable {
    if (told.speaker().isEmpty()) {
      return new Speaker.Publisher();
    }
    String words = told.speaker().get();
    Optional<Speaker> known =
        mentions.known().stream()
            .filter(
                m -> m.id().curie().equals(words) || manuscript.text().at(m.span()).equals(words))
            .filter(m -> m.id().kind() == Kind.ORGANISATIONS || m.id().kind() == Kind.VENDORS)
            .findFirst()
            .map(mention -> new Speaker.Known(mention.id()));
    if (known.isPresent()) {
      return known.get();
    }
    if (!manuscript.text().text().contains(words)) {
      throw not(Dropped.UNKNOWN_SPEAKER);
    }
    return new Speaker.Named(words);
  }
}
