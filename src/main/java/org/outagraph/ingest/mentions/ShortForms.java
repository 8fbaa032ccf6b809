package org.outagraph.ingest.mentions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is left of a name when nobody is formal: without legal forms, numbers of acts and remarks.
final class ShortForms {
  private static final Pattern LEGAL =
      Pattern.compile(
          "(.{3,}?),?"
              + " (?:Inc|Corp|Corporation|Incorporated|Ltd|Limited|LLC|PLC|plc|GmbH|AG|SE|S\\.A|SA|S\\.p\\.A|SpA|N\\.V|NV|B\\.V|BV|AB|A/S|ASA|Oyj|Co|K\\.K|Pty"
              + " Ltd|Co\\., Ltd|PJSC|ПАО|АО|ООО)\\.?");

  private static final Pattern ACT =
      Pattern.compile("(\\p{L}.{7,}?)(?:, (?:Reg|Dir|Law|No).*| \\d{4}\\b.*| \\(.*)");

  private ShortForms() {}

  static Optional<Name> of(Name name) {
    return switch (name.id().kind()) {
      case VENDORS, ORGANISATIONS -> cut(LEGAL, name);
      case POLICIES -> cut(ACT, name);
      default -> Optional.empty();
    };
  }

  private static Optional<Name> cut(Pattern pattern, Name name) {
    Matcher matcher = pattern.matcher(name.text());
    return matcher.matches()
        ? Optional.of(new Name(name.id(), matcher.group(1).strip(), name.language()))
        : Optional.empty();
  }
}
