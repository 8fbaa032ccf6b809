package org.outagraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.outagraph.web.ChangePage.Heading;
import org.outagraph.web.ChangePage.Part;

/// A page of changes as RDF Patch: each change is a transaction. The pages one after the other are
/// one patch, for a change that is cut begins on one and ends on another.
final class ChangePatch {
  private ChangePatch() {}

  static byte[] of(ChangePage page) {
    StringBuilder patch = new StringBuilder();
    for (Part part : page.parts()) {
      if (part.begins()) {
        heading(part.heading(), patch);
        patch.append("TX .\n");
      }
      patch.append(part.patch());
      if (part.ends()) {
        patch.append("TC .\n");
      }
    }
    return patch.toString().getBytes(UTF_8);
  }

  private static void heading(Heading heading, StringBuilder patch) {
    line("id", "<" + heading.id() + ">", patch);
    line("prev", "<" + heading.previous() + ">", patch);
    line("version", Long.toString(heading.version()), patch);
    line("recordedAt", words(heading.recordedAt().toString()), patch);
    line("who", words(heading.who()), patch);
    line("why", words(heading.why()), patch);
  }

  private static void line(String name, String term, StringBuilder patch) {
    patch.append("H ").append(name).append(' ').append(term).append(" .\n");
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '"', '\\' -> words.append('\\').appendCodePoint(letter);
                default -> {
                  if (Character.isISOControl(letter)) {
                    words.append("\\u%04X".formatted(letter));
                  } else {
                    words.appendCodePoint(letter);
                  }
                }
              }
            });
    return words.append('"').toString();
  }
}
