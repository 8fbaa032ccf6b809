package org.outagraph.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Change;
import org.outagraph.model.Violation;

/// Data files as they were read.
///
/// @param quads what they say, as quads to add
/// @param faults what is wrong with them by themselves, in the order of files and lines
/// @param places IRI to the file and line that says most about it
public record ReadFiles(QuadChange quads, List<Violation> faults, Map<String, Place> places) {
  public ReadFiles {
    faults = List.copyOf(faults);
    places = Map.copyOf(places);
  }

  /// The change that adds all that they say.
  public Change change() {
    return quads.write();
  }

  /// Makes the graph say of the files' claims what the files say, and no more: a claim that is
  /// there already is replaced as a whole. All else is added.
  public void replaceClaims(Draft draft) {
    draft.change(claimsAsTheyAre(draft), quads.added());
  }

  private Set<Quad> claimsAsTheyAre(Draft draft) {
    Set<Quad> old = new HashSet<>();
    for (Quad quad : quads.added()) {
      if (draft.namesClaim(quad)) {
        draft
            .dataset()
            .find(Quad.defaultGraphIRI, quad.getSubject(), Node.ANY, Node.ANY)
            .forEachRemaining(old::add);
      }
    }
    return old;
  }

  /// A line in a file.
  public record Place(String file, int line) {}

  /// The faults with file and line where their nodes are written in these files.
  public List<Violation> located(List<Violation> found) {
    return found.stream().map(this::located).toList();
  }

  private Violation located(Violation fault) {
    if (!fault.file().isEmpty()) {
      return fault;
    }
    Place place = places.get(Prefixes.standard().expand(fault.node()).orElse(fault.node()));
    return place == null
        ? fault
        : new Violation(place.file(), place.line(), fault.node(), fault.message());
  }
}
