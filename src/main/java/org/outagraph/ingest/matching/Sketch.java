package org.outagraph.ingest.matching;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.outagraph.ingest.text.CleanText;

/// A sample of the word sequences of a text, by which it is known again in other texts: those whose
/// hash is among the lowest. The samples of two texts are about as alike as the texts, and a part
/// of a text has a part of its sample.
///
/// @param hashes the sample: hashes of sequences of words, as unsigned numbers, ascending
public record Sketch(int[] hashes) {
  private static final Pattern UNIT =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+");

  private static final int WORDS = 3;
  private static final int CHARACTERS = 6;

  /// A fourth of all hashes is low enough.
  private static final int LOW = 0x3FFF_FFFF;

  private static final int MOST = 160;

  public Sketch {
    hashes = hashes.clone();
  }

  @Override
  public int[] hashes() {
    return hashes.clone();
  }

  /// A sketch of a text.
  public static Sketch of(CleanText text) {
    String[] units =
        UNIT.matcher(text.text().toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .toArray(String[]::new);
    long characters = Arrays.stream(units).filter(unit -> unit.codePointAt(0) > 0x2E7F).count();
    int size = characters * 2 > units.length ? CHARACTERS : WORDS;
    int[] low =
        IntStream.rangeClosed(0, units.length - size)
            .map(at -> hash(units, at, size))
            .filter(hash -> hash >= 0 && hash <= LOW)
            .sorted()
            .distinct()
            .limit(MOST)
            .toArray();
    return new Sketch(low);
  }

  private static int hash(String[] units, int from, int size) {
    long hash = 0xCBF29CE484222325L;
    for (int at = from; at < from + size; at++) {
      for (int i = 0; i < units[at].length(); i++) {
        hash = (hash ^ units[at].charAt(i)) * 0x100000001B3L;
      }
      hash = (hash ^ ' ') * 0x100000001B3L;
    }
    long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  /// How much of the shorter text is in the longer, from 0 to 1.
  public double containment(Sketch other) {
    int smaller = Math.min(within(other.highest()), other.within(highest()));
    return smaller == 0 ? 0 : (double) shared(other) / smaller;
  }

  /// How much of what is in either is in both, from 0 to 1.
  public double resemblance(Sketch other) {
    int shared = shared(other);
    int all = within(other.highest()) + other.within(highest()) - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /// How many sequences of the samples are in both.
  int shared(Sketch other) {
    return (int)
        Arrays.stream(hashes).filter(hash -> Arrays.binarySearch(other.hashes, hash) >= 0).count();
  }

  int size() {
    return hashes.length;
  }

  /// Up to where the sample is complete.
  private int highest() {
    return hashes.length < MOST ? LOW : hashes[hashes.length - 1];
  }

  private int within(int highest) {
    int at = Arrays.binarySearch(hashes, highest);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /// The sketch as a short string of letters, digits, `-` and `_`.
  public String write() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    Arrays.stream(hashes).forEach(bytes::putInt);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Reads what [#write] wrote, or nothing if it is something else.
  public static Optional<Sketch> read(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length % Integer.BYTES != 0) {
      return Optional.empty();
    }
    int[] hashes = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
    return Optional.of(new Sketch(hashes));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch(int[] theirs) && Arrays.equals(hashes, theirs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return write();
  }
}
