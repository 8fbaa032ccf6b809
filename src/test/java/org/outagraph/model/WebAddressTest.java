package org.outagraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The addresses in these tests are made up, but for the names of services.
class WebAddressTest {
  private static String canonical(String address) {
    return WebAddress.of(address).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/news/1, https://example.org/news/1",
    "HTTPS://EXAMPLE.ORG/news/1, https://example.org/news/1",
    "example.org/news/1, https://example.org/news/1",
    "//example.org/news/1, https://example.org/news/1",
    "'  https://example.org/news/1 ', https://example.org/news/1",
    "https://www.example.org/news/1, https://example.org/news/1",
    "https://m.example.org/news/1, https://example.org/news/1",
    "https://amp.example.org/news/1, https://example.org/news/1",
    "https://www.m.example.org/news/1, https://m.example.org/news/1",
    "https://m.com/a, https://m.com/a",
    "https://example.org:443/a, https://example.org/a",
    "http://example.org:80/a, https://example.org/a",
    "http://example.org:8080/a, https://example.org:8080/a",
    "https://reader:secret@example.org/a, https://example.org/a",
    "https://example.org./a, https://example.org/a",
    "https://example.org, https://example.org/",
    "https://example.org?, https://example.org/",
    "https://example.org/a/, https://example.org/a",
    "https://example.org/a//b/, https://example.org/a/b",
    "https://example.org/a/./b/../c, https://example.org/a/c",
    "https://example.org/../a, https://example.org/a",
    "https://example.org/a/index.html, https://example.org/a",
    "https://example.org/Default.aspx, https://example.org/",
    "https://example.org/index.php?id=4, https://example.org/?id=4",
    "https://example.org/a/amp/, https://example.org/a",
    "https://example.org/a.amp.html, https://example.org/a.html",
    "https://example.org/amp/a, https://example.org/a",
    "https://example.org/example, https://example.org/example",
    "https://example.org/a#part, https://example.org/a",
    "https://example.org/#!/a, https://example.org/#!/a",
    "https://example.org/a?utm_source=x&utm_medium=y, https://example.org/a",
    "https://example.org/a?fbclid=1&id=7&gclid=2, https://example.org/a?id=7",
    "https://example.org/a?b=2&a=1, https://example.org/a?a=1&b=2",
    "https://example.org/a?q=one%20two, https://example.org/a?q=one+two",
    "https://example.org/%7euser/%e4%b8%ad, https://example.org/~user/%E4%B8%AD",
    "https://example.org/中, https://example.org/%E4%B8%AD",
    "https://example.org/a%2fb, https://example.org/a%2Fb",
    "https://bücher.example/a, https://xn--bcher-kva.example/a",
    "https://www.google.com/amp/s/www.example.org/a/amp, https://example.org/a",
    "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a, https://example.org/a",
    "'https:\\\\example.org\\a', https://example.org/a"
  })
  void addressesOfOnePageAreTheSame(String given, String canonical) {
    assertThat(canonical(given)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/A",
    "https://example.org/a?id=1, https://example.org/a?id=2",
    "https://example.org/a%2Fb, https://example.org/a/b",
    "https://news.example.org/a, https://example.org/a",
    "https://example.org/a, https://example.com/a"
  })
  void addressesOfOtherPagesStayApart(String one, String other) {
    assertThat(canonical(one)).isNotEqualTo(canonical(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "mailto:desk@example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///",
        "https://localhost/a",
        "https://exa mple.org/a",
        "https://-/a",
        "https://example..org/a",
        "no address"
      })
  void whatIsNoAddressIsRefused(String given) {
    assertThatThrownBy(() -> WebAddress.of(given))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("https://example.org/article");
    assertThat(WebAddress.read(given)).isEmpty();
  }

  @Test
  void theCommonFormIsItsOwnCommonForm() {
    String once = canonical("HTTP://www.Example.org:80/a/./b/index.html?utm_id=1&z=%7e&b#c");
    assertThat(canonical(once)).isEqualTo(once);
  }
}
