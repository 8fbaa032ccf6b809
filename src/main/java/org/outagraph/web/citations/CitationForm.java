package org.outagraph.web.citations;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.outagraph.model.CitationEntry;

/// How a list of sources is written for reference managers.
public enum CitationForm {
  BIBTEX("BibTeX", "bibtex", "application/x-bibtex", "bib"),
  CSL("CSL-JSON", "csl", "application/vnd.citationstyles.csl+json", "csl.json"),
  RIS("RIS", "ris", "application/x-research-info-systems", "ris");

  private final String title;
  private final String format;
  private final String mediaType;
  private final String suffix;

  CitationForm(String title, String format, String mediaType, String suffix) {
    this.title = title;
    this.format = format;
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The value of `format` that asks for it.
  public String format() {
    return format;
  }

  /// The media type without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The ending of a file in this form, without the first dot.
  public String suffix() {
    return suffix;
  }

  /// The media types of all forms.
  public static List<String> mediaTypes() {
    return Arrays.stream(values()).map(CitationForm::mediaType).toList();
  }

  /// The form with that media type, if it is one.
  public static Optional<CitationForm> ofType(String mediaType) {
    return Arrays.stream(values()).filter(form -> form.mediaType.equals(mediaType)).findFirst();
  }

  /// The form that goes by that name in `format`, if there is one.
  public static Optional<CitationForm> ofFormat(String name) {
    return Arrays.stream(values())
        .filter(form -> form.format.equals(name) || form.mediaType.equals(name))
        .findFirst();
  }

  /// The entries as a document in UTF-8.
  public byte[] written(List<CitationEntry> entries) {
    return switch (this) {
      case BIBTEX -> BibTex.of(entries).getBytes(StandardCharsets.UTF_8);
      case CSL -> CslJson.of(entries);
      case RIS -> Ris.of(entries).getBytes(StandardCharsets.UTF_8);
    };
  }
}
