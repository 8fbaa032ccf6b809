package org.outagraph.graph.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.sparql.PreparedQuery;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Question;
import org.outagraph.model.Violation;

/// One question as its file says it, with what is wrong in the file.
final class QuestionFile {
  private static final List<String> KEYS = List.of("title", "why", "parameter", "column", "expect");
  private static final List<String> PLAIN_TYPES = List.of("text", "date", "number");
  private static final List<String> COLUMN_TYPES =
      List.of("thing", "things", "text", "number", "date", "truth");
  private static final Pattern PARAMETER =
      Pattern.compile("(\\w+) (\\S+) (optional|required)\\s*(.*)");
  private static final Pattern COLUMN = Pattern.compile("(\\w+) (\\S+)\\s*(.*)");
  private static final Pattern PAIR = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");
  private static final Pattern ROWS = Pattern.compile("rows (=|<=|>=|<|>) (\\d+)");

  private final String file;
  private final String name;
  private final List<Violation> faults = new ArrayList<>();
  private final List<Question.Parameter> parameters = new ArrayList<>();
  private final List<Question.Column> columns = new ArrayList<>();
  private final List<Question.Expectation> expectations = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final String text;

  private QuestionFile(Path path, String text) {
    this.file = path.toString();
    this.name = String.valueOf(path.getFileName()).replaceFirst("\\.rq$", "");
    this.text = text;
  }

  static QuestionFile read(Path path) {
    try {
      QuestionFile read = new QuestionFile(path, Files.readString(path));
      read.readHeader();
      read.checkQuery();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Violation> faults() {
    return List.copyOf(faults);
  }

  Question question() {
    return new Question(
        name,
        words.getOrDefault("title", ""),
        words.getOrDefault("why", ""),
        List.copyOf(parameters),
        List.copyOf(columns),
        List.copyOf(expectations),
        text);
  }

  private void fault(int line, String sentence) {
    faults.add(new Violation(file, line, "", sentence));
  }

  private void readHeader() {
    List<Header.Entry> entries = Header.of(text).entries();
    entries.forEach(this::readEntry);
    for (String key : List.of("title", "why")) {
      if (words.getOrDefault(key, "").isEmpty()) {
        fault(1, "The header has no line \"# " + key + ": …\".");
      }
    }
    entries.stream().filter(entry -> entry.key().equals("expect")).forEach(this::readExpectation);
    if (expectations.isEmpty()) {
      fault(1, "The header has no line \"# expect(…): …\" that could fail.");
    }
  }

  private void readEntry(Header.Entry entry) {
    switch (entry.key()) {
      case "title", "why" -> {
        if (words.put(entry.key(), entry.words()) != null) {
          fault(entry.line(), "The header says \"" + entry.key() + "\" twice.");
        }
      }
      case "parameter" -> readParameter(entry);
      case "column" -> readColumn(entry);
      case "expect" -> {}
      default ->
          fault(entry.line(), "A header line begins with one of " + String.join(", ", KEYS) + ".");
    }
  }

  private void readParameter(Header.Entry entry) {
    Matcher parts = PARAMETER.matcher(entry.words());
    if (!parts.matches()) {
      fault(
          entry.line(),
          "A parameter is written \"# parameter: name type optional|required What it is.\".");
      return;
    }
    String type = parts.group(2);
    if (!PLAIN_TYPES.contains(type) && Kind.ofPath(type).isEmpty()) {
      List<String> types =
          Stream.concat(Stream.of(Kind.values()).map(Kind::path), PLAIN_TYPES.stream()).toList();
      fault(entry.line(), "There is no type \"" + type + "\"; there are " + listed(types) + ".");
    }
    if (Question.RESERVED.contains(parts.group(1))) {
      fault(
          entry.line(),
          "A parameter cannot be called "
              + parts.group(1)
              + ": these mean the same for every question: "
              + listed(Question.RESERVED)
              + ".");
    }
    parameters.add(
        new Question.Parameter(
            parts.group(1), type, parts.group(3).equals("required"), parts.group(4)));
  }

  private void readColumn(Header.Entry entry) {
    Matcher parts = COLUMN.matcher(entry.words());
    if (!parts.matches() || !COLUMN_TYPES.contains(parts.group(2))) {
      fault(
          entry.line(),
          "A column is written \"# column: name type What it says.\", with one of the types "
              + listed(COLUMN_TYPES)
              + ".");
      return;
    }
    columns.add(new Question.Column(parts.group(1), parts.group(2), parts.group(3)));
  }

  private void readExpectation(Header.Entry entry) {
    Map<String, String> arguments = pairs(entry.given());
    known(
        entry,
        "parameter",
        arguments.keySet(),
        names(parameters.stream().map(Question.Parameter::name)));
    for (Question.Parameter parameter : parameters) {
      if (parameter.required() && !arguments.containsKey(parameter.name())) {
        fault(
            entry.line(),
            "The parameter " + parameter.name() + " is required, so it has to be given.");
      }
    }
    Matcher rows = ROWS.matcher(entry.words());
    if (rows.matches()) {
      expectations.add(
          new Question.Expectation(
              arguments, "rows", Map.of("rows", rows.group(1) + " " + rows.group(2))));
      return;
    }
    int space = entry.words().indexOf(' ');
    String verb = space < 0 ? entry.words() : entry.words().substring(0, space);
    Map<String, String> condition = pairs(entry.words().substring(verb.length()));
    if (!List.of("has", "lacks").contains(verb) || condition.isEmpty()) {
      fault(
          entry.line(),
          "An expectation is written \"# expect(parameter=value): has column=value …\", or with"
              + " lacks, or \"rows >= 3\".");
      return;
    }
    known(entry, "column", condition.keySet(), names(columns.stream().map(Question.Column::name)));
    expectations.add(new Question.Expectation(arguments, verb, condition));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      pairs.put(pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2));
    }
    return pairs;
  }

  private void known(Header.Entry entry, String what, Set<String> used, Set<String> known) {
    for (String name : used) {
      if (!known.contains(name)) {
        List<String> near = Nearest.to(name, known);
        fault(
            entry.line(),
            "There is no "
                + what
                + " \""
                + name
                + "\""
                + (near.isEmpty() ? "." : "; nearest: " + String.join(", ", near) + "."));
      }
    }
  }

  private void checkQuery() {
    try {
      PreparedQuery query = QueryRunner.prepared(text, Prefixes.standard());
      if (query.columns().isEmpty()) {
        fault(0, "A question is a SELECT.");
      }
      sameColumns(new HashSet<>(query.columns()));
      Set<String> variables = query.variables();
      for (Question.Parameter parameter : parameters) {
        if (!variables.contains(parameter.name())) {
          fault(0, "The query has no variable ?" + parameter.name() + " for the parameter.");
        }
      }
    } catch (ProblemException e) {
      fault(
          e.problem() instanceof Problem.Syntax syntax ? syntax.line() : 0, sentence(e.problem()));
    }
  }

  private static String sentence(Problem problem) {
    return problem instanceof Problem.Syntax fault
        ? fault.language() + ", column " + fault.column() + ": " + fault.reason()
        : problem.sentence();
  }

  private void sameColumns(Set<String> selected) {
    Set<String> described = names(columns.stream().map(Question.Column::name));
    for (String column : selected) {
      if (!described.contains(column)) {
        fault(0, "The header does not describe the column " + column + ".");
      }
    }
    for (String column : described) {
      if (!selected.contains(column)) {
        fault(0, "The query does not select ?" + column + ", which the header describes.");
      }
    }
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(Collectors.toSet());
  }

  private static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
