package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Answer;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Claim;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Summary;

/// What a page may look up beyond what it is given.
public interface Known {
  /// The claim of that name, so that a page can say who speaks against another.
  Optional<Claim> claim(Id id);

  /// The name to show for a thing.
  Optional<String> label(Id id);

  /// Everything of a kind, for a form to choose from; empty if that is too much to choose from.
  List<Summary> choices(Kind kind);

  /// How the thing is cited.
  Optional<CitationEntry> citation(Id id);

  /// How the answer is cited.
  Optional<CitationEntry> citation(Answer answer);

  /// Nothing: pages then show names as they stand in addresses.
  static Known nothing() {
    return new Known() {
      @Override
      public Optional<Claim> claim(Id id) {
        return Optional.empty();
      }

      @Override
      public Optional<String> label(Id id) {
        return Optional.empty();
      }

      @Override
      public List<Summary> choices(Kind kind) {
        return List.of();
      }

      @Override
      public Optional<CitationEntry> citation(Id id) {
        return Optional.empty();
      }

      @Override
      public Optional<CitationEntry> citation(Answer answer) {
        return Optional.empty();
      }
    };
  }
}
