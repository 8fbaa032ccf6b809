package org.outagraph.ingest.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.mentions.World;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.PatternFiles;
import org.outagraph.ingest.reading.Manuscript;

/// Reads the claims that an article makes, by the patterns of its language. Safe for threads.
public final class ClaimReader {
  private final Map<String, Patterns> languages;

  /// The patterns of a language, ready for use.
  private record Patterns(Book book, Recogniser recogniser, List<ClaimRule> rules) {
    static Patterns of(Book book) {
      Triggers.check(book);
      return new Patterns(
          book,
          new Recogniser(book),
          book.rules("rule")
              .map(rule -> ClaimRule.of(book.language(), rule))
              .sorted(Comparator.comparing(rule -> !rule.alone()))
              .toList());
    }

    /// The rules for a sentence: some are only for the first ones, where news is told.
    List<ClaimRule> rulesAt(int sentence) {
      return sentence < LEAD
          ? rules
          : rules.stream().filter(rule -> rule.rule().first("lead").isEmpty()).toList();
    }
  }

  private static final int LEAD = 5;

  private ClaimReader(Map<String, Patterns> languages) {
    this.languages = Map.copyOf(languages);
  }

  /// Reads the pattern files of a folder, one folder below it for each language.
  ///
  /// @throws org.outagraph.model.ProblemException with file and line if one cannot be used
  public static ClaimReader of(Path patterns) {
    Map<String, Patterns> languages = new TreeMap<>();
    PatternFiles.read(patterns).forEach((tag, book) -> languages.put(tag, Patterns.of(book)));
    return new ClaimReader(languages);
  }

  /// The claims of an article in the order of its sentences; none if nobody wrote patterns for its
  /// language. If it is about no outage, only facts about policies.
  public List<ProposedClaim> read(
      Manuscript manuscript, Mentions mentions, List<OutageMatch> matches) {
    return read(manuscript, mentions, matches, World.EMPTY);
  }

  /// The same, with what is known of the policies that the article names.
  public List<ProposedClaim> read(
      Manuscript manuscript, Mentions mentions, List<OutageMatch> matches, World world) {
    Patterns patterns = languages.get(language(manuscript));
    if (patterns == null || manuscript.text().isEmpty()) {
      return List.of();
    }
    Countries countries = Countries.of(mentions);
    Dates dates = new Dates(manuscript.today(), countries);
    Outages outages = new Outages(matches, manuscript.today());
    Article article =
        Article.of(manuscript, mentions, patterns.book(), patterns.recogniser(), dates, countries);
    Optional<Party> us = article.first(outages::isFirstVendor);
    Memory memory = new Memory(article.zone(), manuscript.today(), article.standIns());
    List<ProposedClaim> claims = new ArrayList<>();
    List<ProposedClaim> near = new ArrayList<>();
    List<ProposedClaim> laws = new ArrayList<>();
    var known = new KnownPolicies(world);
    var policies = new PolicyReader(known);
    for (int number = 0; number < article.sentences().size(); number++) {
      int index = number;
      Sentence sentence = article.sentences().get(number);
      ClaimMaker.Speakers speakers = (from, to) -> article.speaker(index, from, to);
      var maker = new ClaimMaker(sentence, outages, memory, speakers);
      Numbers.withdrawn(sentence).findFirst().ifPresent(memory::remember);
      claims.addAll(claims(patterns.rulesAt(number), sentence, maker));
      maker.startOfAnother().ifPresent(claims::add);
      near.addAll(TriggerReader.read(sentence, outages, memory, speakers, us));
      laws.addAll(policies.read(sentence, speakers));
      memory.remember(sentence);
    }
    List<ProposedClaim> all = PolicyClaims.together(Beside.rules(claims, near), laws, known);
    List<ProposedClaim> undenied = new Rebuttals(article.sentences(), outages).appliedTo(all);
    List<ProposedClaim> standing = Numbers.in(article.sentences()).applyTo(undenied);
    return SecondLook.at(new Credits(article.sentences(), known).given(standing), outages);
  }

  private static List<ProposedClaim> claims(
      List<ClaimRule> rules, Sentence sentence, ClaimMaker maker) {
    List<ProposedClaim> claims = new ArrayList<>();
    Set<Element> used = new HashSet<>();
    for (ClaimRule rule : rules) {
      for (Match match : rule.find(sentence.tape())) {
        List<Element> numbers =
            Stream.of("count", "number", "whole", "sum", "portion")
                .flatMap(match::elements)
                .toList();
        boolean free = numbers.stream().noneMatch(number -> overlaps(used, number));
        if (free || rule.alone()) {
          claims.addAll(maker.make(rule, match));
        }
        if (rule.alone()) {
          used.addAll(numbers);
        }
      }
    }
    return claims;
  }

  private static boolean overlaps(Set<Element> used, Element number) {
    return used.stream()
        .anyMatch(other -> other.from() < number.to() && number.from() < other.to());
  }

  private static String language(Manuscript manuscript) {
    return manuscript.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
