package org.outagraph.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.outagraph.model.Fact;
import org.outagraph.model.Kind;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// The parts of a thing's page that hold facts, in the order of the page.
public enum Section {
  COURSE("What happened", ""),
  HIT(
      "Who was hit",
      "Not reported: no article read here says whom it hit. That does not mean that nobody was."),
  SPARED(
      "Who was spared",
      "Not reported: no article read here says that anybody was spared. That is neither a yes nor a"
          + " no."),
  FIGURES("Figures", ""),
  POLICIES("Policies that bear on it", ""),
  ACCOUNTS("What sources tell", ""),
  SAID("What is said of it", "");

  private static final Set<String> COURSE_PROPERTIES =
      Set.of(
          "startedAt",
          "endedAt",
          "duration",
          "timeToFullRestoration",
          "cause",
          "originatedIn",
          "responsible",
          "operator",
          "victim",
          "compromisedSupplier");

  private final String title;
  private final String whenEmpty;

  Section(String title, String whenEmpty) {
    this.title = title;
    this.whenEmpty = whenEmpty;
  }

  public String title() {
    return title;
  }

  /// What to say of an outage about which nothing is reported here; empty if the section is left
  /// out.
  public String whenEmpty() {
    return whenEmpty;
  }

  /// The end of the section's address on the page.
  public String anchor() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// True if a party that stands in one of them hardly belongs into the other.
  boolean isOpposedTo(Section other) {
    return (this == HIT && other == SPARED) || (this == SPARED && other == HIT);
  }

  /// Those that a page of the kind always has, filled or not.
  static List<Section> expected(Kind kind) {
    return kind == Kind.OUTAGES ? List.of(HIT, SPARED) : List.of();
  }

  static Section of(Fact fact) {
    Reference property = fact.property();
    if (!PropertyWords.isOurs(property)) {
      return SAID;
    }
    String name = property.localName();
    if (COURSE_PROPERTIES.contains(name)) {
      return COURSE;
    }
    return switch (name) {
      case "affected" -> HIT;
      case "spared" -> SPARED;
      case "relatedPolicy" -> POLICIES;
      case "account" -> ACCOUNTS;
      default -> isFigure(fact.object()) ? FIGURES : SAID;
    };
  }

  private static boolean isFigure(Value value) {
    return value instanceof Value.Amount || value instanceof Value.Span;
  }
}
