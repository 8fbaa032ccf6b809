package org.outagraph.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.outagraph.model.Languages;
import org.outagraph.model.OwnsState;

/// Finds the name to show for anything, in the language nearest to those wanted: its label, what a
/// claim says in short, or words made from what there is. Never an IRI.
@OwnsState("remembers names; lives in one thread for one reading")
public final class Naming {
  private static final int KEPT = 50_000;
  private static final int LONGEST_VALUE = 80;

  /// The first of these that a thing has gives its name.
  private static final List<Node> NAMES =
      List.of(
          Vocabulary.LABEL,
          Vocabulary.PREF_LABEL,
          Vocabulary.SUMMARY,
          Vocabulary.TITLE,
          Vocabulary.NAME);

  private static final Pattern BREAKS = Pattern.compile("[-_+\\s]+");
  private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z0-9])([A-Z])(?![A-Z])");

  private final Graph graph;
  private final Map<String, InLanguages> choices = new HashMap<>();
  private final InLanguages inEnglish;

  public Naming(Graph graph) {
    this.graph = graph;
    this.inEnglish = new InLanguages(Languages.ENGLISH);
  }

  /// Names in the languages that the tags, with commas between them, ask for.
  public InLanguages in(String tags) {
    return choices.computeIfAbsent(tags, it -> new InLanguages(Languages.of(it)));
  }

  /// Names in English, or as near to it as there is.
  public InLanguages inEnglish() {
    return inEnglish;
  }

  /// Names in one choice of languages.
  @OwnsState("remembers names; lives in one thread for one reading")
  public final class InLanguages {
    private final Map<Node, Node> known = new HashMap<>();
    private final Comparator<Node> nearestFirst;

    private InLanguages(Languages languages) {
      this.nearestFirst =
          Comparator.comparing(Node::getLiteralLanguage, languages.nearestFirst())
              .thenComparing(Node::getLiteralLexicalForm);
    }

    /// The name as a literal: of a stored name, with the language that it has.
    public Node name(Node thing) {
      if (thing.isLiteral()) {
        return thing;
      }
      Node name = known.get(thing);
      if (name == null) {
        name = lookUp(thing, nearestFirst);
        if (known.size() >= KEPT) {
          known.clear();
        }
        known.put(thing, name);
      }
      return name;
    }

    /// The words of the name.
    public String words(Node thing) {
      return name(thing).getLiteralLexicalForm();
    }
  }

  private Node lookUp(Node thing, Comparator<Node> nearestFirst) {
    if (thing.isTripleTerm()) {
      return NodeFactory.createLiteralString(said(thing.getTriple(), false, nearestFirst));
    }
    return stored(thing, nearestFirst)
        .orElseGet(() -> NodeFactory.createLiteralString(made(thing, nearestFirst)));
  }

  private Optional<Node> stored(Node thing, Comparator<Node> nearestFirst) {
    for (Node property : NAMES) {
      Optional<Node> nearest =
          objects(thing, property).stream()
              .filter(name -> name.isLiteral() && !name.getLiteralLexicalForm().isBlank())
              .min(nearestFirst);
      if (nearest.isPresent()) {
        return nearest;
      }
    }
    return Optional.empty();
  }

  private String made(Node thing, Comparator<Node> nearestFirst) {
    List<Node> subjects = objects(thing, Vocabulary.SUBJECT);
    List<Node> predicates = objects(thing, Vocabulary.PREDICATE);
    List<Node> objects = objects(thing, Vocabulary.OBJECT);
    if (subjects.size() == 1 && predicates.size() == 1 && objects.size() == 1) {
      boolean denies = graph.contains(thing, Vocabulary.STANCE, Vocabulary.DENIES);
      Node subject = subjects.getFirst();
      if (!subject.equals(thing) && !objects.getFirst().equals(thing)) {
        return said(
            Triple.create(subject, predicates.getFirst(), objects.getFirst()),
            denies,
            nearestFirst);
      }
    }
    return thing.isURI() ? localName(thing.getURI()) : "(no name)";
  }

  /// Names within names are only looked up, so that claims about each other come to an end.
  private String said(Triple said, boolean denies, Comparator<Node> nearestFirst) {
    return said(
        part(said.getSubject(), nearestFirst),
        denies,
        part(said.getPredicate(), nearestFirst),
        part(said.getObject(), nearestFirst));
  }

  private String part(Node node, Comparator<Node> nearestFirst) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return stored(node, nearestFirst)
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> node.isURI() ? localName(node.getURI()) : "(no name)");
  }

  /// The name of a claim from the words for its parts: `Falcon outage: spared China`.
  public static String said(String subject, boolean denies, String property, String value) {
    return subject + ": " + (denies ? "not " : "") + property + " " + shortened(value);
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST_VALUE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_VALUE - 1);
    return words.substring(0, space > 0 ? space : LONGEST_VALUE - 1) + "…";
  }

  /// The end of an IRI in words: `domestic supplier preference`, `supplied by`.
  static String localName(String iri) {
    String whole = iri.replaceAll("[/#:?=&]+$", "");
    int start = 0;
    for (int i = 0; i < whole.length(); i++) {
      start = "/#:?=&".indexOf(whole.charAt(i)) >= 0 ? i + 1 : start;
    }
    String name = BREAKS.matcher(decoded(whole.substring(start))).replaceAll(" ").strip();
    if (name.isEmpty()) {
      return "(no name)";
    }
    return Character.isLowerCase(name.charAt(0)) && name.indexOf(' ') < 0
        ? INNER_CAPITAL
            .matcher(name)
            .replaceAll(capital -> " " + capital.group().toLowerCase(Locale.ROOT))
        : name;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a per cent sign that stands for itself
    }
  }

  private List<Node> objects(Node thing, Node property) {
    ExtendedIterator<Triple> found = graph.find(thing, property, Node.ANY);
    List<Node> objects = new ArrayList<>();
    try {
      found.forEachRemaining(triple -> objects.add(triple.getObject()));
    } finally {
      found.close();
    }
    return objects;
  }
}
