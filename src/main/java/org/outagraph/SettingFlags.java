package org.outagraph;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The flags with which a command's user sets settings.
final class SettingFlags {
  private final Map<Setting, String> given = new EnumMap<>(Setting.class);
  private final Map<String, String> variables;

  private SettingFlags(Map<String, String> variables) {
    this.variables = variables;
  }

  /// Adds the flags of these settings to a command.
  static SettingFlags add(CommandSpec command, Surroundings surroundings, Setting... settings) {
    var flags = new SettingFlags(surroundings.variables());
    for (Setting setting : settings) {
      command.addOption(flags.option(setting));
    }
    return flags;
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
        .setter(put(setting))
        .build();
  }

  private ISetter put(Setting setting) {
    return new ISetter() {
      @Override
      @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's signature
      public <T> T set(T value) {
        if (value != null) {
          given.put(setting, value.toString());
        }
        return value;
      }
    };
  }
}
