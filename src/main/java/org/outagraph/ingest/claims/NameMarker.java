package org.outagraph.ingest.claims;

import java.util.Set;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.patterns.Token;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;

/// Fills the slots of names: of things that the graph has, of newcomers, and of people.
final class NameMarker {
  private static final int LONGEST_NAME = 4;

  private NameMarker() {}

  static void names(Tape tape, Mentions mentions) {
    mentions.knownIn(tape.sentence()).forEach(mention -> name(tape, mention));
    mentions.candidatesIn(tape.sentence()).forEach(candidate -> name(tape, candidate));
  }

  private static void name(Tape tape, Mention mention) {
    name(tape, mention.span(), mention.id().kind(), new Party.Known(mention.id()));
  }

  private static void name(Tape tape, Candidate candidate) {
    name(
        tape,
        candidate.span(),
        candidate.kind(),
        new Party.Newcomer(candidate.kind(), candidate.text()));
  }

  private static void name(Tape tape, Span place, Kind kind, Party party) {
    Span positions = tape.positions(place).orElse(null);
    if (positions == null) {
      return;
    }
    int from = positions.start();
    int to = positions.end();
    String value = party instanceof Party.Known(var id) ? id.curie() : "new";
    tape.markName(from, to);
    tape.add(new Element(kind.singular(), from, to, value, party));
    tape.add(new Element("name", from, to, kind.singular(), party));
    if (kind == Kind.ORGANISATIONS || kind == Kind.VENDORS) {
      tape.add(new Element("party", from, to, kind.singular(), party));
    }
  }

  /// Two to four capitalised words in a row that are no known name.
  static void people(Tape tape) {
    for (int from = 0; from < tape.size(); from++) {
      if (!mayName(tape, from)) {
        continue;
      }
      int to = from;
      while (to < tape.size() && to - from < LONGEST_NAME && (to == from || mayName(tape, to))) {
        to++;
        if (to + 1 < tape.size() && isHyphened(tape, to)) {
          to += 2;
        }
      }
      if (to - from > 1) {
        tape.add(new Element("person", from, to, "", tape.words(from, to)));
        from = to - 1;
      }
    }
  }

  /// True between the parts of "Han Ji-won".
  private static boolean isHyphened(Tape tape, int position) {
    return tape.token(position).form().equals("-")
        && tape.token(position + 1).isWord()
        && tape.token(position).span().start() == tape.token(position - 1).span().end()
        && tape.token(position).span().end() == tape.token(position + 1).span().start();
  }

  private static boolean mayName(Tape tape, int position) {
    Token token = tape.token(position);
    return token.isWord()
        && token.upper()
        && !tape.isNamed(position)
        && token.form().length() > 1
        && tape.elementsAt(position).stream()
            .noneMatch(
                element ->
                    Set.of("weekday", "month", "barrier", "nobody").contains(element.slot()));
  }
}
