package org.outagraph.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Made-up outages, as changes under the small ontology of the tests.
final class MadeUp {
  static final Path ONTOLOGY = Path.of("src/test/resources/small-ontology");
  private static final Map<String, String> PREFIXES = Prefixes.standard().map();

  private MadeUp() {}

  static Ontology ontology() {
    return Ontology.read(ONTOLOGY.toAbsolutePath());
  }

  /// A few names that outages speak of: Spain and Portugal are parts of Europe.
  static Change names() {
    return change(
        "A regions:ES a og:Region",
        "A regions:ES rdfs:label \"Spain\"@en",
        "A regions:ES og:partOf regions:150",
        "A regions:PT a og:Region",
        "A regions:PT rdfs:label \"Portugal\"@en",
        "A regions:PT og:partOf regions:150",
        "A regions:150 a og:Region",
        "A regions:150 rdfs:label \"Europe\"@en",
        "A articles:news a og:Article",
        "A articles:news rdfs:label \"News\"@en");
  }

  /// An outage that hit Spain and Portugal, with a claim for each; Europe follows by a rule.
  static Change outage(int number) {
    return Stream.of(
            change(
                "A outages:n%d a og:Outage".formatted(number),
                "A outages:n%d rdfs:label \"Blackout number %d\"@en".formatted(number, number)),
            claim(number, "ES"),
            claim(number, "PT"))
        .map(Change::patch)
        .collect(Collectors.collectingAndThen(Collectors.joining(), Change::new));
  }

  private static Change claim(int number, String region) {
    String claim = "A claims:n%d-%s ".formatted(number, region);
    return change(
        claim + "rdf:subject outages:n" + number,
        claim + "rdf:predicate og:affected",
        claim + "rdf:object regions:" + region,
        claim + "og:reportedIn articles:news");
  }

  static Change renamed(int number, String from, String to) {
    return change(
        "D outages:n%d rdfs:label \"%s\"@en".formatted(number, from),
        "A outages:n%d rdfs:label \"%s\"@en".formatted(number, to));
  }

  /// Faulty: the shapes ask for a name.
  static Change nameless(int number) {
    return change("A outages:n%d a og:Outage".formatted(number));
  }

  static Id outageId(int number) {
    return new Id(Kind.OUTAGES, "n" + number);
  }

  static Id claimId(int number, String region) {
    return new Id(Kind.CLAIMS, "n" + number + "-" + region);
  }

  /// Lines of RDF Patch without their end, with prefixes for full names.
  static Change change(String... lines) {
    StringBuilder patch = new StringBuilder();
    for (String line : lines) {
      for (String term : line.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        patch.append(full(term)).append(' ');
      }
      patch.append(".\n");
    }
    return new Change(patch.toString());
  }

  private static String full(String term) {
    if (term.equals("a")) {
      return "<" + PREFIXES.get("rdf") + "type>";
    }
    int colon = term.indexOf(':');
    return colon < 0 || term.startsWith("\"") || term.startsWith("<")
        ? term
        : "<" + PREFIXES.get(term.substring(0, colon)) + term.substring(colon + 1) + ">";
  }
}
