package org.outagraph.web.pages;

import java.util.Locale;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Names languages by their tags.
final class Languages {
  private Languages() {}

  /// The English name of the language whose tag is the value.
  static Shown shown(Value value) {
    return value instanceof Value.Words(Text tag)
        ? Shown.plain(name(tag.value()))
        : Shown.of(value);
  }

  static String name(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
