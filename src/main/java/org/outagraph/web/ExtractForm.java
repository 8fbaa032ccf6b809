package org.outagraph.web;

import org.outagraph.graph.catalogue.Distribution;

/// How things are written for those who do not read RDF.
enum ExtractForm {
  JSON_LINES("jsonl.gz", "JSON Lines", "application/jsonl", "application/gzip"),
  CSV("csv.zip", "CSV tables", "text/csv", "application/zip");

  private final String suffix;
  private final String title;
  private final String mediaType;
  private final String packaging;

  ExtractForm(String suffix, String title, String mediaType, String packaging) {
    this.suffix = suffix;
    this.title = title;
    this.mediaType = mediaType;
    this.packaging = packaging;
  }

  /// What a file's name ends with.
  String suffix() {
    return suffix;
  }

  String title() {
    return title;
  }

  /// The media type without the packaging.
  String mediaType() {
    return mediaType;
  }

  /// The media type of the file as it is.
  String packaging() {
    return packaging;
  }

  String name(long version) {
    return "outagraph-" + version + "." + suffix;
  }

  Distribution distribution(Extract extract) {
    return new Distribution(
        extract.name(),
        title,
        mediaType,
        packaging,
        extract.bytes(),
        extract.sha256(),
        extract.version());
  }
}
