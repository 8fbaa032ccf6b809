package org.outagraph.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.claims.Count;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// What the graph says already on the matter of a proposed claim.
///
/// @param agreeing claims that say the same
/// @param contradicting claims that deny it, or say the opposite of the same party
/// @param others claims with the same property and another value, such as an older figure
public record SameMatter(List<Claim> agreeing, List<Claim> contradicting, List<Claim> others) {
  private static final List<String> OPPOSITES = List.of("affected", "spared");

  /// Looks it up.
  public static SameMatter of(EntityReader graph, Proposal proposal) {
    ProposedClaim claim = proposal.now().claim();
    SameMatter matter = new SameMatter(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (claim.subject() instanceof Party.Known(Id subject)) {
      graph.entity(subject).map(Entity::facts).orElse(List.of()).stream()
          .forEach(fact -> matter.sort(fact, claim, proposal.claim()));
    }
    return matter;
  }

  private void sort(Fact fact, ProposedClaim claim, Id own) {
    String property = fact.property().localName();
    boolean isSameProperty = property.equals(claim.property());
    boolean isSameValue = isSame(fact.object(), claim.statement());
    boolean isOpposite =
        !isSameProperty
            && isSameValue
            && OPPOSITES.contains(property)
            && OPPOSITES.contains(claim.property());
    for (Claim known : fact.claims()) {
      if (known.id().equals(own) || !(isSameProperty || isOpposite)) {
        continue;
      }
      boolean asserts = known.stance() == Claim.Stance.ASSERTS;
      if (isSameProperty && !isSameValue) {
        boolean isOneOfMany = fact.object() instanceof Value.Thing;
        if (!isOneOfMany) {
          others.add(known);
        }
      } else if (isSameProperty && asserts == claim.asserts()) {
        agreeing.add(known);
      } else if (isSameProperty || asserts == claim.asserts()) {
        contradicting.add(known);
      }
    }
  }

  private static boolean isSame(Value value, Statement statement) {
    return switch (statement) {
      case Statement.Thing(Party.Known(Id id)) ->
          value instanceof Value.Thing(Reference thing) && thing.id().equals(Optional.of(id));
      case Statement.Thing(Party.Newcomer newcomer) -> false;
      case Statement.When(var date) -> value instanceof Value.When(var other) && other.equals(date);
      case Statement.Number(Count count) ->
          switch (value) {
            case Value.Amount(var number) -> !count.isSpan() && number.compareTo(count.low()) == 0;
            case Value.Span(var low, var high) ->
                low.compareTo(count.low()) == 0 && high.compareTo(count.high()) == 0;
            default -> false;
          };
    };
  }
}
