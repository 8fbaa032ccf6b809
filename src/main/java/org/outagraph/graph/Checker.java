package org.outagraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Violation;

/// Checks the ontology and the data files, as `./outagraph check` does: file, line and a plain
/// sentence for everything that is wrong.
public final class Checker {
  private static final Comparator<Violation> IN_ORDER =
      Comparator.comparing((Violation fault) -> fault.file().isEmpty())
          .thenComparing(Violation::file)
          .thenComparingInt(Violation::line)
          .thenComparing(Violation::node)
          .thenComparing(Violation::message);

  /// Every fault in both folders, by file and line; empty if all is well.
  public List<Violation> check(Path ontologyFolder, Path seedFolder) {
    Ontology ontology;
    try {
      ontology = Ontology.read(ontologyFolder);
      ontology.shapes();
      ontology.checks();
    } catch (ProblemException e) {
      return faultsOf(e);
    }
    List<Violation> faults = new ArrayList<>(questions(ontologyFolder));
    OntologyTerms terms = OntologyTerms.read(ontologyFolder);
    CheckedGraph graph = CheckedGraph.of(ontology);
    faults.addAll(terms.check(graph));

    ReadFiles seed = DataFiles.readFolder(seedFolder, ontology);
    faults.addAll(seed.faults());
    faults.addAll(graph.add(seed));
    for (Check check : ontology.checks()) {
      faults.addAll(terms.located(seed.located(graph.run(check))));
    }
    Set<Node> names = graph.subjects();
    faults.addAll(unknownNames(ontologyFolder, names));
    faults.addAll(checkApart(Folder.templates(seedFolder, ".ttl"), ontology, graph, names));
    faults.addAll(examples(ontologyFolder.resolve("examples"), ontology, graph, names));
    return faults.stream().distinct().sorted(IN_ORDER).toList();
  }

  private static List<Violation> questions(Path ontologyFolder) {
    List<Violation> faults = new ArrayList<>();
    for (Path file : Folder.files(ontologyFolder.resolve("questions"), ".rq")) {
      try {
        QueryFile.read(file);
      } catch (ProblemException e) {
        faults.addAll(faultsOf(e));
      }
    }
    return faults;
  }

  /// What the example queries name and nobody knows: such a query answers nothing, and says nothing
  /// of it.
  private static List<Violation> unknownNames(Path ontologyFolder, Set<Node> known) {
    List<Violation> faults = new ArrayList<>();
    for (Path file : Folder.files(ontologyFolder.resolve("sparql-examples"), ".rq")) {
      faults.addAll(QueryNames.of(QueryFile.read(file)).unknown(known));
    }
    return faults;
  }

  private static List<Violation> examples(
      Path folder, Ontology ontology, CheckedGraph graph, Set<Node> names) {
    List<Violation> faults = new ArrayList<>();
    for (Path file : Folder.files(folder.resolve("valid"), ".ttl")) {
      faults.addAll(checkApart(List.of(file), ontology, graph, names));
    }
    for (Path file : Folder.files(folder.resolve("invalid"), ".ttl")) {
      faults.addAll(
          unexpected(file, expectation(file), checkApart(List.of(file), ontology, graph, names)));
    }
    return faults;
  }

  /// What is wrong with files that are not loaded, and may speak of each other and of what is.
  private static List<Violation> checkApart(
      List<Path> files, Ontology ontology, CheckedGraph graph, Set<Node> names) {
    ReadFiles read = DataFiles.read(files, ontology, names);
    List<Violation> faults = new ArrayList<>(read.faults());
    faults.addAll(graph.draft().add(read));
    return faults;
  }

  private static List<Violation> unexpected(Path file, String expected, List<Violation> found) {
    if (expected.isEmpty()) {
      return List.of(
          new Violation(
              file.toString(), 1, "", "The first line says \"# expect: …\" and a sentence."));
    }
    if (found.stream().anyMatch(fault -> fault.toString().contains(expected))) {
      return List.of();
    }
    String instead =
        found.isEmpty()
            ? "no fault was found"
            : "found was: "
                + found.stream()
                    .map(Violation::message)
                    .distinct()
                    .collect(Collectors.joining(" "));
    return List.of(
        new Violation(file.toString(), 1, "", "Expected was \"" + expected + "\", but " + instead));
  }

  private static String expectation(Path file) {
    try {
      String first = Files.readString(file).lines().findFirst().orElse("");
      return first.startsWith("# expect:") ? first.substring("# expect:".length()).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Violation> faultsOf(ProblemException e) {
    if (e.problem() instanceof Problem.ShapesBroken broken) {
      return broken.violations();
    }
    throw e;
  }
}
