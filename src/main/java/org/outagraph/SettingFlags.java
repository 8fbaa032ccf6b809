package org.outagraph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The settings that a command's user may give as flags. A command makes one, and adds it to itself
/// when picocli hands over its specification:
///
/// ```java
/// @Spec void specification(CommandSpec command) { flags.addTo(command); }
/// ```
final class SettingFlags {
  private final Map<String, String> variables;
  private final List<Setting> settings;
  private final Map<Setting, String> given = new EnumMap<>(Setting.class);

  SettingFlags(Surroundings surroundings, Setting... settings) {
    this.variables = surroundings.variables();
    this.settings = List.of(settings);
  }

  void addTo(CommandSpec command) {
    settings.forEach(setting -> command.addOption(option(setting)));
  }

  /// The settings of this start, once picocli has read the command line.
  Settings settings() {
    return Settings.read(variables, given);
  }

  private OptionSpec option(Setting setting) {
    String fallback = setting.fallback().map(" Default: %s."::formatted).orElse("");
    return OptionSpec.builder(setting.flag().orElseThrow())
        .type(String.class)
        .arity("1")
        .paramLabel(setting.name())
        .description(setting.description() + fallback)
        .setter(keep(setting))
        .build();
  }

  /// Picocli sets null before it reads a command line, to forget the one before.
  private ISetter keep(Setting setting) {
    return new ISetter() {
      @Override
      public <T extends @Nullable Object> T set(T value) {
        if (value == null) {
          given.remove(setting);
        } else {
          given.put(setting, value.toString());
        }
        return value;
      }
    };
  }
}
