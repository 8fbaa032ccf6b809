package org.outagraph.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Names;
import org.outagraph.model.Violation;

/// The terms of the ontology with the files and lines where they are written, to be checked.
final class OntologyTerms {
  private static final Set<Node> TERM_CLASSES =
      Set.of(Vocabulary.CLASS, Vocabulary.PROPERTY, Vocabulary.CONCEPT, Vocabulary.CONCEPT_SCHEME);

  private final List<TurtleFile> files;
  private final Map<String, ReadFiles.Place> places = new HashMap<>();

  private OntologyTerms(List<TurtleFile> files) {
    this.files = files;
    for (TurtleFile file : files) {
      TurtlePlaces.of(file.text())
          .subjects()
          .forEach((iri, line) -> places.putIfAbsent(iri, new ReadFiles.Place(file.name(), line)));
    }
  }

  static OntologyTerms read(Path folder) {
    Stream<Path> paths =
        Stream.of(
                Stream.of(folder.resolve("outagraph.ttl")).filter(Files::exists),
                Folder.files(folder.resolve("core"), ".ttl").stream(),
                Folder.files(folder.resolve("alignments"), ".ttl").stream())
            .flatMap(files -> files);
    return new OntologyTerms(paths.map(TurtleFile::read).toList());
  }

  /// What is wrong with the terms, in a graph that holds nothing but the vocabulary.
  List<Violation> check(CheckedGraph vocabulary) {
    List<Violation> faults = new ArrayList<>(vocabulary.check(vocabulary.subjects()));
    Set<String> faulty = faults.stream().map(Violation::node).collect(Collectors.toSet());
    for (Violation incomplete : incomplete()) {
      if (!faulty.contains(incomplete.node())) {
        faults.add(incomplete);
      }
    }
    return located(faults);
  }

  /// Each of our terms has a label, a definition and an example.
  private List<Violation> incomplete() {
    Set<Triple> triples = new HashSet<>();
    files.forEach(file -> triples.addAll(file.triples()));
    Map<Node, Set<Node>> properties = new HashMap<>();
    Set<Node> terms = new HashSet<>();
    for (Triple triple : triples) {
      properties
          .computeIfAbsent(triple.getSubject(), s -> new HashSet<>())
          .add(triple.getPredicate());
      if (triple.getPredicate().equals(Vocabulary.TYPE)
          && TERM_CLASSES.contains(triple.getObject())
          && triple.getSubject().isURI()
          && triple.getSubject().getURI().startsWith(Names.BASE)) {
        terms.add(triple.getSubject());
      }
    }
    List<Violation> faults = new ArrayList<>();
    for (Node term : terms) {
      Set<Node> said = properties.getOrDefault(term, Set.of());
      require(said.contains(Vocabulary.LABEL), term, "label: write rdfs:label", faults);
      require(
          said.contains(Vocabulary.DEFINITION), term, "definition: write skos:definition", faults);
      require(said.contains(Vocabulary.EXAMPLE), term, "example: write skos:example", faults);
    }
    return faults;
  }

  private static void require(boolean there, Node term, String what, List<Violation> faults) {
    if (!there) {
      faults.add(new Violation("", 0, Words.of(term), "The term has no " + what + "."));
    }
  }

  /// The faults with file and line where their nodes are terms.
  List<Violation> located(List<Violation> faults) {
    return new ReadFiles(QuadChange.NONE, List.of(), places).located(faults);
  }
}
