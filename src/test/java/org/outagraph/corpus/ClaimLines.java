package org.outagraph.corpus;

import org.outagraph.model.Kind;
import org.outagraph.model.Names;

/// Writes one claim in its stored form, every line explicit.
final class ClaimLines {
  private final String iri;
  private final Patch.About claim;

  ClaimLines(Patch patch, String slug, String recordedAt) {
    iri = Kind.CLAIMS.iri() + "/" + slug;
    claim = patch.about(iri);
    patch.countClaim();
    claim
        .link(Patch.RDF + "type", Names.ONTOLOGY + "Claim")
        .link(Patch.RDF + "type", Patch.RDF + "Statement")
        .link(Patch.og("status"), Patch.og("accepted"))
        .says(Patch.og("recordedAt"), Patch.typed(recordedAt, "dateTime"));
  }

  String iri() {
    return iri;
  }

  /// What is claimed; the object is an IRI in brackets or a literal.
  ClaimLines states(String subject, String property, String object) {
    claim
        .link(Patch.RDF + "subject", subject)
        .link(Patch.RDF + "predicate", Patch.og(property))
        .says(Patch.RDF + "object", object);
    return this;
  }

  /// A claim of the editors, which asserts and ranks as most do.
  void editorial() {
    holds("asserts", "normal");
    says("basis", Patch.iri(Patch.og("editorial")));
    says("assertedBy", Patch.iri(Kind.ORGANISATIONS.iri() + "/outagraph-editors"));
  }

  ClaimLines holds(String stance, String rank) {
    claim.link(Patch.og("stance"), Patch.og(stance)).link(Patch.og("rank"), Patch.og(rank));
    return this;
  }

  ClaimLines reported(MadeUpArticle article) {
    claim
        .link(Patch.og("basis"), Patch.og("reported"))
        .link(Patch.og("reportedIn"), article.iri())
        .says(Patch.og("reportedAt"), Patch.date(article.published().toString()));
    return this;
  }

  /// Any other line.
  ClaimLines says(String property, String object) {
    claim.says(Patch.og(property), object);
    return this;
  }

  ClaimLines concept(Kind kind, String concept) {
    claim.link(Patch.og(kindProperty(kind)), kind.iri() + "/" + concept);
    return this;
  }

  private static String kindProperty(Kind kind) {
    return switch (kind) {
      case LEVELS -> "level";
      case SERVICES -> "service";
      case UNITS -> "countUnit";
      case REASONS -> "because";
      default -> throw new IllegalArgumentException(kind + " qualifies no claim");
    };
  }
}
