package org.outagraph.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that can go wrong for a caller, as a closed set; the doors turn each into their own
/// words.
public sealed interface Problem {
  /// One sentence for people: what was wrong, where, and what would be right.
  String sentence();

  /// This problem as an exception.
  default ProblemException toException() {
    return new ProblemException(this, null);
  }

  /// This problem as an exception with what led to it.
  default ProblemException toException(@Nullable Throwable cause) {
    return new ProblemException(this, cause);
  }

  /// Nothing goes by that name.
  ///
  /// @param what what was looked for, for example `outages:x`
  /// @param nearest known names that look like it
  record NotFound(String what, List<String> nearest) implements Problem {
    @Override
    public String sentence() {
      return "Nothing is known as " + what + "." + didYouMean(nearest);
    }
  }

  /// Something that was there and is no longer.
  ///
  /// @param what what was looked for
  /// @param why why it is gone and what to do instead
  record Gone(String what, String why) implements Problem {
    @Override
    public String sentence() {
      return what + " is gone: " + why + ".";
    }
  }

  /// A thing that has another id now.
  ///
  /// @param from the id that was asked for
  /// @param to the id that the thing has
  record Moved(Id from, Id to) implements Problem {
    @Override
    public String sentence() {
      return from.curie() + " is " + to.curie() + " now.";
    }
  }

  /// A thing that was taken back; its id is not used again.
  ///
  /// @param when when, if that is known
  /// @param why in our words
  record Withdrawn(Id id, Optional<PartialDate> when, String why) implements Problem {
    @Override
    public String sentence() {
      return id.curie()
          + " was withdrawn"
          + when.map(date -> " on " + date.lexical()).orElse("")
          + ": "
          + why;
    }
  }

  /// A value that cannot be used.
  ///
  /// @param field the parameter, setting or field
  /// @param value what was given
  /// @param reason what would be right
  record Invalid(String field, String value, String reason) implements Problem {
    @Override
    public String sentence() {
      return field + " cannot be \"" + value + "\": " + reason + ".";
    }
  }

  /// A parameter or setting that does not exist, or a value that means nothing.
  ///
  /// @param what `parameter`, or the parameter that has the value
  /// @param name the name or the value that was given
  /// @param nearest known names that look like it
  /// @param known every known name, where that helps
  record Unknown(String what, String name, List<String> nearest, List<String> known)
      implements Problem {
    public Unknown(String what, String name, List<String> nearest) {
      this(what, name, nearest, List.of());
    }

    @Override
    public String sentence() {
      return "There is no " + what + " \"" + name + "\"." + didYouMean(nearest);
    }
  }

  /// Text that does not follow its grammar; line and column count from 1.
  ///
  /// @param reason what is wrong, as the end of a sentence
  /// @param found the token that does not belong there, as it was written; empty if there is none
  /// @param expected what could stand there, the likeliest first; empty if that is too much to say
  /// @param declaration the line that would declare a prefix; empty if none is missing or known
  record Syntax(
      String language,
      int line,
      int column,
      String reason,
      String found,
      List<String> expected,
      String declaration)
      implements Problem {
    public Syntax {
      expected = List.copyOf(expected);
    }

    public Syntax(String language, int line, int column, String reason) {
      this(language, line, column, reason, "", List.of(), "");
    }

    @Override
    public String sentence() {
      return language + ", line " + line + ", column " + column + ": " + reason;
    }
  }

  /// A query that took longer than it may.
  record TooSlow(Duration limit) implements Problem {
    @Override
    public String sentence() {
      return "The query took longer than "
          + limit.toMillis() / 1000.0
          + " s. Ask for less: add a pattern that narrows it, or a LIMIT.";
    }
  }

  /// A request or an answer that is larger than it may be.
  record TooLarge(String what, long limit, String unit) implements Problem {
    @Override
    public String sentence() {
      return what + " is larger than " + limit + " " + unit + ".";
    }
  }

  /// A request that came so slowly that it would have kept the server waiting.
  record TooSlowlySent(int bytesPerSecond) implements Problem {
    @Override
    public String sentence() {
      return "The request came too slowly. Send at least " + bytesPerSecond + " bytes a second.";
    }
  }

  /// Something that is never done here, whoever asks.
  record Refused(String what, String why) implements Problem {
    @Override
    public String sentence() {
      return what + " is not done here: " + why + ".";
    }
  }

  /// No representation that the caller accepts.
  record NotAcceptable(String asked, List<String> offered) implements Problem {
    @Override
    public String sentence() {
      return "Nothing here can be sent as "
          + asked
          + ". Offered: "
          + String.join(", ", offered)
          + ".";
    }
  }

  /// A body of a media type that is not read here.
  record UnsupportedMedia(String given, List<String> accepted) implements Problem {
    @Override
    public String sentence() {
      return "A body of type \""
          + given
          + "\" is not read here. Send "
          + String.join(" or ", accepted)
          + ".";
    }
  }

  /// A path that exists, but not for this method.
  record WrongMethod(String method, List<String> allowed) implements Problem {
    @Override
    public String sentence() {
      return method + " is not possible here. Use " + String.join(" or ", allowed) + ".";
    }
  }

  /// Data that breaks the shapes; nothing was changed.
  record ShapesBroken(List<Violation> violations) implements Problem {
    @Override
    public String sentence() {
      return violations.size()
          + (violations.size() == 1
              ? " fault, nothing was changed: "
              : " faults, nothing was changed. First: ")
          + violations.getFirst();
    }
  }

  /// Something that needs the key.
  ///
  /// @param wrong true if a key was given, but not ours
  record Unauthorized(boolean wrong) implements Problem {
    @Override
    public String sentence() {
      return (wrong ? "The key is not the right one." : "This needs the key.")
          + " Send it as \"Authorization: Bearer …\".";
    }
  }

  /// Something that needs a key while the server has none.
  record ReadOnly() implements Problem {
    @Override
    public String sentence() {
      return "This server has no key and is read-only. Start it with OUTAGRAPH_WRITE_KEY set to a"
          + " key of your own.";
    }
  }

  /// A change of a version that is no longer current; nothing was changed.
  ///
  /// @param expected what the change was made for, in the caller's words
  /// @param current the version now
  record Stale(String expected, long current) implements Problem {
    @Override
    public String sentence() {
      return "The change was made for "
          + expected
          + ", but the graph is at version "
          + current
          + ". Nothing was changed; look at what is new and send it again.";
    }
  }

  /// Something that cannot be done to a thing as it is now; nothing was changed.
  ///
  /// @param what what was to be done, as the beginning of a sentence
  /// @param why what stands against it, and what would help
  record Conflict(String what, String why) implements Problem {
    @Override
    public String sentence() {
      return what + " is not possible: " + why + ".";
    }
  }

  /// A quote that is not what the text says at its place.
  ///
  /// @param quote what was given
  /// @param start where it is said to begin, in code points of the text
  /// @param end where it is said to end
  /// @param there what stands there; empty if the text has no such place
  /// @param places where the quote does stand in the text, if it does
  record Misquoted(String quote, int start, int end, String there, List<Integer> places)
      implements Problem {
    public Misquoted {
      places = List.copyOf(places);
    }

    @Override
    public String sentence() {
      String instead =
          there.isEmpty() ? "the text has no such place" : "there stands \"" + there + "\"";
      String hint =
          places.isEmpty()
              ? "The text does not have these words."
              : "The words begin at "
                  + String.join(" and ", places.stream().map(String::valueOf).toList())
                  + ".";
      return "The text does not say \""
          + quote
          + "\" from "
          + start
          + " to "
          + end
          + ": "
          + instead
          + ". "
          + hint;
    }
  }

  /// A caller who has asked so much that others would have to wait for it.
  record TooMany(String why, Duration retryAfter) implements Problem {
    @Override
    public String sentence() {
      return why + " Ask again in " + Math.max(1, retryAfter.toSeconds()) + " s.";
    }
  }

  /// The service cannot do this now and may do it later.
  record Unavailable(String why, Duration retryAfter) implements Problem {
    @Override
    public String sentence() {
      return why + " Try again in " + Math.max(1, retryAfter.toSeconds()) + " s.";
    }
  }

  private static String didYouMean(List<String> nearest) {
    return nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
  }
}
