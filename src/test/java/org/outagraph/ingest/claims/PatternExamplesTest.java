package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.PatternFiles;
import org.outagraph.ingest.patterns.Rule;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// The examples of the pattern files give the claims that stand after their arrows, and no others.
///
/// Names stand in brackets, organisations unless another kind is said; today is Monday, 22 July
/// 2024, and the outage of the text began in that month.
class PatternExamplesTest {
  private static final Path PATTERNS = Path.of("ontology", "patterns");
  private static final Pattern NAME = Pattern.compile("\\[([^\\]|]+)(?:\\|([a-z]+))?\\]");
  private static final ClaimReader READER = ClaimReader.of(PATTERNS);

  @TestFactory
  Stream<DynamicTest> everyExampleGivesItsClaims() {
    return PatternFiles.read(PATTERNS).values().stream()
        .flatMap(book -> rules(book).flatMap(rule -> examples(book, rule)));
  }

  @Test
  void everyLanguageHasExamples() {
    for (Book book : PatternFiles.read(PATTERNS).values()) {
      assertThat(rules(book).mapToInt(rule -> rule.examples().size()).sum())
          .as(book.language())
          .isGreaterThanOrEqualTo(8);
    }
  }

  private static Stream<Rule> rules(Book book) {
    return Stream.concat(book.rules("rule"), book.rules("speaker"));
  }

  private static Stream<DynamicTest> examples(Book book, Rule rule) {
    return rule.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.place().file() + ":" + example.place().line() + " " + example.rest(),
                    () -> check(book.language(), example.rest())));
  }

  private static void check(String language, String example) {
    String[] parts = example.split("=>", 2);
    assertThat(parts).as("a sentence, an arrow and claims").hasSize(2);
    assertThat(read(language, parts[0].strip()))
        .as(parts[0])
        .usingElementComparator((told, asked) -> (told + " ").startsWith(asked + " ") ? 0 : 1)
        .containsExactlyElementsOf(expected(parts[1]));
  }

  /// The claims that a line expects, parted by semicolons; none for "nothing".
  static List<String> expected(String line) {
    return line.strip().equals("nothing")
        ? List.of()
        : Stream.of(line.split(";")).map(String::strip).sorted().toList();
  }

  /// The claims of the rules in a sentence, told shortly, in alphabetical order.
  static List<String> read(String language, String sentence) {
    return read(language, sentence, "patterns");
  }

  /// The claims of one of the ways of reading: "patterns" or "triggers", or of all: "".
  static List<String> read(String language, String sentence, String way) {
    StringBuilder plain = new StringBuilder();
    List<Candidate> names = new ArrayList<>();
    Matcher name = NAME.matcher(sentence);
    int end = 0;
    while (name.find()) {
      plain.append(sentence, end, name.start());
      int start = plain.length();
      plain.append(name.group(1));
      names.add(
          new Candidate(
              new Span(start, plain.length()), name.group(1), kind(name.group(2)), 1, List.of()));
      end = name.end();
    }
    plain.append(sentence.substring(end));
    Manuscript manuscript = manuscript(new CleanText(plain.toString()), language);
    OutageMatch outage =
        new OutageMatch(
            new Party.Newcomer(Kind.OUTAGES, "this outage"),
            Optional.of(PartialDate.parse("2024-07")),
            1,
            List.of());
    return READER.read(manuscript, new Mentions(List.of(), names), List.of(outage)).stream()
        .filter(claim -> claim.extractedBy().startsWith(way))
        .map(PatternExamplesTest::told)
        .sorted()
        .toList();
  }

  /// A text of 22 July 2024, a Monday, with nothing known beside.
  static Manuscript manuscript(CleanText text, String language) {
    return new Manuscript(
        text,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(PartialDate.parse("2024-07-22")),
        false,
        Optional.empty(),
        language,
        Optional.empty(),
        LocalDate.of(2024, 7, 22));
  }

  private static Kind kind(String singular) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.singular().equals(singular))
        .findFirst()
        .orElse(Kind.ORGANISATIONS);
  }

  /// Such as "spared China minimal" or "customersAffected 1400000 customers about".
  private static String told(ProposedClaim claim) {
    String said =
        switch (claim.statement()) {
          case Statement.Thing(Party party) ->
              name(party) + claim.level().map(" "::concat).orElse("");
          case Statement.When(var date) -> date.lexical();
          case Statement.Number(Count count) ->
              count.low().toPlainString()
                  + (count.isSpan() ? "-" + count.high().toPlainString() : "")
                  + " "
                  + count.unit()
                  + " "
                  + count.qualifier().term()
                  + claim.about().map(party -> " of " + name(party)).orElse("");
        };
    String speaker =
        switch (claim.speaker()) {
          case Speaker.Publisher _ -> "";
          case Speaker.Known(var id) -> " by " + id.slug();
          case Speaker.Named(String words) -> " by " + words;
        };
    return claim.property()
        + " "
        + said
        + (claim.asserts() ? "" : " denied")
        + (claim.supersedes() ? " supersedes" : "")
        + (claim.hedged() ? " hedged" : "")
        + speaker;
  }

  private static String name(Party party) {
    return switch (party) {
      case Party.Known(var id) -> id.slug();
      case Party.Newcomer(_, String name) -> name;
    };
  }
}
