package org.outagraph.ingest.desk;

import static org.outagraph.ingest.desk.PatchLines.og;

import org.outagraph.model.Id;

/// Writes an article as the graph has it.
///
/// @param lines where the lines go
record ArticleLines(PatchLines lines) {
  void add(ReceivedArticle article, Id publisher) {
    ReceivedArticle.About read = article.read();
    Id id = article.id();
    String headline = read.headline().orElse("Article without a headline");
    lines.add(id, PatchLines.TYPE, og("Article"));
    lines.add(id, PatchLines.LABEL, PatchLines.words(headline, read.language()));
    if (read.headline().isEmpty()) {
      lines.add(id, og("labelIsOurs"), PatchLines.truth(true));
    }
    lines.add(id, og("publisher"), PatchLines.iri(publisher));
    read.authors().forEach(author -> lines.add(id, og("author"), PatchLines.text(author)));
    read.publishedAt().ifPresent(date -> lines.add(id, og("publishedAt"), PatchLines.date(date)));
    if (read.dateInferred()) {
      lines.add(id, og("dateInferred"), PatchLines.truth(true));
    }
    read.address()
        .ifPresentOrElse(
            address -> lines.add(id, og("address"), PatchLines.address(address)),
            () ->
                lines.add(
                    id, og("note"), PatchLines.words("It came in without an address.", "en")));
    lines.add(id, og("language"), PatchLines.text(read.language()));
    lines.add(id, og("retrievedAt"), PatchLines.typed(read.received().toString(), "date"));
    lines.add(id, og("contentHash"), PatchLines.text(article.hash()));
    article.copy().ifPresent(copy -> lines.add(id, og("copyOf"), PatchLines.iri(copy.original())));
  }
}
