package org.outagraph.corpus;

import org.outagraph.model.Change;
import org.outagraph.model.Names;

/// The lines of a change that only adds, as RDF Patch.
final class Patch {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  static final String ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final StringBuilder lines = new StringBuilder();
  private int claims;

  /// The IRI of a term of the ontology.
  static String og(String name) {
    return Names.ONTOLOGY + name;
  }

  /// What is said of a subject, line by line.
  About about(String subject) {
    return new About(subject);
  }

  /// Notes that one more claim is among the lines.
  void countClaim() {
    claims++;
  }

  int claims() {
    return claims;
  }

  Change change() {
    return new Change(lines.toString());
  }

  static String iri(String iri) {
    return "<" + iri + ">";
  }

  static String date(String date) {
    return typed(
        date,
        switch (date.length()) {
          case 4 -> "gYear";
          case 7 -> "gYearMonth";
          case 10 -> "date";
          default -> "dateTime";
        });
  }

  static String number(long number) {
    return typed(Long.toString(number), "integer");
  }

  static String typed(String words, String type) {
    return quoted(words) + "^^<" + XSD + type + ">";
  }

  static String range(long low, long high) {
    return quoted(low + "/" + high) + "^^" + iri(og("range"));
  }

  static String words(String words, String language) {
    return quoted(words) + "@" + language;
  }

  static String plain(String words) {
    return quoted(words);
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// Adds lines about one subject.
  final class About {
    private final String start;

    private About(String subject) {
      start = "A <" + subject + "> <";
    }

    /// Adds a line with an object as it stands in the text.
    About says(String property, String object) {
      lines.append(start).append(property).append("> ").append(object).append(" .\n");
      return this;
    }

    About is(String type) {
      return link(RDF + "type", og(type));
    }

    About link(String property, String object) {
      return says(property, Patch.iri(object));
    }

    About in(String language, String property, String words) {
      return says(property, Patch.words(words, language));
    }
  }
}
