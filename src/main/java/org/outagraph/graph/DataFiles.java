package org.outagraph.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Problem;
import org.outagraph.model.Violation;

/// Reads data files, Turtle 1.2 as people write it, into one change, and says file, line and
/// sentence for everything that is wrong with them by themselves: broken syntax, names that mean
/// nothing, claims without a name or with the name of another, and statements in the wrong form.
public final class DataFiles {
  private static final Comparator<Violation> IN_ORDER =
      Comparator.comparing(Violation::file)
          .thenComparingInt(Violation::line)
          .thenComparing(Violation::node)
          .thenComparing(Violation::message);

  private final List<TurtleFile> files;
  private final Map<TurtleFile, TurtlePlaces> places = new LinkedHashMap<>();
  private final Ontology ontology;
  private final List<Violation> faults = new ArrayList<>();

  private DataFiles(List<TurtleFile> files, Ontology ontology) {
    this.files = files;
    this.ontology = ontology;
    for (TurtleFile file : files) {
      places.put(file, TurtlePlaces.of(file.text()));
    }
  }

  /// Reads files that speak only of each other and of the ontology.
  public static ReadFiles read(List<Path> files, Ontology ontology) {
    return read(files, ontology, Set.of());
  }

  /// Reads every data file of a folder but the templates.
  public static ReadFiles readFolder(Path folder, Ontology ontology) {
    return read(Folder.files(folder, ".ttl"), ontology);
  }

  /// Reads files that may also speak of what is known already, such as [GraphStore#names()].
  public static ReadFiles read(List<Path> files, Ontology ontology, Set<Node> alsoKnown) {
    return readTurtle(files.parallelStream().map(TurtleFile::read).toList(), ontology, alsoKnown);
  }

  static ReadFiles readTurtle(
      List<TurtleFile> files, Ontology ontology, Collection<Node> alsoKnown) {
    return new DataFiles(files, ontology).read(alsoKnown);
  }

  private ReadFiles read(Collection<Node> alsoKnown) {
    files.forEach(file -> faults.addAll(file.faults()));
    findStrangeNames(alsoKnown);
    findNamelessClaims();
    findSharedClaims();
    findHiddenStatements();
    List<Triple> triples = files.stream().flatMap(file -> file.triples().stream()).toList();
    return new ReadFiles(
        QuadChange.adding(triples),
        faults.stream().distinct().sorted(IN_ORDER).toList(),
        bestPlaces());
  }

  private void findStrangeNames(Collection<Node> alsoKnown) {
    KnownNames known = new KnownNames(ontology);
    known.add(alsoKnown);
    files.forEach(file -> known.add(KnownNames.declared(file.triples())));
    for (TurtleFile file : files) {
      if (!file.faults().isEmpty()) {
        continue;
      }
      places(file)
          .mentions()
          .forEach(
              (iri, line) -> {
                if (known.isStrange(iri)) {
                  String name = Prefixes.standard().shorten(iri);
                  String sentence = new Problem.NotFound(name, known.nearest(iri)).sentence();
                  faults.add(new Violation(file.name(), line, "", sentence));
                }
              });
    }
  }

  private void findNamelessClaims() {
    for (TurtleFile file : files) {
      QuadChange change = QuadChange.adding(file.triples());
      for (Violation fault : ClaimForm.nameless(change.added(), ontology)) {
        String subject = Prefixes.standard().expand(fault.node()).orElse(fault.node());
        int line = places(file).lineOf(subject).orElse(0);
        faults.add(new Violation(file.name(), line, fault.node(), fault.message()));
      }
    }
  }

  /// A claim's name belongs to one annotation in one file.
  private void findSharedClaims() {
    Map<String, ReadFiles.Place> first = new HashMap<>();
    for (TurtleFile file : files) {
      places(file)
          .reifiers()
          .forEach(
              (iri, lines) -> {
                for (int line : lines) {
                  ReadFiles.Place before =
                      first.putIfAbsent(iri, new ReadFiles.Place(file.name(), line));
                  if (before != null) {
                    faults.add(shared(file.name(), line, iri, before));
                  }
                }
              });
    }
  }

  private static Violation shared(String file, int line, String iri, ReadFiles.Place before) {
    return new Violation(
        file,
        line,
        Prefixes.standard().shorten(iri),
        "Another claim has this name already ("
            + before.file()
            + ":"
            + before.line()
            + "): give each claim a name of its own.");
  }

  /// A statement that a claim carries is written as `s p o ~ claims:x`, so that a reader sees that
  /// it stands.
  private void findHiddenStatements() {
    Set<Triple> all = new HashSet<>();
    files.forEach(file -> all.addAll(file.triples()));
    for (TurtleFile file : files) {
      for (Triple triple : file.triples()) {
        if (triple.getPredicate().equals(Vocabulary.REIFIES)
            && triple.getObject().isTripleTerm()
            && triple.getSubject().isURI()
            && !all.contains(triple.getObject().getTriple())
            && stands(triple.getSubject(), all)) {
          faults.add(hidden(file, triple.getSubject(), triple.getObject().getTriple()));
        }
      }
    }
  }

  private static boolean stands(Node claim, Set<Triple> all) {
    return !all.contains(Triple.create(claim, Vocabulary.STANCE, Vocabulary.DENIES))
        && !all.contains(Triple.create(claim, Vocabulary.RANK, Vocabulary.DEPRECATED))
        && !all.contains(Triple.create(claim, Vocabulary.STATUS, Vocabulary.PROPOSED))
        && !all.contains(Triple.create(claim, Vocabulary.STATUS, Vocabulary.REJECTED));
  }

  private Violation hidden(TurtleFile file, Node claim, Triple statement) {
    return new Violation(
        file.name(),
        places(file).lineOf(claim.getURI()).orElse(0),
        Words.of(claim),
        "The claim asserts its statement, so write it as it stands: \""
            + Words.of(statement)
            + " ~ "
            + Words.of(claim)
            + " {| … |}\"; \"<< … >>\" is for what is denied or deprecated.");
  }

  /// Where a name is declared, otherwise where it begins a statement, otherwise where it stands.
  private Map<String, ReadFiles.Place> bestPlaces() {
    Map<String, ReadFiles.Place> best = new HashMap<>();
    for (TurtleFile file : files) {
      for (Node node : KnownNames.declared(file.triples())) {
        if (node.isURI()) {
          put(best, node.getURI(), file, places(file).lineOf(node.getURI()).orElse(0));
        }
      }
    }
    files.forEach(
        file -> places(file).subjects().forEach((iri, line) -> put(best, iri, file, line)));
    files.forEach(
        file -> places(file).mentions().forEach((iri, line) -> put(best, iri, file, line)));
    return best;
  }

  private static void put(
      Map<String, ReadFiles.Place> best, String iri, TurtleFile file, int line) {
    best.putIfAbsent(iri, new ReadFiles.Place(file.name(), line));
  }

  private TurtlePlaces places(TurtleFile file) {
    return Objects.requireNonNull(places.get(file));
  }
}
