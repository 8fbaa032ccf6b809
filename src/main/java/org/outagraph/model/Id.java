package org.outagraph.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a thing of ours: its kind and its slug, for example `outages:crowdstrike-2024-07`.
public record Id(Kind kind, String slug) implements Comparable<Id> {
  private static final Pattern SLUG =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?");

  public Id {
    if (!isSlug(slug)) {
      throw new Problem.Invalid(
              kind.singular(),
              slug,
              "a slug has letters, digits, hyphens and inner dots, 200 at most")
          .toException();
    }
  }

  /// True if the text can be a slug.
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  /// The id that an absolute IRI stands for, if it is one of ours.
  public static Optional<Id> ofIri(String iri) {
    return iri.startsWith(Names.BASE)
        ? ofPath(iri.substring(Names.BASE.length()))
        : Optional.empty();
  }

  /// The id in `kind/slug`, if it is one.
  public static Optional<Id> ofPath(String path) {
    return split(path, '/');
  }

  /// The id in `kind:slug`, if it is one.
  public static Optional<Id> ofCurie(String curie) {
    return split(curie, ':');
  }

  private static Optional<Id> split(String text, char mark) {
    int at = text.indexOf(mark);
    if (at < 0 || !isSlug(text.substring(at + 1))) {
      return Optional.empty();
    }
    return Kind.ofPath(text.substring(0, at)).map(kind -> new Id(kind, text.substring(at + 1)));
  }

  /// The absolute IRI.
  public String iri() {
    return Names.BASE + path();
  }

  /// `kind/slug`, which is also the address on the server after its first `/`.
  public String path() {
    return kind.path() + "/" + slug;
  }

  /// `kind:slug`, as Turtle and SPARQL write it.
  public String curie() {
    return kind.path() + ":" + slug;
  }

  @Override
  public int compareTo(Id other) {
    return iri().compareTo(other.iri());
  }

  @Override
  public String toString() {
    return curie();
  }
}
