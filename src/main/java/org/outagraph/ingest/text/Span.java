package org.outagraph.ingest.text;

/// A piece of a text: offsets in UTF-16 code units, as Java counts, the end not included.
///
/// Outside of the program offsets are counted in code points; [CleanText] turns one into the other.
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No piece of a text goes from " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  /// True if the other lies within this one.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// True if both have a place in common.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The words in this place.
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : other.end - end;
  }
}
