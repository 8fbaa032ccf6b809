package org.outagraph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One entry of a list of sources: an article, or a thing or an answer of this data set.
///
/// @param key short, without blanks, and the same for ever
/// @param sort what it is
/// @param title its headline or name; our description where it has none
/// @param isDescribed true if the title is our description
/// @param authors whom it is by, in their order
/// @param publication where it appeared: a paper, a site, a data set
/// @param original who published it first, for a copy
/// @param issued when it appeared, as exactly as is known
/// @param isDateInferred true if that was worked out and not read off it
/// @param accessed when it was read, if that is known
/// @param address where it can be read
/// @param language its language as a BCP 47 tag
/// @param version the version of the data set that it is of
/// @param summary what it says, in a sentence or two
/// @param notes what else has to be known of it
public record CitationEntry(
    String key,
    Sort sort,
    String title,
    boolean isDescribed,
    List<Author> authors,
    Optional<String> publication,
    Optional<String> original,
    Optional<PartialDate> issued,
    boolean isDateInferred,
    Optional<PartialDate> accessed,
    Optional<String> address,
    Optional<String> language,
    Optional<Long> version,
    Optional<String> summary,
    List<String> notes) {
  /// The name of this data set in lists of sources.
  public static final String DATA_SET = "Outagraph";

  private static final List<Author> EDITORS = List.of(new Author.Named("Outagraph editors"));

  /// What is cited, as far as styles tell it apart.
  public enum Sort {
    NEWS,
    WEB_PAGE,
    BLOG,
    FORUM,
    ENCYCLOPEDIA,
    LEGISLATION,
    DATA;

    /// What the word means that an article says of its type.
    public static Sort ofArticle(String type) {
      return switch (type) {
        case "news", "trade", "brief", "analysis", "student-press", "partisan" -> NEWS;
        case "blog" -> BLOG;
        case "forum" -> FORUM;
        case "encyclopedia" -> ENCYCLOPEDIA;
        case "legislation" -> LEGISLATION;
        case "database" -> DATA;
        default -> WEB_PAGE;
      };
    }
  }

  /// An entry for a part of this data set.
  ///
  /// @param key as in the record
  /// @param title what it is called
  /// @param address the permanent one
  /// @param version the version of the data set
  public static CitationEntry ofDataSet(
      String key, String title, String address, long version, Optional<String> summary) {
    return new CitationEntry(
        key,
        Sort.DATA,
        title,
        false,
        EDITORS,
        Optional.of(DATA_SET),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(address),
        Optional.of("en"),
        Optional.of(version),
        summary,
        List.of());
  }

  /// The key of a thing of ours.
  public static String key(Id id) {
    return id.kind().path() + "-" + id.slug();
  }

  /// The same entry with the date on which it appeared.
  public CitationEntry issuedAt(PartialDate date) {
    return new CitationEntry(
        key,
        sort,
        title,
        isDescribed,
        authors,
        publication,
        original,
        Optional.of(date),
        isDateInferred,
        accessed,
        address,
        language,
        version,
        summary,
        notes);
  }

  /// The same entry with one more thing that has to be known of it.
  public CitationEntry noting(String note) {
    return new CitationEntry(
        key,
        sort,
        title,
        isDescribed,
        authors,
        publication,
        original,
        issued,
        isDateInferred,
        accessed,
        address,
        language,
        version,
        summary,
        Stream.concat(notes.stream(), Stream.of(note)).toList());
  }

  /// What a reader of the list has to know beyond its fields.
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(notes);
    original.ifPresent(publisher -> remarks.add("Originally published by " + publisher + "."));
    if (isDescribed) {
      remarks.add("The title is a description; the headline is not known.");
    }
    if (isDateInferred) {
      remarks.add("The date was worked out.");
    }
    return List.copyOf(remarks);
  }

  /// The title as a list of sources has it: our own descriptions stand in brackets.
  public String shownTitle() {
    return isDescribed ? "[" + title + "]" : title;
  }
}
