package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.patterns.Capture;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Rule;
import org.outagraph.ingest.patterns.Setting;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.Id;

/// A rule of a pattern file, understood as claims that follow from it.
///
/// @param rule the rule as it was read
/// @param name how claims name it: `en/affected-passive`
/// @param conclusions the claims
/// @param level the level that it says
/// @param because reasons that it says
/// @param asserts false if the claims are denied
/// @param hedged true if its words leave a doubt
/// @param supersedes true if it corrects an earlier figure
/// @param alone true if other rules may not use its numbers
/// @param confidence how often it is right, from 0 to 1
record ClaimRule(
    Rule rule,
    String name,
    List<Conclusion> conclusions,
    Optional<String> level,
    List<Id> because,
    boolean asserts,
    boolean hedged,
    boolean supersedes,
    boolean alone,
    double confidence) {
  private static final Set<String> LEVELS = Set.of("none", "minimal", "moderate", "severe");
  private static final Set<String> KEYS =
      Set.of(
          "claim",
          "level",
          "because",
          "denies",
          "hedged",
          "supersedes",
          "confidence",
          "about",
          "count",
          "unit",
          "firm",
          "lead",
          "alone");
  private static final double USUAL = 0.8;

  /// A claim that follows.
  ///
  /// @param property the local name of its property
  /// @param type what that takes
  /// @param from the slots or groups that fill it
  /// @param constant a concept that is always meant
  record Conclusion(String property, Property type, List<String> from, List<Id> constant) {
    /// What fills it in a match.
    Stream<Capture> captures(Match match) {
      return match.captures().stream().filter(capture -> from.contains(capture.name()));
    }
  }

  /// The places where it applies; dates are those nearest to its words.
  List<Match> find(Tape tape) {
    boolean dates = conclusions.stream().anyMatch(it -> it.type() == Property.DATE);
    return dates ? rule.pattern().findNearest(tape) : rule.pattern().find(tape);
  }

  static ClaimRule of(String language, Rule rule) {
    for (Setting setting : rule.settings()) {
      if (!KEYS.contains(setting.key())) {
        throw setting
            .place()
            .because(
                "a line of a rule begins with \"when\", \"example\" or one of "
                    + String.join(", ", KEYS.stream().sorted().toList()),
                setting.key());
      }
    }
    List<Conclusion> conclusions = rule.all("claim").map(ClaimRule::conclusion).toList();
    if (conclusions.isEmpty()) {
      throw rule.place().because("a rule needs a line \"claim PROPERTY SLOT\"", rule.name());
    }
    return new ClaimRule(
        rule,
        language + "/" + rule.name(),
        conclusions,
        rule.first("level").map(ClaimRule::level),
        rule.all("because").flatMap(it -> ids(it).stream()).toList(),
        rule.first("denies").isEmpty(),
        rule.first("hedged").isPresent(),
        rule.first("supersedes").isPresent(),
        rule.first("alone").isPresent(),
        rule.first("confidence").map(ClaimRule::confidence).orElse(USUAL));
  }

  private static Conclusion conclusion(Setting setting) {
    if (setting.words().size() < 2) {
      throw setting.place().because("a claim is \"claim PROPERTY SLOT…\", as in claim cause cause");
    }
    String property = setting.words().getFirst();
    Property type =
        Property.of(property)
            .orElseThrow(
                () ->
                    setting.place().because("there is no claimed property of that name", property));
    List<String> from = new ArrayList<>();
    List<Id> constant = new ArrayList<>();
    for (String word : new HashSet<>(setting.words().subList(1, setting.words().size()))) {
      if (word.contains(":")) {
        constant.add(id(word, setting));
      } else {
        from.add(word);
      }
    }
    return new Conclusion(property, type, List.copyOf(from), List.copyOf(constant));
  }

  private static List<Id> ids(Setting setting) {
    return setting.words().stream().map(word -> id(word, setting)).toList();
  }

  private static Id id(String word, Setting setting) {
    return Id.ofCurie(word)
        .orElseThrow(
            () -> setting.place().because("a concept is written as in reasons:redundancy", word));
  }

  private static String level(Setting setting) {
    if (!LEVELS.contains(setting.rest())) {
      throw setting.place().because("a level is none, minimal, moderate or severe", setting.rest());
    }
    return setting.rest();
  }

  private static double confidence(Setting setting) {
    if (!setting.rest().matches("0\\.\\d+|1")) {
      throw setting.place().because("confidence is a number from 0 to 1", setting.rest());
    }
    return Double.parseDouble(setting.rest());
  }
}
