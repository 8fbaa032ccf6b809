package org.outagraph.web.pages;

import java.util.Locale;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// A value as a page shows it.
///
/// @param text the words
/// @param href where they lead
/// @param external whether that is another site
/// @param language the language of the words, where it is not English
/// @param exact the exact value of a date
/// @param numeric whether it stands right-aligned in a column
public record Shown(
    String text,
    Optional<String> href,
    boolean external,
    Optional<String> language,
    Optional<String> exact,
    boolean numeric) {

  public static Shown of(Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) -> of(reference);
      case Value.Words(Text text) -> words(text);
      case Value.Amount(var number) -> number(NumberWords.of(number));
      case Value.Span(var low, var high) ->
          number(NumberWords.of(low) + " to " + NumberWords.of(high));
      case Value.When(PartialDate date) -> date(date, DateWords.of(date));
      case Value.Truth(boolean truth) -> plain(truth ? "yes" : "no");
      case Value.Address(String url) -> address(url);
    };
  }

  /// A thing of ours leads to its page, any other to its address if that is one of the web.
  public static Shown of(Reference reference) {
    Optional<Id> ours = reference.id();
    Optional<String> href = ours.map(Addresses::page).or(() -> Addresses.external(reference.iri()));
    return new Shown(
        reference.label(), href, ours.isEmpty(), Optional.empty(), Optional.empty(), false);
  }

  /// The same words as a sentence.
  Shown asSentence() {
    String sentence = KindWords.capital(text) + (text.matches("(?s).*\\p{P}") ? "" : ".");
    return new Shown(sentence, href, external, language, exact, numeric);
  }

  static Shown link(String text, String href) {
    return new Shown(text, Optional.of(href), false, Optional.empty(), Optional.empty(), false);
  }

  static Shown words(Text text) {
    return new Shown(
        text.value(), Optional.empty(), false, language(text), Optional.empty(), false);
  }

  static Shown plain(String text) {
    return words(Text.of(text));
  }

  static Shown date(PartialDate date, String words) {
    return new Shown(
        words,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(date.lexical()),
        date.precision() == PartialDate.Precision.YEAR);
  }

  private static Shown number(String words) {
    return new Shown(words, Optional.empty(), false, Optional.empty(), Optional.empty(), true);
  }

  private static Shown address(String url) {
    Optional<String> href = Addresses.external(url);
    return new Shown(url, href, true, Optional.empty(), Optional.empty(), false);
  }

  /// What `lang` says of the words; pages are in English.
  public static Optional<String> language(Text text) {
    String language = text.language().toLowerCase(Locale.ROOT);
    return language.isEmpty() || language.equals("en") || language.startsWith("en-")
        ? Optional.empty()
        : Optional.of(language);
  }
}
