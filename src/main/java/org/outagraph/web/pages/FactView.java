package org.outagraph.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Claim;
import org.outagraph.model.Fact;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// A fact as a page shows it: what is said on the left, who says so on the right.
public final class FactView {
  private final Fact fact;
  private final ClaimLinks links;
  private final Optional<Section> opposite;

  FactView(Fact fact, ClaimLinks links) {
    this(fact, links, Optional.empty());
  }

  /// A fact whose value the page names in an opposed section as well.
  FactView(Fact fact, ClaimLinks links, Optional<Section> opposite) {
    this.fact = fact;
    this.links = links;
    this.opposite = opposite;
  }

  public Fact fact() {
    return fact;
  }

  /// What stands above the value: the property, or what a figure counts or an account is about.
  public String property() {
    return KindWords.capital(verb());
  }

  /// The same within a sentence.
  public String verb() {
    return best()
        .flatMap(ClaimWords::matter)
        .orElseGet(() -> KindWords.small(PropertyWords.forward(fact.property())));
  }

  public Shown subject() {
    return Shown.of(fact.subject());
  }

  /// The value; a date says how exactly the best claim means it.
  public Shown value() {
    return fact.object() instanceof Value.When(var date)
        ? Shown.date(date, DateWords.of(date, precision()))
        : Shown.of(fact.object());
  }

  private String precision() {
    return best()
        .flatMap(claim -> new Qualified(claim).thing("precision"))
        .map(Reference::localName)
        .orElse("");
  }

  public Optional<Figure> figure() {
    return best().flatMap(claim -> Figure.of(fact.object(), claim));
  }

  /// True if the value is whole sentences, which are not set like a name.
  public boolean isProse() {
    return fact.object() instanceof Value.Words;
  }

  /// The claims come with the best first.
  private Optional<Claim> best() {
    return fact.claims().stream().findFirst();
  }

  /// How hard, as the claims that stand say it.
  public List<Reference> levels() {
    Stream<Claim> standing = fact.claims().stream().filter(Claim::stands);
    Stream<Claim> counted = isRefuted() ? fact.claims().stream() : standing;
    return counted.flatMap(claim -> claim.level().stream()).distinct().toList();
  }

  public boolean isRefuted() {
    return fact.standing() == Fact.Standing.REFUTED;
  }

  public Optional<Mark> mark() {
    return switch (fact.standing()) {
      case STANDS -> Optional.empty();
      case CONTESTED -> Optional.of(Mark.CONTESTED);
      case REFUTED -> Optional.of(Mark.REFUTED);
    };
  }

  /// The section that says the opposite of the same party.
  public Optional<Section> opposite() {
    return opposite;
  }

  /// How many sources stand behind it, where that tells something.
  public String sources() {
    return fact.independentSources() > 1
        ? NumberWords.of(fact.independentSources()) + " independent sources"
        : "";
  }

  public List<Evidence> evidence() {
    Optional<Figure> shown = figure();
    return fact.claims().stream().map(claim -> new Evidence(claim, links, shown)).toList();
  }

  /// The kind of the value in the style sheet.
  public String type() {
    return fact.object().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
