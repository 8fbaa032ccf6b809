package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.model.Attribute;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Kind;
import org.outagraph.model.Text;

/// All that a thing's page shows, in its order.
public final class EntityView {
  /// Attributes that are said in the head of the page.
  private static final Set<String> LEADING = Set.of("definition", "comment", "editorsNote");

  /// Reference data in the order in which an article is cited; the rest follows by name.
  private static final List<String> CITED =
      List.of("publisher", "originalPublisher", "author", "publishedAt", "address", "copyOf");

  private final Entity entity;
  private final ClaimLinks links;

  EntityView(Entity entity, Known known) {
    this.entity = entity;
    this.links = new ClaimLinks(known, entity.facts());
  }

  /// A part of the page with its facts.
  public record Part(Section section, List<FactView> facts) {
    /// True if the rows need their property said.
    public boolean isMixed() {
      return section != Section.HIT && section != Section.SPARED && section != Section.POLICIES;
    }

    /// The heading with its count where there is something to count.
    public String count() {
      return facts.size() > 1 ? NumberWords.of(facts.size()) : "";
    }
  }

  public Entity entity() {
    return entity;
  }

  public Kind kind() {
    return entity.id().kind();
  }

  /// What the thing is, in a sentence.
  public List<Shown> lead() {
    return values("definition", "comment").stream().map(Shown::asSentence).toList();
  }

  public List<Shown> notes() {
    return values("editorsNote");
  }

  private List<Shown> values(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                entity.attributes().stream()
                    .filter(attribute -> attribute.property().localName().equals(name)))
        .flatMap(attribute -> attribute.values().stream())
        .map(Shown::of)
        .toList();
  }

  /// Its other names, and its label in other languages.
  public List<Shown> aliases() {
    return Stream.concat(entity.labels().stream(), entity.aliases().stream())
        .filter(text -> !text.value().equals(entity.label()))
        .map(Text::value)
        .distinct()
        .map(this::named)
        .toList();
  }

  private Shown named(String name) {
    return Stream.concat(entity.labels().stream(), entity.aliases().stream())
        .filter(text -> text.value().equals(name))
        .findFirst()
        .map(Shown::words)
        .orElseGet(() -> Shown.plain(name));
  }

  public List<Part> parts() {
    Map<Section, List<FactView>> bySection = new EnumMap<>(Section.class);
    Section.expected(kind()).forEach(section -> bySection.put(section, new ArrayList<>()));
    for (Fact fact : entity.facts()) {
      bySection
          .computeIfAbsent(Section.of(fact), any -> new ArrayList<>())
          .add(new FactView(fact, links, opposite(fact)));
    }
    return bySection.entrySet().stream()
        .map(part -> new Part(part.getKey(), part.getValue()))
        .toList();
  }

  /// The section in which the same party stands as well: some say hit, others say spared.
  private Optional<Section> opposite(Fact fact) {
    Section own = Section.of(fact);
    return entity.facts().stream()
        .filter(other -> other.object().equals(fact.object()))
        .map(Section::of)
        .filter(section -> own.isOpposedTo(section))
        .findFirst();
  }

  public List<ConflictView> conflicts() {
    return entity.conflicts().stream().map(conflict -> new ConflictView(conflict, links)).toList();
  }

  public List<MentionGroup> mentions() {
    return new Mentions(entity.id(), links).of(entity);
  }

  /// What the statements that name the thing have in common.
  public String mentionsTitle() {
    return kind() == Kind.ARTICLES ? "What is taken from it" : "Where it comes up";
  }

  /// True if the reference data is what people come for.
  public boolean isReferenceFirst() {
    return kind() == Kind.ARTICLES;
  }

  /// How many statements name the thing and are not shown.
  public long mentionsLeftOut() {
    return entity.mentionsTotal() - entity.mentions().size();
  }

  /// Reference data, one property a line.
  public List<Property> reference() {
    return entity.attributes().stream()
        .filter(attribute -> !LEADING.contains(attribute.property().localName()))
        .sorted(Comparator.comparingInt(EntityView::place))
        .map(EntityView::property)
        .toList();
  }

  private static int place(Attribute attribute) {
    int place = CITED.indexOf(attribute.property().localName());
    return place < 0 ? CITED.size() : place;
  }

  private static Property property(Attribute attribute) {
    boolean language = PropertyWords.is(attribute.property(), "language");
    return new Property(
        PropertyWords.forward(attribute.property()),
        attribute.values().stream()
            .map(value -> language ? Languages.shown(value) : Shown.of(value))
            .toList());
  }

  /// What to say where nothing is reported; empty if something is.
  public String notReported() {
    if (kind() == Kind.REGIONS) {
      return entity.mentions().stream().anyMatch(EntityView::saysHitOrSpared)
          ? ""
          : "Not reported: no article read here says that an outage hit it or spared it. That does"
              + " not mean that it was unaffected.";
    }
    return entity.facts().isEmpty() && entity.mentions().isEmpty()
        ? "No claim is about it yet, and none names it."
        : "";
  }

  private static boolean saysHitOrSpared(Fact fact) {
    return PropertyWords.is(fact.property(), "affected")
        || PropertyWords.is(fact.property(), "spared");
  }
}
