package org.outagraph.ingest.mentions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.model.Kind;

/// What the words around a Russian name tell of it, where one word before it is not enough.
final class RussianRuns {
  private static final Pattern SURNAME =
      Pattern.compile(
          ".{2,}(ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|енко|чук|юк|ян|дзе|швили|ич|ых|их)");
  private static final Pattern FIRM =
      Pattern.compile("(.{2,}(?:банк|телеком|софт|маркет|мобайл)|Банк|Телеком|Софт)(?:а|у|ом|е)");
  private static final int NEAR = 4;
  private static final int OF_WHAT = 3;

  private final Tokens tokens;

  RussianRuns(Tokens tokens) {
    this.tokens = tokens;
  }

  /// "страховая компания «Щит»", "разработчик учётных систем «Щит»", "система продажи билетов
  /// «Щит»".
  void weigh(Run run, Evidence evidence) {
    if (evidence.isKindless()) {
      weighDeeds(run, evidence);
    }
    int before = run.isQuoted() ? run.from() - 2 : run.from() - 1;
    if (!joins(before) || !joins(run.from())) {
      return;
    }
    if (is("pair-of", before) && is("pair-organisations", before - 1)) {
      evidence.add(Kind.ORGANISATIONS, 0.6, "\"" + tokens.written(before - 1) + "\" stands before");
    }
    boolean isOf = is("of-what", before);
    for (int at = before - 1; joins(at + 1) && at >= before - OF_WHAT && isSmall(at); at--) {
      for (Kind kind : NewcomerWords.KINDS) {
        if (is("before-" + kind.path(), at) && (run.isQuoted() || isOf)) {
          evidence.add(kind, isOf ? 0.6 : 0.41, "\"" + tokens.written(at) + "\" stands before");
        }
      }
    }
  }

  /// "«Аэрофлот» в понедельник сообщил": what stands in quotation marks and acts is a firm.
  private void weighDeeds(Run run, Evidence evidence) {
    int first = run.to() + 1;
    for (int at = first; run.isQuoted() && at < first + NEAR && joins(at) && isSmall(at); at++) {
      if (is("after-acting", at)) {
        evidence.add(Kind.ORGANISATIONS, 0.42, "\"" + tokens.written(at) + "\" stands after it");
        return;
      }
    }
  }

  private boolean isSmall(int at) {
    return tokens.has(at)
        && tokens.get(at).isWord()
        && (!tokens.isCapitalised(at) || tokens.beginsSentence(at));
  }

  /// The kind that the end of a word shows: "Волгобанк".
  static Optional<Kind> compound(String folded) {
    if (folded.matches(".{3,}банк(а|у|ом|е)?")) {
      return Optional.of(Kind.ORGANISATIONS);
    }
    return folded.matches(".{3,}(телеком|телесеть|софт)(а|у|ом|е)?")
        ? Optional.of(Kind.VENDORS)
        : Optional.empty();
  }

  /// A first name and a surname behind a word for what the person is: "директор банка Иван Петров".
  boolean isPerson(Run run) {
    int words = run.to() - run.from();
    boolean isNamed =
        !run.isQuoted() && words > 1 && SURNAME.matcher(tokens.written(run.to() - 1)).matches();
    for (int at = run.from() - 1; isNamed && at >= run.from() - NEAR && joins(at + 1); at--) {
      if (is("person", at)) {
        return true;
      }
    }
    return false;
  }

  /// The nominative of the name of a firm that ends in the word of firms.
  static String nominative(String name) {
    int last = name.lastIndexOf(' ') + 1;
    Matcher firm = FIRM.matcher(name.substring(last));
    return firm.matches() ? name.substring(0, last) + firm.group(1) : name;
  }

  private boolean joins(int at) {
    return tokens.has(at) && tokens.get(at).gap() != Gap.BREAK;
  }

  private boolean is(String list, int at) {
    return tokens.has(at) && NewcomerWords.has(list, tokens.get(at).folded());
  }
}
