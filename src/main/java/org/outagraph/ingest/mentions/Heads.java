package org.outagraph.ingest.mentions;

import java.util.Optional;
import org.outagraph.model.Kind;

/// What a noun for a firm or a service says about its name, with the words before it: a "cloud
/// company", a "delivery firm".
final class Heads {
  private static final int MODIFIERS = 3;

  private final Surroundings words;

  Heads(Surroundings words) {
    this.words = words;
  }

  /// True if the words before the noun decide; else the noun alone does.
  boolean isModified(int head) {
    return modified(head).isPresent();
  }

  Kind kind(int head) {
    Kind plain = plain(head);
    return plain == Kind.PRODUCTS ? plain : modified(head).orElse(plain);
  }

  /// What speaks or acts is no product.
  Kind actor(int head) {
    return modified(head).orElse(Kind.ORGANISATIONS);
  }

  private Optional<Kind> modified(int head) {
    for (int at = head - 1; at >= 0 && at > head - MODIFIERS && words.joins(at + 1); at--) {
      if (words.is("tech", at)) {
        return Optional.of(Kind.VENDORS);
      }
      if (words.is("trade", at)) {
        return Optional.of(Kind.ORGANISATIONS);
      }
    }
    return Optional.empty();
  }

  /// "the platform X" is a product; "streaming platform X" is who offers it.
  Kind plain(int head) {
    String word = words.folded(head);
    if (NewcomerWords.has("shop", word)) {
      boolean isProduct =
          (word.equals("platform") || word.equals("service")) && words.isOwned(head);
      return isProduct ? Kind.PRODUCTS : Kind.ORGANISATIONS;
    }
    return NewcomerWords.has("seller", word) ? Kind.VENDORS : Kind.ORGANISATIONS;
  }
}
