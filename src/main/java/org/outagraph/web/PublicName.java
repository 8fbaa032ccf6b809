package org.outagraph.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who made a change, as far as everybody may know: never a mailbox.
final class PublicName {
  private static final Pattern MAILBOX =
      Pattern.compile("[^\\s<>\"(),;:@]+@([A-Za-z0-9.-]+)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NAMED =
      Pattern.compile("\\s*\"?([^\"<>@]*?)\"?\\s*<[^<>]*@[^<>]*>\\s*");

  private PublicName() {}

  /// `Ada Example <ada@example.org>` is `Ada Example`; `ada@example.org` is `somebody at
  /// example.org`.
  static String of(String who) {
    Matcher named = NAMED.matcher(who);
    return named.matches() && !named.group(1).isBlank() ? named.group(1) : withoutMailboxes(who);
  }

  /// The words without any mailbox that they name.
  static String withoutMailboxes(String words) {
    return MAILBOX.matcher(words).replaceAll("somebody at $1");
  }
}
