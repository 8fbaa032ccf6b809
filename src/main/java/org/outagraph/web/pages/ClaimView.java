package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;

/// A claim with a page of its own: what it says, its evidence, and who else speaks about that.
public final class ClaimView {
  private final Claim claim;
  private final Entity entity;
  private final ClaimLinks links;

  ClaimView(Claim claim, Entity entity, Known known) {
    this.claim = claim;
    this.entity = entity;
    this.links = new ClaimLinks(known, List.of());
  }

  public Claim claim() {
    return claim;
  }

  public Entity entity() {
    return entity;
  }

  public Evidence evidence() {
    return new Evidence(claim, links, figure());
  }

  public FactView fact() {
    return new FactView(entity.facts().getFirst(), links);
  }

  /// The figure that the statement itself gives.
  public Optional<Figure> figure() {
    return Figure.of(claim.object(), claim);
  }

  /// What the claim says of its subject: the property, or what its figure counts.
  public String property() {
    String words =
        ClaimWords.matter(claim)
            .map(KindWords::capital)
            .orElseGet(() -> PropertyWords.forward(claim.property()));
    return claim.stance() == Claim.Stance.DENIES ? "Not: " + words : words;
  }

  /// How all claims about the statement add up.
  public String standing() {
    return switch (entity.facts().getFirst().standing()) {
      case STANDS ->
          claim.stands()
              ? "The statement stands."
              : "The statement stands all the same: other claims carry it.";
      case CONTESTED -> Mark.CONTESTED.meaning();
      case REFUTED -> Mark.REFUTED.meaning();
    };
  }

  public Shown subject() {
    return Shown.of(claim.subject());
  }

  public Shown object() {
    return Shown.of(claim.object());
  }

  /// The other claims about the same statement.
  public List<Evidence> others() {
    return entity.facts().stream()
        .flatMap(fact -> fact.claims().stream())
        .filter(other -> !other.id().equals(claim.id()))
        .map(other -> new Evidence(other, links, figure()))
        .toList();
  }

  public List<ConflictView> conflicts() {
    return entity.conflicts().stream().map(conflict -> new ConflictView(conflict, links)).toList();
  }

  public List<MentionGroup> mentions() {
    return new Mentions(entity.id(), links).of(entity);
  }
}
