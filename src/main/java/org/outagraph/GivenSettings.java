package org.outagraph;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// Settings as people wrote them, and their reading as typed values.
final class GivenSettings {
  private final Map<String, String> variables;
  private final Map<Setting, String> flags;

  GivenSettings(Map<String, String> variables, Map<Setting, String> flags) {
    this.variables = Map.copyOf(variables);
    this.flags = Map.copyOf(flags);
  }

  String text(Setting setting) {
    return given(setting).text();
  }

  Optional<String> optionalText(Setting setting) {
    return find(setting).map(Given::text);
  }

  Optional<Integer> optionalNumber(Setting setting, int least, int most) {
    return find(setting).map(given -> number(setting, least, most));
  }

  int number(Setting setting, int least, int most) {
    Given given = given(setting);
    String expected = "a whole number from %d to %d".formatted(least, most);
    try {
      int number = Integer.parseInt(given.text());
      if (number < least || number > most) {
        throw given.isNot(expected);
      }
      return number;
    } catch (NumberFormatException e) {
      throw given.isNot(expected);
    }
  }

  Path path(Setting setting) {
    Given given = given(setting);
    try {
      return Path.of(given.text());
    } catch (InvalidPathException e) {
      throw given.isNot("the path of a folder");
    }
  }

  Duration duration(Setting setting) {
    Given given = given(setting);
    String expected = "an ISO 8601 duration longer than zero, such as PT10S or PT1M";
    try {
      Duration duration = Duration.parse(given.text());
      if (!duration.isPositive()) {
        throw given.isNot(expected);
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw given.isNot(expected);
    }
  }

  /// An address without its closing slash, so that paths can follow it.
  Optional<URI> address(Setting setting) {
    return find(setting).map(GivenSettings::address);
  }

  private static URI address(Given given) {
    String expected = "an http or https address without query and fragment";
    try {
      URI address = new URI(given.text().replaceFirst("/+$", ""));
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean bare = address.getQuery() == null && address.getFragment() == null;
      if (!web || !bare || address.getHost() == null) {
        throw given.isNot(expected);
      }
      return address;
    } catch (URISyntaxException e) {
      throw given.isNot(expected);
    }
  }

  private Given given(Setting setting) {
    return find(setting).orElseThrow(() -> new IllegalStateException(setting + " has no default"));
  }

  /// An empty variable counts as unset: that is how service files and containers leave one out.
  private Optional<Given> find(Setting setting) {
    String flag = flags.get(setting);
    if (flag != null) {
      return Optional.of(new Given(setting.flag().orElseThrow(), flag.strip()));
    }
    String variable = variables.getOrDefault(setting.variable(), "");
    if (!variable.isBlank()) {
      return Optional.of(new Given(setting.variable(), variable.strip()));
    }
    return setting.fallback().map(text -> new Given(setting.variable(), text));
  }

  /// One value and where it was written.
  private record Given(String place, String text) {
    InvalidSetting isNot(String expected) {
      return new InvalidSetting("%s is \"%s\", but should be %s.".formatted(place, text, expected));
    }
  }
}
