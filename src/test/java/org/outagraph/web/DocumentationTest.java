package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The queries that the documentation shows are answered. A block may show several: each begins a
/// line with its form.
class DocumentationTest {
  private static final Pattern BLOCK = Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL);

  static Stream<String> queries() throws IOException {
    List<String> found =
        BLOCK
            .matcher(Files.readString(Path.of("docs/sparql.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .flatMap(block -> Stream.of(block.split("\n(?=SELECT|ASK|CONSTRUCT|DESCRIBE)")))
            .toList();
    assertThat(found).hasSizeGreaterThan(4);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryInTheDocumentationHasAnAnswer(String query) {
    var answer = SeedServer.get().post("/sparql", "application/sparql-query", query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Outagraph-Rows")).isNotIn("", "0");
  }
}
