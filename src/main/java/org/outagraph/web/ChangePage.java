package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.outagraph.journal.EntryLines;
import org.outagraph.knowledge.ChangeFeed;
import org.outagraph.model.Id;
import org.outagraph.model.Names;
import org.outagraph.model.OwnsState;

/// So many lines of changes, or so many of the things that they touch, in order: a change that does
/// not fit is cut between two of them, and goes on where the next page begins.
///
/// @param from the version that the caller has
/// @param to the last version that the caller has after this page
/// @param version the version that was current
/// @param parts the changes, or parts of them
/// @param next where the next page begins, if there is one
record ChangePage(long from, long to, long version, List<Part> parts, Optional<Place> next) {
  private static final int MOST_BYTES = 8 << 20;

  /// Where a page begins.
  ///
  /// @param version the change
  /// @param offset how far into it, 0 at its beginning
  record Place(long version, long offset) {}

  /// A change as far as it is on the page.
  ///
  /// @param heading what is said of the change
  /// @param begins true if its first line is here
  /// @param ends true if its last line is here
  /// @param patch the lines, each with its line end; empty on a page of things
  /// @param things what became of which thing, on a page of things; empty on one of lines
  record Part(Heading heading, boolean begins, boolean ends, String patch, List<Thing> things) {
    boolean isWhole() {
      return begins && ends;
    }
  }

  /// What is said of a change, wherever a page cuts it.
  ///
  /// @param version its version
  /// @param id its name, which depends on all changes before it
  /// @param previous the name of the one before
  /// @param added how many statements it adds
  /// @param removed how many it takes away
  /// @param things what may look different with it
  record Heading(
      long version,
      String id,
      String previous,
      Instant recordedAt,
      String who,
      String why,
      long added,
      long removed,
      List<Thing> things) {}

  /// What became of a thing.
  record Thing(Fate fate, Id id) {}

  /// What may become of a thing, in the words of those who follow lists of entities.
  enum Fate {
    ADD,
    MOD,
    DEL
  }

  /// @param limit how many lines, or things, there may be
  static ChangePage of(ChangeFeed feed, long from, Place start, int limit, ChangeCursor.Unit unit) {
    List<Part> parts = new ArrayList<>();
    long version = feed.version();
    long to = start.version() - 1;
    Room room = new Room(limit, MOST_BYTES);
    Place place = start;
    while (place.version() <= version && room.isLeft()) {
      try (EntryLines lines = feed.change(place.version())) {
        long offset = place.offset();
        Part part =
            switch (unit) {
              case LINES -> withLines(lines, offset, room);
              case THINGS -> withThings(lines, offset, room);
            };
        parts.add(part);
        to = part.ends() ? place.version() : to;
        place =
            part.ends()
                ? new Place(place.version() + 1, 0)
                : new Place(place.version(), end(lines, part, offset));
      }
    }
    Optional<Place> next = place.version() <= version ? Optional.of(place) : Optional.empty();
    return new ChangePage(from, to, version, parts, next);
  }

  private static long end(EntryLines lines, Part part, long offset) {
    return part.things().isEmpty() ? lines.place() : offset + part.things().size();
  }

  private static Part withThings(EntryLines lines, long offset, Room room) {
    Heading heading = heading(lines);
    int all = heading.things().size();
    if (offset > all) {
      throw ChangeCursor.wrong();
    }
    int end = (int) Math.min(all, offset + room.lines);
    List<Thing> shown = heading.things().subList((int) offset, end);
    room.lines -= Math.max(1, shown.size());
    return new Part(heading, offset == 0, end == all, "", shown);
  }

  private static Part withLines(EntryLines lines, long offset, Room room) {
    if (offset > 0 && !lines.skipTo(offset)) {
      throw ChangeCursor.wrong();
    }
    StringBuilder patch = new StringBuilder();
    Optional<String> line = lines.next();
    while (line.isPresent()) {
      patch.append(line.get()).append('\n');
      room.take(line.get());
      if (!room.isLeft()) {
        break;
      }
      line = lines.next();
    }
    boolean ends = line.isEmpty();
    if (ends) {
      patch.append(versionLines(lines.number()));
      room.take("");
    }
    return new Part(heading(lines), offset == 0, ends, patch.toString(), List.of());
  }

  /// The graph says which version it is; that is no part of the entry.
  private static String versionLines(long number) {
    String says = " <" + Names.DATASET + "> <" + Names.ONTOLOGY + "version> ";
    String integer = "\"%d\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n";
    return (number > 1 ? "D" + says + integer.formatted(number - 1) : "")
        + ("A" + says + integer.formatted(number));
  }

  private static Heading heading(EntryLines lines) {
    List<Thing> things = new ArrayList<>();
    lines.came().forEach(id -> things.add(new Thing(Fate.ADD, id)));
    lines.changed().forEach(id -> things.add(new Thing(Fate.MOD, id)));
    lines.went().forEach(id -> things.add(new Thing(Fate.DEL, id)));
    return new Heading(
        lines.number(),
        lines.id(),
        lines.previous(),
        lines.recordedAt(),
        PublicName.of(lines.who()),
        PublicName.withoutMailboxes(lines.why()),
        lines.added() + 1,
        lines.removed() + (lines.number() > 1 ? 1 : 0),
        List.copyOf(things));
  }

  /// What may still go on a page.
  @OwnsState("what is left; lives while one page is made")
  private static final class Room {
    private int lines;
    private int bytes;

    Room(int lines, int bytes) {
      this.lines = lines;
      this.bytes = bytes;
    }

    void take(String line) {
      lines--;
      bytes -= line.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    boolean isLeft() {
      return lines > 0 && bytes > 0;
    }
  }
}
