package org.outagraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.outagraph.model.Violation;

/// One Turtle 1.2 file as it was read: its triples as far as they could be read, and what is wrong
/// with its syntax.
///
/// Blank nodes get the same names at each reading, so that reading a file again changes nothing.
///
/// @param name the file as the user named it
/// @param text its text
/// @param triples the triples up to the first fault that ends reading
/// @param faults broken grammar, bad IRIs, impossible literals
record TurtleFile(String name, String text, List<Triple> triples, List<Violation> faults) {
  TurtleFile {
    triples = List.copyOf(triples);
    faults = List.copyOf(faults);
  }

  /// Reads a file.
  static TurtleFile read(Path file) {
    String name = file.toString();
    try {
      return read(name, Files.readString(file, StandardCharsets.UTF_8));
    } catch (java.nio.charset.CharacterCodingException e) {
      return new TurtleFile(
          name, "", List.of(), List.of(new Violation(name, 0, "", "The file is not UTF-8 text.")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads text that came from a file of that name, or stands for one.
  static TurtleFile read(String name, String text) {
    List<Triple> triples = new ArrayList<>();
    List<Violation> faults = new ArrayList<>();
    try {
      RDFParser.create()
          .fromString(text)
          .lang(Lang.TURTLE)
          .base("file:///" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "/")
          .labelToNode(LabelToNode.createScopeByDocumentHash(seed(name)))
          .checking(true)
          .errorHandler(new Collecting(name, faults))
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(triple);
                }
              });
    } catch (RiotException e) {
      if (faults.isEmpty()) {
        faults.add(new Violation(name, 0, "", SyntaxSentence.of(String.valueOf(e.getMessage()))));
      }
    }
    return new TurtleFile(name, text, triples, faults);
  }

  private static UUID seed(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return UUID.nameUUIDFromBytes(last.getBytes(StandardCharsets.UTF_8));
  }

  private record Collecting(String file, List<Violation> faults) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      note(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      note(message, line, column);
      throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }

    private void note(String message, long line, long column) {
      String place = column > 0 ? "column " + column + ": " : "";
      faults.add(
          new Violation(file, (int) Math.max(0, line), "", place + SyntaxSentence.of(message)));
    }
  }
}
