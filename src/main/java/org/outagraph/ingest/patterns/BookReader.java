package org.outagraph.ingest.patterns;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;

/// Reads the pattern files of one language into a book.
@OwnsState("the rule at hand; files are read by one thread")
final class BookReader {
  /// Patterns with more states would make reading slow.
  private static final int MOST_STATES = 20_000;

  private static final Pattern LET = Pattern.compile("let +([A-Za-z][A-Za-z0-9-]*) *= *(.*)");
  private static final Pattern MARK = Pattern.compile("mark +([a-z][a-z-]*) +(\\S+) *= *(.*)");
  private static final Pattern RULE = Pattern.compile("(rule|speaker) +([a-z][a-z0-9-]*)");
  private static final Pattern PLAIN = Pattern.compile("([a-z][a-z-]*)((?: +\\S+)*)");
  private static final Set<String> ALONE = Set.of("decimal", "thousands");

  private final String language;
  private final Lexicon lexicon = new Lexicon();
  private final Map<String, Expression> known = new HashMap<>();
  private final List<Marking> markings = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();
  private final Set<String> ruleNames = new HashSet<>();
  private @Nullable Building building;

  /// A rule of which not all lines were read.
  private record Building(
      String kind,
      String name,
      Fault place,
      List<Expression> ways,
      List<Setting> settings,
      List<Setting> examples) {}

  /// A line with those that go on from it.
  private record Line(String text, Fault place, boolean indented) {}

  BookReader(String language) {
    this.language = language;
  }

  void add(String file, List<String> lines) {
    for (Line line : joined(file, lines)) {
      if (line.indented()) {
        readWithin(line);
      } else {
        finishRule();
        readAlone(line);
      }
    }
    finishRule();
  }

  Book book() {
    return new Book(language, lexicon, markings, rules, settings);
  }

  /// Leaves out comments and empty lines; a line that begins with `|` goes on from the last.
  private static List<Line> joined(String file, List<String> lines) {
    List<Line> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String raw = Normalizer.normalize(lines.get(i), Normalizer.Form.NFC).replace('\t', ' ');
      String text = raw.strip();
      Fault place = new Fault(file, i + 1, raw.indexOf(text) + 1);
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (!text.startsWith("|")) {
        joined.add(new Line(text, place, raw.startsWith(" ")));
      } else if (joined.isEmpty()) {
        throw place.because("\"|\" goes on from a line above, and there is none");
      } else {
        Line last = joined.removeLast();
        joined.add(new Line(last.text() + " " + text, last.place(), last.indented()));
      }
    }
    return joined;
  }

  private void readAlone(Line line) {
    Matcher let = LET.matcher(line.text());
    if (let.matches()) {
      known.put(let.group(1), expression(let.group(2), line, let.start(2)));
      return;
    }
    Matcher mark = MARK.matcher(line.text());
    if (mark.matches()) {
      Expression expression = expression(mark.group(3), line, mark.start(3));
      markings.add(
          new Marking(
              mark.group(1),
              mark.group(2),
              assemble(expression, line.place()),
              slots(expression),
              line.place()));
      return;
    }
    Matcher rule = RULE.matcher(line.text());
    if (rule.matches()) {
      begin(rule, line.place());
      return;
    }
    Matcher plain = PLAIN.matcher(line.text());
    if (plain.matches() && ALONE.contains(plain.group(1))) {
      settings.add(setting(plain, line.place()));
      return;
    }
    throw line.place()
        .because(
            "a line begins with \"let NAME = …\", \"mark SLOT VALUE = …\", \"rule NAME\","
                + " \"speaker NAME\", \"decimal SIGN\" or \"thousands SIGN\"; lines of a rule are"
                + " indented",
            line.text());
  }

  private void begin(Matcher rule, Fault place) {
    if (!ruleNames.add(rule.group(2))) {
      throw place.because("another rule is called " + rule.group(2) + " already", rule.group(2));
    }
    building =
        new Building(
            rule.group(1),
            rule.group(2),
            place,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
  }

  private void readWithin(Line line) {
    Building rule = building;
    if (rule == null) {
      throw line.place().because("an indented line belongs to a rule, and none begins above it");
    }
    Matcher plain = PLAIN.matcher(line.text());
    if (line.text().startsWith("when ")) {
      rule.ways().add(expression(line.text().substring(5), line, 5));
    } else if (line.text().startsWith("example ")) {
      rule.examples()
          .add(new Setting("example", List.of(line.text().substring(8).strip()), line.place()));
    } else if (plain.matches()) {
      rule.settings().add(setting(plain, line.place()));
    } else {
      throw line.place().because("a line of a rule begins with \"when\" or with what follows");
    }
  }

  private static Setting setting(Matcher plain, Fault place) {
    String words = plain.group(2).strip();
    return new Setting(
        plain.group(1), words.isEmpty() ? List.of() : List.of(words.split(" +")), place);
  }

  private void finishRule() {
    Building rule = building;
    building = null;
    if (rule == null) {
      return;
    }
    if (rule.ways().isEmpty()) {
      throw rule.place().because("a rule needs a line \"when …\"", rule.name());
    }
    rules.add(
        new Rule(
            rule.kind(),
            rule.name(),
            assemble(new Expression.Choice(rule.ways()), rule.place()),
            rule.settings(),
            rule.examples(),
            rule.place()));
  }

  private Expression expression(String text, Line line, int column) {
    Fault place = line.place();
    return ExpressionReader.read(text, known, place.at(place.column() + column));
  }

  private Automaton assemble(Expression expression, Fault place) {
    Automaton automaton = Assembly.of(expression, lexicon);
    if (automaton.size() > MOST_STATES) {
      throw place.because(
          "the pattern has " + automaton.size() + " states, and " + MOST_STATES + " is the most");
    }
    return automaton;
  }

  private static Set<String> slots(Expression expression) {
    return switch (expression) {
      case Expression.Word _, Expression.Gap _ -> Set.of();
      case Expression.Slot slot -> Set.of(slot.slot());
      case Expression.Optional optional -> slots(optional.part());
      case Expression.Repeat repeat -> slots(repeat.part());
      case Expression.Group group -> slots(group.part());
      case Expression.Sequence sequence -> slots(sequence.parts());
      case Expression.Choice choice -> slots(choice.parts());
    };
  }

  private static Set<String> slots(List<Expression> parts) {
    Set<String> all = new HashSet<>();
    parts.forEach(part -> all.addAll(slots(part)));
    return all;
  }
}
