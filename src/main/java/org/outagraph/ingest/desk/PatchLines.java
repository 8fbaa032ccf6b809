package org.outagraph.ingest.desk;

import java.math.BigDecimal;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Names;
import org.outagraph.model.PartialDate;

/// A change of the graph while it is written, line by line; terms as in N-Triples.
final class PatchLines {
  static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  static final String SUBJECT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#subject>";
  static final String PREDICATE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate>";
  static final String OBJECT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#object>";
  static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
  static final String ALIAS = "<http://www.w3.org/2004/02/skos/core#altLabel>";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final StringBuilder lines = new StringBuilder();

  PatchLines add(Id subject, String property, String object) {
    return line("A ", subject, property, object);
  }

  PatchLines delete(Id subject, String property, String object) {
    return line("D ", subject, property, object);
  }

  private PatchLines line(String start, Id subject, String property, String object) {
    lines.append(start).append(iri(subject)).append(' ').append(property).append(' ');
    lines.append(object).append(" .\n");
    return this;
  }

  Change change() {
    return new Change(lines.toString());
  }

  static String iri(Id id) {
    return "<" + id.iri() + ">";
  }

  /// A term of our ontology.
  static String og(String name) {
    return "<" + Names.ONTOLOGY + name + ">";
  }

  static String words(String text, String language) {
    return quoted(text) + "@" + language;
  }

  static String text(String text) {
    return quoted(text);
  }

  static String truth(boolean value) {
    return typed(String.valueOf(value), "boolean");
  }

  static String integer(int value) {
    return typed(String.valueOf(value), "integer");
  }

  /// An integer where it is one.
  static String number(BigDecimal value) {
    String plain = plain(value);
    return typed(plain, plain.contains(".") ? "decimal" : "integer");
  }

  static String decimal(double value) {
    return typed(BigDecimal.valueOf(value).toPlainString(), "decimal");
  }

  static String range(BigDecimal low, BigDecimal high) {
    return quoted(plain(low) + "/" + plain(high)) + "^^" + og("range");
  }

  static String date(PartialDate date) {
    return typed(date.lexical(), date.precision().datatype());
  }

  static String address(String url) {
    return typed(url, "anyURI");
  }

  static String typed(String lexical, String type) {
    return quoted(lexical) + "^^<" + XSD + type + ">";
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(letter);
      }
    }
    return out.append('"').toString();
  }
}
