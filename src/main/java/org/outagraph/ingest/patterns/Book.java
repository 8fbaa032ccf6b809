package org.outagraph.ingest.patterns;

import java.util.List;
import java.util.stream.Stream;
import org.outagraph.ingest.text.Span;

/// All patterns of a language. Safe for threads.
public final class Book {
  private final String language;
  private final Lexicon lexicon;
  private final List<Marking> markings;
  private final List<Rule> rules;
  private final List<Setting> settings;

  Book(
      String language,
      Lexicon lexicon,
      List<Marking> markings,
      List<Rule> rules,
      List<Setting> settings) {
    this.language = language;
    this.lexicon = lexicon;
    this.markings = List.copyOf(markings);
    this.rules = List.copyOf(rules);
    this.settings = List.copyOf(settings);
  }

  /// The first part of its tag, such as `en`.
  public String language() {
    return language;
  }

  public List<Marking> markings() {
    return markings;
  }

  /// The rules of a kind, such as `rule` or `speaker`.
  public Stream<Rule> rules(String kind) {
    return rules.stream().filter(rule -> rule.kind().equals(kind));
  }

  /// Lines that stand outside of rules, such as `decimal ,`.
  public Stream<Setting> settings(String key) {
    return settings.stream().filter(setting -> setting.key().equals(key));
  }

  /// A sentence, ready for patterns.
  public Tape tape(String text, Span sentence) {
    return new Tape(text, sentence, lexicon);
  }
}
