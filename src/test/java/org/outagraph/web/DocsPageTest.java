package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page that describes the interface to people is whole without a program in the browser.
class DocsPageTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK =
      Pattern.compile(
          "<span class=\"status\">(\\d+)</span>[^<]*<a class=\"try\" href=\"([^\"]+)\"");

  private final JsonNode described = SERVER.get("/openapi.json").json();
  private final String page = SERVER.get("/docs").body();

  @Test
  void everyOperationIsOnThePageUnderItsNameAndOnce() {
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsAll(described.findValuesAsText("operationId"))
        .hasSizeGreaterThan(50);
  }

  @Test
  void everyExampleIsOnThePage() {
    int examples = 0;
    for (JsonNode some : described.findValues("x-examples")) {
      examples += some.size();
    }
    assertThat(page.split("<span class=\"status\">")).hasSize(examples + 1);
  }

  @Test
  void aLinkLeadsToWhatItPromises() {
    List<MatchResult> links = LINK.matcher(page).results().limit(40).toList();
    assertThat(links).hasSize(40);
    for (MatchResult link : links) {
      String address = link.group(2).replace("&amp;", "&");
      assertThat(SERVER.get(address).status())
          .as(address)
          .isEqualTo(Integer.parseInt(link.group(1)));
    }
  }
}
