package org.outagraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;

/// Walks from one entry to another, over the segments, while the journal may grow behind them.
@OwnsState("the reader of the segment at hand; a stream belongs to one thread")
final class EntryStream extends AbstractSpliterator<Entry> {
  private final Places places;
  private final long last;
  private long next;
  private @Nullable SegmentReader reader;

  private EntryStream(Places places, long first, long last) {
    super(last - first + 1, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.places = places;
    this.next = first;
    this.last = last;
  }

  static Stream<Entry> of(Places places, long first, long last) {
    var entries = new EntryStream(places, first, Math.max(first - 1, last));
    return StreamSupport.stream(entries, false).onClose(entries::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Entry> action) {
    if (next > last) {
      return false;
    }
    try {
      action.accept(entry());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entry entry() throws IOException {
    Entry entry = readerAtNext().next(next).entry();
    next++;
    return entry;
  }

  private SegmentReader readerAtNext() throws IOException {
    if (reader == null) {
      reader = readerAt(next);
    } else if (places.beginsSegment(next)) {
      reader.close();
      reader = new SegmentReader(places.before(next).getValue().segment(), 0);
    } else {
      reader.mark(next - 1);
    }
    return reader;
  }

  private SegmentReader readerAt(long number) throws IOException {
    var nearest = places.before(number);
    Place place = nearest.getValue();
    SegmentReader found = new SegmentReader(place.segment(), place.offset());
    for (long passed = nearest.getKey(); passed < number; passed++) {
      found.next(passed);
      found.mark(passed);
    }
    return found;
  }

  private void close() {
    if (reader == null) {
      return;
    }
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
