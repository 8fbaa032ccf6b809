package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.PartialDate;

/// What one source says of an article; sources are put in order with [#or].
record Found(
    Optional<String> headline,
    Optional<String> publisher,
    List<String> authors,
    Optional<PartialDate> publishedAt,
    Optional<String> language,
    Optional<String> address,
    Optional<String> credit) {
  static final Found NOTHING =
      new Found(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static Found of(Hints hints) {
    return new Found(
        hints.headline(),
        hints.publisher(),
        hints.authors(),
        hints.publishedAt(),
        hints.language(),
        Optional.empty(),
        Optional.empty());
  }

  /// This, and where it is silent the other.
  Found or(Found other) {
    return new Found(
        headline.or(other::headline),
        publisher.or(other::publisher),
        authors.isEmpty() ? other.authors : authors,
        publishedAt.or(other::publishedAt),
        language.or(other::language),
        address.or(other::address),
        credit.or(other::credit));
  }

  Found withHeadline(Optional<String> other) {
    return new Found(other, publisher, authors, publishedAt, language, address, credit);
  }

  Found withPublisher(Optional<String> other) {
    return new Found(headline, other, authors, publishedAt, language, address, credit);
  }

  Found withAuthors(List<String> other) {
    return new Found(headline, publisher, other, publishedAt, language, address, credit);
  }

  Found withPublishedAt(Optional<PartialDate> other) {
    return new Found(headline, publisher, authors, other, language, address, credit);
  }

  Found withLanguage(Optional<String> other) {
    return new Found(headline, publisher, authors, publishedAt, other, address, credit);
  }

  Found withAddress(Optional<String> other) {
    return new Found(headline, publisher, authors, publishedAt, language, other, credit);
  }

  Found withCredit(Optional<String> other) {
    return new Found(headline, publisher, authors, publishedAt, language, address, other);
  }
}
