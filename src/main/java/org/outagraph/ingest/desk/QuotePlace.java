package org.outagraph.ingest.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Problem;

/// Where a quote is that somebody tells: by its place, which must have the words if they are told
/// too, or by words that stand in the text once.
record QuotePlace(CleanText text) {
  Quote of(JsonFields fields) {
    JsonFields quote =
        fields
            .object("quote")
            .orElseThrow(() -> fields.invalid("quote", "", "it is needed").toException())
            .allow(Set.of("text", "start", "end"));
    Optional<String> words = Optional.of(quote.node().path("text").asText());
    Optional<String> given = words.filter(w -> !w.isEmpty());
    Optional<Integer> start = quote.integer("start");
    Optional<Integer> end = quote.integer("end");
    if (start.isPresent() && end.isPresent()) {
      return at(start.get(), end.get(), given);
    }
    return byWords(
        given.orElseThrow(
            () -> quote.invalid("text", "", "give start and end, or the text").toException()));
  }

  private Quote at(int start, int end, Optional<String> words) {
    String there = text.ofCodePoints(start, Math.max(start, end)).map(text::at).orElse("");
    String told = words.orElse(there);
    if (there.isEmpty() || !there.equals(told)) {
      throw new Problem.Misquoted(told, start, end, there, places(told)).toException();
    }
    return new Quote(there, start, end);
  }

  private Quote byWords(String words) {
    List<Integer> places = places(words);
    if (places.size() != 1) {
      throw new Problem.Misquoted(words, 0, 0, "", places).toException();
    }
    int start = places.getFirst();
    return new Quote(words, start, start + words.codePointCount(0, words.length()));
  }

  private List<Integer> places(String words) {
    return Places.of(words, text);
  }
}
