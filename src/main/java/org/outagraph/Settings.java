package org.outagraph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.ingest.remote.ModelEndpoint;
import org.outagraph.model.Nearest;

/// The checked values of all settings. A flag wins over a variable, a variable over the default.
public record Settings(
    int port,
    String host,
    Path data,
    Optional<URI> base,
    Duration queryLimit,
    int rowLimit,
    Duration updateLimit,
    Optional<Integer> querySlots,
    Duration clientTime,
    int clientRequests,
    Optional<String> trustedProxy,
    Optional<ModelEndpoint> model,
    Optional<String> writeKey) {

  /// Reads every setting, or stops at the first that is unknown or wrong.
  public static Settings read(Map<String, String> variables, Map<Setting, String> flags) {
    refuseUnknown(variables);
    var given = new GivenSettings(variables, flags);
    return new Settings(
        given.number(Setting.PORT, 0, 65_535),
        given.text(Setting.HOST),
        given.path(Setting.DATA),
        given.address(Setting.BASE),
        given.duration(Setting.QUERY_LIMIT),
        given.number(Setting.ROW_LIMIT, 1, Integer.MAX_VALUE),
        given.duration(Setting.UPDATE_LIMIT),
        given.optionalNumber(Setting.QUERY_SLOTS, 1, 1_000),
        given.duration(Setting.CLIENT_TIME),
        given.number(Setting.CLIENT_REQUESTS, 1, 1_000_000_000),
        given.optionalText(Setting.TRUSTED_PROXY),
        model(given),
        given.optionalText(Setting.WRITE_KEY));
  }

  private static Optional<ModelEndpoint> model(GivenSettings given) {
    return given
        .address(Setting.MODEL_URL)
        .map(
            url ->
                new ModelEndpoint(
                    url,
                    given.text(Setting.MODEL_NAME),
                    given.optionalText(Setting.MODEL_KEY),
                    given.duration(Setting.MODEL_LIMIT)));
  }

  /// A misspelt variable would otherwise be a limit or a key that silently does not hold.
  static void refuseUnknown(Map<String, String> variables) {
    List<String> known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    for (String name : variables.keySet().stream().sorted().toList()) {
      if (name.startsWith(Setting.PREFIX) && !known.contains(name)) {
        throw new InvalidSetting(unknown(name, known));
      }
    }
  }

  private static String unknown(String name, List<String> known) {
    List<String> near = Nearest.to(name, known);
    String meant = near.isEmpty() ? "" : " Did you mean %s?".formatted(near.getFirst());
    return "The environment variable %s is not a setting.%s All settings are: %s."
        .formatted(name, meant, String.join(", ", known));
  }

  /// Without the write key, so that a log line may show the settings.
  @Override
  public String toString() {
    return "Settings[port=%d, host=%s, data=%s, base=%s, queryLimit=%s, rowLimit=%d, updateLimit=%s, writing=%s]"
        .formatted(
            port,
            host,
            data,
            base.map(URI::toString).orElse("none"),
            queryLimit,
            rowLimit,
            updateLimit,
            writeKey.isPresent() ? "with key" : "off");
  }
}
