package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.outagraph.graph.entities.Filters;
import org.outagraph.graph.entities.Neighbours;
import org.outagraph.graph.entities.Sort;
import org.outagraph.model.Kind;

/// What the documentation says of lists is what the server takes.
class ResourceDocumentationTest {
  @Test
  void theTableOfListsIsWhatTheServerTakes() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("docs/resources.md")).stream()
            .filter(line -> line.startsWith("| `/api/"))
            .toList();
    assertThat(lines)
        .isEqualTo(Arrays.stream(Kind.values()).map(ResourceDocumentationTest::row).toList());
  }

  private static String row(Kind kind) {
    return "| `/api/%s` | %s | %s | %s |"
        .formatted(
            kind.path(),
            words(Filters.of(kind).keySet()),
            words(Sort.names(kind)),
            words(Neighbours.names(kind)));
  }

  private static String words(Collection<String> names) {
    return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }
}
