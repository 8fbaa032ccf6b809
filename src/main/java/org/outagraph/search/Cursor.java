package org.outagraph.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;

/// Where a page ends: the place of its last hit in the order of all, in one commit of the index.
///
/// It names no position, so that any number of hits can be walked at the same cost. It only fits
/// the request it was made for.
///
/// @param commit that the first page was taken from
/// @param score as computed
/// @param date as sorted
/// @param id the curie of the hit
record Cursor(KeptCommits.Mark commit, float score, long date, String id) {
  private static final int NUMBERS = Integer.BYTES + Float.BYTES + 3 * Long.BYTES;

  static Cursor after(FieldDoc hit, KeptCommits.Mark commit) {
    return new Cursor(
        commit,
        (Float) hit.fields[0],
        (Long) hit.fields[1],
        ((BytesRef) hit.fields[2]).utf8ToString());
  }

  /// As a place that Lucene searches on from.
  FieldDoc place() {
    return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, date, new BytesRef(id)});
  }

  /// As an opaque text with a check sum over itself and what was asked for.
  String write(SearchRequest request) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(NUMBERS + name.length);
    bytes.putInt(0).putLong(commit.version()).putLong(commit.number());
    bytes.putFloat(score).putLong(date).put(name);
    bytes.putInt(0, sum(bytes.array(), request));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Reads what [#write] wrote for the same query and filters.
  static Cursor read(String text, SearchRequest request) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw damaged(text);
    }
    if (bytes.length <= NUMBERS || ByteBuffer.wrap(bytes).getInt() != sum(bytes, request)) {
      throw damaged(text);
    }
    ByteBuffer numbers = ByteBuffer.wrap(bytes, Integer.BYTES, NUMBERS - Integer.BYTES);
    KeptCommits.Mark commit = new KeptCommits.Mark(numbers.getLong(), numbers.getLong());
    float score = numbers.getFloat();
    long date = numbers.getLong();
    String id = new String(bytes, NUMBERS, bytes.length - NUMBERS, StandardCharsets.UTF_8);
    return new Cursor(commit, score, date, id);
  }

  private static int sum(byte[] bytes, SearchRequest request) {
    var sum = new CRC32();
    sum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
    sum.update(asked(request).getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  private static String asked(SearchRequest request) {
    return String.join(
        "\u0000",
        request.query(),
        new TreeMap<>(request.filters()).toString(),
        request.dates().clock().word(),
        request.dates().from().toString(),
        request.dates().to().toString(),
        request.standpoint().toString());
  }

  private static ProblemException damaged(String text) {
    return new Problem.Invalid(
            "cursor",
            text,
            "pass on what the page before gave as next, with the same query and filters")
        .toException();
  }

  /// What is said when the commit is kept no longer.
  ProblemException expired() {
    return new Problem.Gone(
            "The search of version " + commit.version(),
            "many newer ones were walked since; start anew without a cursor")
        .toException();
  }
}
