package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the page about citing and following shows is so.
class CitingDocumentationTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final Pattern ADDRESS =
      Pattern.compile("`(/(?:outages|claims|articles|feeds|contexts|api/questions)/[^` ]+)`");
  private static final Pattern BLOCK = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);

  static Stream<String> addresses() throws IOException {
    List<String> found =
        ADDRESS.matcher(text()).results().map(address -> address.group(1)).distinct().toList();
    assertThat(found).hasSizeGreaterThan(15);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressIsAnswered(String address) {
    var answer = SERVER.get(address);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isNotBlank();
  }

  @Test
  void theEntryThatIsShownIsServed() throws IOException {
    String shown =
        BLOCK.matcher(text()).results().map(block -> block.group(1)).findFirst().orElseThrow();
    assertThat(SERVER.get("/articles/broadbandbreakfast-att.bib").body()).isEqualTo(shown);
  }

  private static String text() throws IOException {
    return Files.readString(Path.of("docs/citing.md"));
  }
}
