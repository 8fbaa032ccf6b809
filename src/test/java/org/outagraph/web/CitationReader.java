package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jbibtex.ParseException;

/// Reads lists of sources by a library that others read them with.
final class CitationReader {
  private CitationReader() {}

  static Map<String, CSLItemData> bibtex(String text) {
    BibTeXConverter converter = new BibTeXConverter();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return converter.toItemData(converter.loadDatabase(new ByteArrayInputStream(bytes)));
    } catch (ParseException e) {
      throw new AssertionError(text, e);
    }
  }

  static Map<String, CSLItemData> ris(String text) {
    strictly(text);
    try {
      var library = new RISParser().parse(new StringReader(text));
      return new LinkedHashMap<>(new RISConverter().toItemData(library));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tag, two blanks, hyphen, blank, value; a type first, an end last; nothing twice but lists.
  private static void strictly(String text) {
    assertThat(text).endsWith("ER  - \r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    Set<String> seen = new HashSet<>();
    for (String line : text.split("\r\n")) {
      assertThat(line).matches("(TY|ID|TI|AU|T2|PB|PY|DA|ET|UR|Y2|LA|AB|N1)  - \\S.*|ER  - ");
      String tag = line.substring(0, 2);
      assertThat(seen.isEmpty()).as(line).isEqualTo(tag.equals("TY"));
      assertThat(seen.add(tag) || Set.of("AU", "N1").contains(tag)).as(line).isTrue();
      switch (tag) {
        case "PY" -> assertThat(line.substring(6)).matches("\\d{4}");
        case "DA", "Y2" -> assertThat(line.substring(6)).matches("\\d{4}/(\\d\\d)?/(\\d\\d)?/");
        case "ER" -> seen.clear();
        default -> {}
      }
    }
    assertThat(seen).isEmpty();
  }
}
