package org.outagraph.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.outagraph.model.Answer;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.web.citations.CitationForm;
import org.outagraph.web.citations.CitationText;
import org.outagraph.web.pages.Frame.Alternate;

/// How to cite what a page shows.
///
/// @param before the sentence to paste, up to its address
/// @param address where the sentence leads
/// @param forms the same for reference managers
/// @param note what these have besides
public record CiteView(
    String before, Optional<String> address, List<Alternate> forms, String note) {
  private static final String ARTICLES = "With the articles behind it.";

  static CiteView ofThing(CitationEntry entry, Id id) {
    return of(
        entry,
        form -> Addresses.page(id) + "." + form.suffix(),
        id.kind() == Kind.ARTICLES ? "" : ARTICLES);
  }

  static CiteView ofAnswer(CitationEntry entry, Answer answer) {
    return of(
        entry,
        form -> Addresses.answer(answer.question().name(), answer.arguments(), form.format()),
        ARTICLES);
  }

  private static CiteView of(
      CitationEntry entry, Function<CitationForm, String> href, String note) {
    String sentence = CitationText.of(entry);
    Optional<String> address =
        entry.address().flatMap(Addresses::external).filter(sentence::endsWith);
    int end = sentence.length() - address.map(String::length).orElse(0);
    return new CiteView(
        sentence.substring(0, end).strip(),
        address,
        Arrays.stream(CitationForm.values())
            .map(form -> new Alternate(form.title(), form.mediaType(), href.apply(form)))
            .toList(),
        note);
  }
}
