package org.outagraph.ingest.desk;

import static org.outagraph.ingest.desk.PatchLines.og;

import java.util.function.BiFunction;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.claims.Count;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Writes an accepted claim as the graph has it.
///
/// @param graph what is known
/// @param lines where the lines go
/// @param things the thing that a party is; with the language of its name, if it is new
record ClaimLines(EntityReader graph, PatchLines lines, BiFunction<Party, String, Id> things) {

  void add(Publication.Item item, ReceivedArticle article, Id publisher, int quoteLimit) {
    ProposedClaim claim = item.version().claim();
    String language = article.read().language();
    Id id = new Id(Kind.CLAIMS, item.proposal());
    lines.add(id, PatchLines.SUBJECT, iri(claim.subject(), language));
    lines.add(id, PatchLines.PREDICATE, og(claim.property()));
    lines.add(id, PatchLines.OBJECT, object(claim.statement(), language));
    lines.add(id, og("stance"), og(claim.asserts() ? "asserts" : "denies"));
    lines.add(id, og("reportedIn"), PatchLines.iri(article.id()));
    lines.add(id, og("assertedBy"), speaker(claim.speaker(), publisher));
    claim.level().ifPresent(level -> lines.add(id, og("level"), concept(Kind.LEVELS, level)));
    claim.because().forEach(reason -> lines.add(id, og("because"), PatchLines.iri(reason)));
    claim.about().ifPresent(party -> lines.add(id, og("scope"), iri(party, language)));
    claim.scope().ifPresent(scope -> lines.add(id, og("scope"), PatchLines.words(scope, language)));
    if (claim.statement() instanceof Statement.Number(Count number)) {
      addCount(id, number, language);
      if (claim.property().equals(ClaimedProperties.REPORTED_FIGURE)) {
        lines.add(id, og("measure"), PatchLines.words(measure(claim, number), "en"));
      }
    } else {
      claim.count().ifPresent(count -> addCount(id, count, language));
    }
    addQuote(id, item.version().quote(), quoteLimit, language);
    if (claim.hedged()) {
      lines.add(id, og("note"), PatchLines.words("The words leave a doubt.", "en"));
    }
    lines.add(id, og("extractedBy"), PatchLines.text(claim.extractedBy()));
    lines.add(id, og("confidence"), PatchLines.decimal(claim.confidence()));
    addEditing(id, item.version().editing());
  }

  private String iri(Party party, String language) {
    return PatchLines.iri(things.apply(party, language));
  }

  private static String concept(Kind scheme, String slug) {
    return PatchLines.iri(new Id(scheme, slug));
  }

  private String object(Statement statement, String language) {
    return switch (statement) {
      case Statement.Thing(Party party) -> iri(party, language);
      case Statement.When(var date) -> PatchLines.date(date);
      case Statement.Number(Count count) ->
          count.isSpan()
              ? PatchLines.range(count.low(), count.high())
              : PatchLines.number(count.low());
    };
  }

  private static String speaker(Speaker speaker, Id publisher) {
    return switch (speaker) {
      case Speaker.Publisher() -> PatchLines.iri(publisher);
      case Speaker.Known(Id id) -> PatchLines.iri(id);
      case Speaker.Named(String words) -> PatchLines.text(words);
    };
  }

  private void addCount(Id id, Count count, String language) {
    if (count.isSpan()) {
      lines.add(id, og("countLow"), PatchLines.number(count.low()));
      lines.add(id, og("countHigh"), PatchLines.number(count.high()));
    } else {
      lines.add(id, og("count"), PatchLines.number(count.low()));
    }
    lines.add(id, og("countUnit"), concept(Kind.UNITS, count.unit()));
    lines.add(id, og("countIs"), og(count.qualifier().term()));
    lines.add(id, og("countText"), PatchLines.words(count.words(), language));
  }

  /// What a figure of its own kind counts: "flights (Delta Air Lines)".
  private String measure(ProposedClaim claim, Count number) {
    String unit = graph.label(new Id(Kind.UNITS, number.unit())).orElse(number.unit());
    return claim
        .about()
        .map(
            party ->
                switch (party) {
                  case Party.Known(Id known) -> graph.label(known).orElse(known.slug());
                  case Party.Newcomer(Kind kind, String name) -> name;
                })
        .map(name -> unit + " (" + name + ")")
        .orElse(unit);
  }

  /// As much of the quote as the publisher lets us show: it is still an exact piece of the text.
  private void addQuote(Id id, Quote quote, int limit, String language) {
    String shown = QuoteCut.to(limit, quote.words());
    if (!shown.isEmpty()) {
      int length = shown.codePointCount(0, shown.length());
      lines.add(id, og("quote"), PatchLines.words(shown, language));
      lines.add(id, og("quoteStart"), PatchLines.integer(quote.start()));
      lines.add(id, og("quoteEnd"), PatchLines.integer(quote.start() + length));
    }
  }

  private void addEditing(Id id, Editing editing) {
    editing.rank().ifPresent(rank -> lines.add(id, og("rank"), og(rank)));
    editing.validFrom().ifPresent(date -> lines.add(id, og("validFrom"), PatchLines.date(date)));
    editing.validUntil().ifPresent(date -> lines.add(id, og("validUntil"), PatchLines.date(date)));
    editing
        .summary()
        .ifPresent(summary -> lines.add(id, og("summary"), PatchLines.words(summary, "en")));
    for (Id corrected : editing.supersedes()) {
      lines.add(id, og("supersedes"), PatchLines.iri(corrected));
      lines.add(corrected, og("rank"), og("deprecated"));
    }
  }
}
