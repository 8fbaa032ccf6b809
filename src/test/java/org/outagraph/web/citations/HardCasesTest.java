package org.outagraph.web.citations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.Author;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.CitationEntry.Sort;
import org.outagraph.model.PartialDate;

/// Made-up sources whose words mean something to the form that they are written in.
class HardCasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100% of R&D cost $5 #1 under_score",
        "braces {open and }close{",
        "a \\backslash and \\textbf{bold}",
        "tilde ~ and circumflex ^",
        "at @article{x, title = {y}} within",
        "停电与恢复",
        "Größe, naïve, Ångström, Łódź",
        "quotes \"double\" and ‘single’"
      })
  void aTitleComesBackFromBibTexAsItWas(String title) throws ParseException {
    assertThat(readBack(BibTex.of(List.of(titled(title, "en"))))).isEqualTo(title);
  }

  @Test
  void linesAndControlCharactersCannotBreakARecord() {
    CitationEntry torn = titled("one\r\nER  - \r\nTY  - two\u0000\u2028three", "en");
    assertThat(Ris.of(List.of(torn)).lines().filter(line -> line.startsWith("TY")).toList())
        .containsExactly("TY  - NEWS");
    assertThat(Ris.of(List.of(torn))).contains("TI  - one ER - TY - two three\r\n");
    assertThat(BibTex.of(List.of(torn))).contains("one {ER} - {TY} - two three");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China avoids disruption at CrowdStrike | en | China avoids disruption at {CrowdStrike}",
        "Why did China avoid the AWS outage? | en | Why did {China} avoid the {AWS} outage?",
        "Major Outage Hits CrowdStrike Users Worldwide | en | Major Outage Hits {CrowdStrike} Users"
            + " Worldwide",
        "Ausfall legt Flughafen lahm | de | Ausfall legt {Flughafen} lahm"
      })
  void capitalsThatAStyleWouldTakeAwayAreKept(String title, String language, String written) {
    assertThat(TexTitle.of(titled(title, language))).isEqualTo(written);
  }

  @Test
  void anAddressCannotEndItsField() {
    CitationEntry entry = titled("A title", "en");
    assertThat(TexText.address("https://example.org/a}b{c d\\e_f%20g"))
        .isEqualTo("https://example.org/a%7Db%7Bc%20d%5Ce_f%20g");
    assertThat(BibTex.of(List.of(entry))).contains("url = {https://example.org/made-up}");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 'date = {2024},\n  year = {2024},\n', 'PY  - 2024\r\nDA  - 2024///', (2024).",
    "2024-07, 'date = {2024-07},\n  year = {2024},\n  month = jul,', 'DA  - 2024/07//',"
        + " '(2024, July).'",
    "2024-07-22, 'date = {2024-07-22},', 'DA  - 2024/07/22/', '(2024, July 22).'",
    "2024-07-22T23:30:00-05:00, 'date = {2024-07-23},', 'DA  - 2024/07/23/', '(2024, July 23).'"
  })
  void aDateIsNeverMoreExactThanItIsKnown(String date, String bibtex, String ris, String words) {
    CitationEntry entry = titled("A title", "en").issuedAt(PartialDate.parse(date));
    assertThat(BibTex.of(List.of(entry))).contains(bibtex);
    assertThat(Ris.of(List.of(entry))).contains(ris);
    assertThat(CitationText.of(entry)).contains(words);
  }

  @Test
  void anOrganisationStaysWhole() {
    CitationEntry entry =
        by(new Author.Person("Hyun-jin", "Noh"), new Author.Named("Press and Sons, Ltd"));
    assertThat(BibTex.of(List.of(entry)))
        .contains("author = {Noh, Hyun-jin and {Press and Sons, Ltd}}");
    assertThat(Ris.of(List.of(entry)))
        .contains("AU  - Noh, Hyun-jin\r\nAU  - Press and Sons / Ltd\r\n");
    assertThat(new String(CslJson.of(List.of(entry)), StandardCharsets.UTF_8))
        .contains("\"family\" : \"Noh\"", "\"literal\" : \"Press and Sons, Ltd\"");
    assertThat(CitationText.of(entry))
        .isEqualTo(
            "Noh, H.-J., & Press and Sons, Ltd. (n.d.). A title. Made-up Times. Retrieved"
                + " November 23, 2026, from https://example.org/made-up");
  }

  private static String readBack(String bibtex) throws ParseException {
    BibTeXConverter converter = new BibTeXConverter();
    byte[] bytes = bibtex.getBytes(StandardCharsets.UTF_8);
    var entries = converter.toItemData(converter.loadDatabase(new ByteArrayInputStream(bytes)));
    return requireNonNull(entries.get("made-up")).getTitle();
  }

  private static CitationEntry by(Author... authors) {
    return entry("A title", "en", List.of(authors));
  }

  private static CitationEntry titled(String title, String language) {
    return entry(title, language, List.of());
  }

  private static CitationEntry entry(String title, String language, List<Author> authors) {
    return new CitationEntry(
        "made-up",
        Sort.NEWS,
        title,
        false,
        authors,
        Optional.of("Made-up Times"),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(PartialDate.parse("2026-11-23")),
        Optional.of("https://example.org/made-up"),
        Optional.of(language),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
