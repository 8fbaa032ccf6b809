package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.outagraph.ingest.remote.ModelEndpoint;

class SettingsTest {
  @Test
  void withoutFlagsAndVariablesEverySettingHasItsDefault() {
    assertThat(Settings.read(Map.of(), Map.of()))
        .isEqualTo(
            new Settings(
                7070,
                "127.0.0.1",
                Path.of("data"),
                Optional.empty(),
                Duration.ofSeconds(10),
                100_000,
                Duration.ofSeconds(30),
                Optional.empty(),
                Duration.ofSeconds(30),
                6_000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void variablesAreRead() {
    var variables =
        Map.ofEntries(
            Map.entry("OUTAGRAPH_PORT", "0"),
            Map.entry("OUTAGRAPH_HOST", "0.0.0.0"),
            Map.entry("OUTAGRAPH_DATA", "/srv/outagraph"),
            Map.entry("OUTAGRAPH_BASE", "https://example.org/graph/"),
            Map.entry("OUTAGRAPH_QUERY_LIMIT", "PT1M"),
            Map.entry("OUTAGRAPH_ROW_LIMIT", "5"),
            Map.entry("OUTAGRAPH_QUERY_SLOTS", "3"),
            Map.entry("OUTAGRAPH_CLIENT_TIME", "PT5M"),
            Map.entry("OUTAGRAPH_CLIENT_REQUESTS", "100"),
            Map.entry("OUTAGRAPH_TRUSTED_PROXY", "10.0.0.1"),
            Map.entry("OUTAGRAPH_MODEL_URL", "http://127.0.0.1:8080/v1"),
            Map.entry("OUTAGRAPH_MODEL_NAME", "small"),
            Map.entry("OUTAGRAPH_MODEL_KEY", "hidden"),
            Map.entry("OUTAGRAPH_WRITE_KEY", "secret"),
            Map.entry("OUTAGRAPH_JAVA_OPTS", "-Xmx4g"),
            Map.entry("PATH", "/bin"));
    assertThat(Settings.read(variables, Map.of()))
        .isEqualTo(
            new Settings(
                0,
                "0.0.0.0",
                Path.of("/srv/outagraph"),
                Optional.of(URI.create("https://example.org/graph")),
                Duration.ofMinutes(1),
                5,
                Duration.ofSeconds(30),
                Optional.of(3),
                Duration.ofMinutes(5),
                100,
                Optional.of("10.0.0.1"),
                Optional.of(
                    new ModelEndpoint(
                        URI.create("http://127.0.0.1:8080/v1"),
                        "small",
                        Optional.of("hidden"),
                        Duration.ofMinutes(2))),
                Optional.of("secret")));
  }

  @Test
  void aFlagWinsOverAVariable() {
    var settings = Settings.read(Map.of("OUTAGRAPH_PORT", "1"), Map.of(Setting.PORT, "2"));
    assertThat(settings.port()).isEqualTo(2);
  }

  @Test
  void anEmptyVariableCountsAsUnset() {
    var settings =
        Settings.read(Map.of("OUTAGRAPH_WRITE_KEY", "", "OUTAGRAPH_PORT", " "), Map.of());
    assertThat(settings.writeKey()).isEmpty();
    assertThat(settings.port()).isEqualTo(7070);
  }

  @Test
  void anUnknownVariableStopsTheStartAndNamesTheNearest() {
    assertThatThrownBy(() -> Settings.read(Map.of("OUTAGRAPH_QUERY_LIMT", "PT5S"), Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(
            "The environment variable OUTAGRAPH_QUERY_LIMT is not a setting."
                + " Did you mean OUTAGRAPH_QUERY_LIMIT?")
        .hasMessageContaining("OUTAGRAPH_WRITE_KEY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT        | seventy            | a whole number from 0 to 65535
          PORT        | 65536              | a whole number from 0 to 65535
          ROW_LIMIT   | 0                  | a whole number from 1 to 2147483647
          QUERY_LIMIT | 10                 | an ISO 8601 duration longer than zero
          QUERY_LIMIT | PT0S               | an ISO 8601 duration longer than zero
          QUERY_LIMIT | -PT5S              | an ISO 8601 duration longer than zero
          BASE        | example.org        | an http or https address
          BASE        | ftp://example.org  | an http or https address
          BASE        | https://a.org/?q=1 | an http or https address
          """)
  void aWrongValueIsRefusedWithItsPlaceAndWhatWouldBeRight(
      Setting setting, String value, String expected) {
    assertThatThrownBy(() -> Settings.read(Map.of(setting.variable(), value), Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining(
            "%s is \"%s\", but should be %s", setting.variable(), value, expected);
    assertThatThrownBy(() -> Settings.read(Map.of(), Map.of(setting, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(setting.flag().orElseThrow() + " is");
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsDescribedInOneSentence(Setting setting) {
    assertThat(setting.description()).matches("[A-Z].*\\.");
  }

  @Test
  void theWriteKeyIsNeverShown() {
    var settings = Settings.read(Map.of("OUTAGRAPH_WRITE_KEY", "secret"), Map.of());
    assertThat(settings.toString()).doesNotContain("secret").contains("writing=with key");
  }
}
